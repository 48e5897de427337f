import type { CorrectionRules } from '../corrections/rule';
import type { intakeEvents } from './events';

export const intakeCorrections: CorrectionRules<typeof intakeEvents> = {
  EpisodeOpened: { kind: 'opens-stream', by: ['OpenEpisode'], fixed: ['patientId', 'programmeId', 'siteId'] },
  ScreeningRecorded: { kind: 'free', by: ['ScreenForOud'] },
  DiagnosisRecorded: { kind: 'free', by: ['RecordDiagnosis'] },
  NeedsPrioritized: { kind: 'free', by: ['AssessNeeds'] },
  SocialNeedIdentified: { kind: 'free', by: ['IdentifySocialNeed'] },
  SocialNeedSupported: { kind: 'free', by: ['SupportNeed'], judged: ['domain'] },
  SocialNeedResolved: { kind: 'free', by: ['ResolveNeed'], judged: ['domain'] },
  PatientAdmitted: { kind: 'free', by: ['AdmitPatient'], judged: ['waitDays'] },
  TreatmentAssigned: { kind: 'free', by: ['AssignTreatment'] },
};
