import { everyoneInCare, withDesk, type Permissions } from '../role-groups';
import type { SafetyCommandData } from './commands';

export const safetyPermissions: Permissions<SafetyCommandData> = {
  RecordSelfReportedUse: everyoneInCare,
  RecordReturnToUse: everyoneInCare,
  RecordOverdose: withDesk,
  RecordAssessment: everyoneInCare,
};
