import type { DataOf } from '../events/schemas';
import type {
  DiagnosisRecorded,
  EpisodeOpened,
  NeedsPrioritized,
  PatientAdmitted,
  ScreeningRecorded,
  SocialNeedIdentified,
  TreatmentAssigned,
} from './events';

/** Opens the stream; refused while the patient has another open episode at the programme. */
export type OpenEpisodeData = DataOf<typeof EpisodeOpened>;
export type ScreenForOudData = DataOf<typeof ScreeningRecorded>;
export type RecordDiagnosisData = DataOf<typeof DiagnosisRecorded>;
/** Ranks are 1, 2, ... n, each once. */
export type AssessNeedsData = DataOf<typeof NeedsPrioritized>;
export type IdentifySocialNeedData = DataOf<typeof SocialNeedIdentified>;
export interface SupportNeedData {
  needId: string;
  support: string;
}
export interface ResolveNeedData {
  needId: string;
  outcome?: string;
}
/** The wait in days is computed. */
export type AdmitPatientData = Omit<DataOf<typeof PatientAdmitted>, 'waitDays'>;
export type AssignTreatmentData = DataOf<typeof TreatmentAssigned>;

/** Fields of the intake commands, by command. */
export interface IntakeCommandData {
  OpenEpisode: OpenEpisodeData;
  ScreenForOud: ScreenForOudData;
  RecordDiagnosis: RecordDiagnosisData;
  AssessNeeds: AssessNeedsData;
  IdentifySocialNeed: IdentifySocialNeedData;
  SupportNeed: SupportNeedData;
  ResolveNeed: ResolveNeedData;
  AdmitPatient: AdmitPatientData;
  AssignTreatment: AssignTreatmentData;
}
