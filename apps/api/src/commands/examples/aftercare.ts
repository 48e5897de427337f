import type { AftercareCommandData } from '@throughline/episode';
import type { Examples } from './examples';

export const aftercareExamples: Examples<AftercareCommandData> = {
  EnterAftercare: { siteId: 'site-1', option: 'community_peer', basis: 'consent', partnerId: 'peers-east' },
  ScheduleCheckIn: { checkInId: 'day-30', dueOn: '2026-10-01' },
  RecordCheckIn: { checkInId: 'day-30', result: 'completed', mode: 'phone', informant: 'patient' },
  RecordAftercareOutcome: { checkInId: 'day-30', informant: 'patient', onMoud: true, returnedToUse: false, barc10: 47 },
  CloseFeedbackLoop: { sentTo: ['care_team'] },
};
