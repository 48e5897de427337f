import { careTeamRoles, type CareTeamCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, loose, memberId, some, yesNo } from './pools';
import type { Topic } from './topic';

/** From a small pool, so that somebody is there to be replaced. */
const replaced = some('nurse', 'peer_recovery_specialist', 'oversight_pcp');

export const careTeam: Topic<CareTeamCommandData> = {
  fields: {
    AssignCareTeamMember: loose(
      { memberId, role: fc.oneof(replaced, some(...careTeamRoles)), primary: yesNo, from: day },
      'memberId',
      'role',
    ),
    ReplaceCareTeamMember: loose({ memberId, replaces: memberId, role: replaced, from: day }, 'memberId', 'replaces', 'role'),
    AssignPeer: fc.record({ memberId }),
    RecordPeerContact: loose(
      { memberId, mode: some('in_person', 'phone', 'video', 'text'), minutes: some(-1, 0, 11, 25) },
      'memberId',
      'mode',
    ),
  },
  ways: [
    ['AssignCareTeamMember', 'ReplaceCareTeamMember', 'RecordPeerContact'],
    ['AssignPeer', 'AssignPeer', 'ReplaceCareTeamMember'],
  ],
};
