import type { CorrectionRules } from '../corrections/rule';
import type { aftercareEvents } from './events';

export const aftercareCorrections: CorrectionRules<typeof aftercareEvents> = {
  AftercareEntered: { kind: 'opens-stream', by: ['EnterAftercare'], fixed: [], judged: ['leftOn', 'after'] },
  AftercareCheckInScheduled: { kind: 'free', by: ['EnterAftercare', 'ScheduleCheckIn'] },
  CheckInAttempted: { kind: 'free', by: ['RecordCheckIn'], judged: ['attempts'] },
  CheckInCompleted: { kind: 'free', by: ['RecordCheckIn'], judged: ['attempts'] },
  CheckInUnreachable: { kind: 'free', by: ['RecordCheckIn'], judged: ['attempts'] },
  CheckInDeclined: { kind: 'free', by: ['RecordCheckIn'], judged: ['attempts'] },
  AftercareOutcomeReported: { kind: 'free', by: ['RecordAftercareOutcome'] },
  FeedbackLoopClosed: {
    kind: 'free',
    by: ['CloseFeedbackLoop'],
    judged: ['scheduled', 'attempted', 'reached', 'unreachable', 'declined', 'responseRate'],
  },
};
