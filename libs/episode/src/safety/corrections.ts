import type { CorrectionRules } from '../corrections/rule';
import type { safetyEvents } from './events';

export const safetyCorrections: CorrectionRules<typeof safetyEvents> = {
  SelfReportedUseRecorded: { kind: 'free', by: ['RecordSelfReportedUse'] },
  ReturnToUseRecorded: { kind: 'free', by: ['RecordReturnToUse'] },
  OverdoseRecorded: { kind: 'free', by: ['RecordOverdose'] },
  NaloxoneDispensed: { kind: 'free', by: ['DispenseNaloxone'] },
  SafetyPlanRecorded: { kind: 'free', by: ['RecordSafetyPlan'] },
  RiskRaised: { kind: 'free', by: ['RaiseRisk', 'RecordAssessment'] },
  AssessmentRecorded: { kind: 'free', by: ['RecordAssessment'], judged: ['score'] },
};
