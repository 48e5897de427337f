import type { MemberCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { loose, memberId, siteId, some, words } from './pools';
import { conference } from './team';
import type { Topic } from './topic';

export const member: Topic<MemberCommandData> = {
  fields: {
    RecordMemberJoined: loose(
      {
        siteId,
        role: some('peer_recovery_specialist', 'nurse'),
        fullTimeEquivalent: some(0.5, 1),
        supervisorId: memberId,
        dyadWith: memberId,
      },
      'siteId',
      'role',
      'fullTimeEquivalent',
    ),
    RecordMemberLeft: fc.record({ reason: words }, { requiredKeys: [] }),
    RecordSupervision: fc.record({ ...conference, kind: some('supervision', 'weekly_dyad') }),
  },
  ways: [['RecordMemberJoined', 'RecordSupervision', 'RecordMemberLeft']],
};
