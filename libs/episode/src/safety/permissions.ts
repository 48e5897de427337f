import { coordinators, everyoneInCare, medical, peers, withDesk, type Permissions } from '../role-groups';
import type { SafetyCommandData } from './commands';

export const safetyPermissions: Permissions<SafetyCommandData> = {
  RecordSelfReportedUse: everyoneInCare,
  RecordReturnToUse: everyoneInCare,
  RecordOverdose: withDesk,
  // Giving out naloxone is neither dosing nor prescribing: the line that seed 002 draws for peers does not run here.
  DispenseNaloxone: [...medical, ...coordinators, ...peers],
  RecordSafetyPlan: everyoneInCare,
  RaiseRisk: everyoneInCare,
  RecordAssessment: everyoneInCare,
};
