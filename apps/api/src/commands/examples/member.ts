import type { MemberCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const memberExamples: Examples<MemberCommandData> = {
  RecordMemberJoined: { siteId: 'site-1', role: 'peer_recovery_specialist', fullTimeEquivalent: 1, supervisorId: 'm-9' },
  RecordMemberLeft: { reason: 'moved to another programme' },
  RecordSupervision: {
    conferenceId: 'supervision-2026-03-12',
    kind: 'supervision',
    attendees: ['m-7', 'm-9'],
    patientsReviewed: [],
    tasks: [],
  },
};
