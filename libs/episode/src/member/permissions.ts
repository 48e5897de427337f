import { counsellors, peers, type Permissions } from '../role-groups';
import type { MemberCommandData } from './commands';

export const memberPermissions: Permissions<MemberCommandData> = {
  RecordMemberJoined: ['site_administrator', 'peer_supervisor'],
  RecordMemberLeft: ['site_administrator', 'peer_supervisor'],
  RecordSupervision: [...peers, ...counsellors],
};
