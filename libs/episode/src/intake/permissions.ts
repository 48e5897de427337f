import { clinical, counsellors, everyoneInCare, prescribers, withDesk, type Permissions } from '../role-groups';
import type { IntakeCommandData } from './commands';

export const intakePermissions: Permissions<IntakeCommandData> = {
  OpenEpisode: withDesk,
  ScreenForOud: clinical,
  RecordDiagnosis: [...prescribers, ...counsellors],
  AssessNeeds: everyoneInCare,
  IdentifySocialNeed: everyoneInCare,
  SupportNeed: everyoneInCare,
  ResolveNeed: everyoneInCare,
  AdmitPatient: clinical,
  AssignTreatment: [...clinical, 'site_administrator'],
};
