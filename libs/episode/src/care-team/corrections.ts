import type { CorrectionRules } from '../corrections/rule';
import type { careTeamEvents } from './events';

export const careTeamCorrections: CorrectionRules<typeof careTeamEvents> = {
  CareTeamMemberAssigned: { kind: 'free', by: ['AssignCareTeamMember', 'AssignPeer'] },
  CareTeamMemberReplaced: { kind: 'free', by: ['ReplaceCareTeamMember'] },
  PeerContactRecorded: { kind: 'free', by: ['RecordPeerContact'] },
};
