import type { CorrectionRules } from '../corrections/rule';
import type { visitEvents } from './events';

export const visitCorrections: CorrectionRules<typeof visitEvents> = {
  VisitScheduled: { kind: 'free', by: ['ScheduleVisit'] },
  VisitAttended: { kind: 'free', by: ['RecordVisitAttended'] },
  NoShowRecorded: { kind: 'free', by: ['RecordNoShow'], judged: ['response'] },
  WalkInPresented: { kind: 'free', by: ['RecordWalkIn'] },
  OutreachAttempted: { kind: 'free', by: ['AttemptOutreach'] },
};
