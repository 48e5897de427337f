import type { AftercareCommandData, CommandName } from '@throughline/episode';
import fc from 'fast-check';
import { day, loose, siteId, some, words, yesNo } from './pools';
import type { Topic } from './topic';

export const aftercare: Topic<AftercareCommandData> = {
  fields: {
    EnterAftercare: fc.record({ option: some('none', 'remote'), siteId, basis: some('consent') }),
    ScheduleCheckIn: fc.record({ checkInId: words, dueOn: day }),
    RecordCheckIn: loose(
      {
        checkInId: some('day-30', 'day-90', 'a'),
        result: some('completed', 'no_answer', 'unreachable', 'declined'),
        attempts: some(0, 1, 3, 3),
      },
      'checkInId',
      'result',
    ),
    RecordAftercareOutcome: loose(
      { informant: some('patient', 'claims'), checkInId: some('day-30', 'z'), barc10: some(9, 47, 61), onMoud: yesNo },
      'informant',
    ),
    CloseFeedbackLoop: fc.record({ sentTo: fc.constant(['care_team' as const]) }),
  },
  ways: [
    ['CloseEpisode', 'EnterAftercare', 'ScheduleCheckIn', 'RecordCheckIn', 'RecordCheckIn', 'RecordAftercareOutcome', 'CloseFeedbackLoop'],
    ['EnterAftercare', 'RecordCheckIn', 'RecordCheckIn', 'RecordCheckIn', 'RecordCheckIn'],
    ['EnrolInSupportProgram', 'CompleteSupportProgram', 'EnterAftercare'],
    // A loop closes when its check-ins have come due, more than three months later.
    ['CloseEpisode', 'EnterAftercare', ...Array<CommandName>(33).fill('RecordCheckIn'), 'CloseFeedbackLoop'],
  ],
};
