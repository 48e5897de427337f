import { clinical, counsellors, everyoneInCare, prescribers, withDesk, type Permissions } from '../role-groups';
import type { IntakeCommandData } from './commands';

export const intakePermissions: Permissions<IntakeCommandData> = {
  OpenEpisode: withDesk,
  PlaceOnWaitlist: withDesk,
  TakeOffWaitlist: withDesk,
  RecordClientDelay: withDesk,
  ScreenForOud: clinical,
  RecordMedicationHistory: clinical,
  RecordDsm5Criteria: [...prescribers, ...counsellors],
  RecordDiagnosis: [...prescribers, ...counsellors],
  RecordTedsAdmissionItems: [...clinical, 'front_desk'],
  AssessNeeds: everyoneInCare,
  IdentifySocialNeed: everyoneInCare,
  SupportNeed: everyoneInCare,
  ResolveNeed: everyoneInCare,
  AdmitPatient: clinical,
  DeclineAdmission: clinical,
  AssignTreatment: [...clinical, 'site_administrator'],
};
