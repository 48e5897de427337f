import type { CorrectionRules } from '../corrections/rule';
import type { safetyEvents } from './events';

export const safetyCorrections: CorrectionRules<typeof safetyEvents> = {
  SelfReportedUseRecorded: { kind: 'free', by: ['RecordSelfReportedUse'] },
  ReturnToUseRecorded: { kind: 'free', by: ['RecordReturnToUse'] },
  OverdoseRecorded: { kind: 'free', by: ['RecordOverdose'] },
  AssessmentRecorded: { kind: 'free', by: ['RecordAssessment'] },
};
