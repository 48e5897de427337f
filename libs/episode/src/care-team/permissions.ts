import { clinical, peers, type Permissions } from '../role-groups';
import type { CareTeamCommandData } from './commands';

export const careTeamPermissions: Permissions<CareTeamCommandData> = {
  AssignCareTeamMember: [...clinical, 'peer_supervisor', 'site_administrator'],
  ReplaceCareTeamMember: [...clinical, 'peer_supervisor', 'site_administrator'],
  AssignPeer: [...clinical, 'peer_supervisor', 'site_administrator'],
  RecordPeerContact: peers,
};
