import type { CorrectionRules } from '../corrections/rule';
import type { memberEvents } from './events';

export const memberCorrections: CorrectionRules<typeof memberEvents> = {
  MemberJoined: { kind: 'opens-stream', by: ['RecordMemberJoined'], fixed: ['siteId'] },
  MemberLeft: { kind: 'free', by: ['RecordMemberLeft'] },
};
