import type { CorrectionRules } from '../corrections/rule';
import type { intakeEvents } from './events';

export const intakeCorrections: CorrectionRules<typeof intakeEvents> = {
  EpisodeOpened: { kind: 'opens-stream', by: ['OpenEpisode', 'ReadmitPatient'], fixed: ['patientId', 'programmeId', 'siteId'] },
  PatientWaitlisted: { kind: 'free', by: ['PlaceOnWaitlist'] },
  PatientOffWaitlist: { kind: 'free', by: ['TakeOffWaitlist'] },
  ClientDelayRecorded: { kind: 'free', by: ['RecordClientDelay'] },
  ScreeningRecorded: { kind: 'free', by: ['ScreenForOud'] },
  MedicationHistoryRecorded: { kind: 'free', by: ['RecordMedicationHistory'] },
  OudSeverityRecorded: { kind: 'free', by: ['RecordDsm5Criteria'] },
  DiagnosisRecorded: { kind: 'free', by: ['RecordDiagnosis'] },
  TedsAdmissionRecorded: { kind: 'free', by: ['RecordTedsAdmissionItems'], judged: ['dayWait'] },
  NeedsPrioritized: { kind: 'free', by: ['AssessNeeds'] },
  SocialNeedIdentified: { kind: 'free', by: ['IdentifySocialNeed'] },
  SocialNeedSupported: { kind: 'free', by: ['SupportNeed'], judged: ['domain'] },
  SocialNeedResolved: { kind: 'free', by: ['ResolveNeed'], judged: ['domain'] },
  PatientAdmitted: { kind: 'free', by: ['AdmitPatient'], judged: ['waitDays', 'policyChecks'] },
  AdmissionDeclined: { kind: 'free', by: ['DeclineAdmission'] },
  TreatmentAssigned: { kind: 'free', by: ['AssignTreatment'] },
};
