import type { DataOf } from '../events/schemas';
import type { TedsAdmissionItem } from '../reference/teds';
import type {
  AdmissionDeclined,
  ClientDelayRecorded,
  DiagnosisRecorded,
  EpisodeOpened,
  MedicationHistoryRecorded,
  NeedsPrioritized,
  OudSeverityRecorded,
  PatientAdmitted,
  PatientOffWaitlist,
  PatientWaitlisted,
  ScreeningRecorded,
  SocialNeedIdentified,
  TedsAdmissionRecorded,
  TreatmentAssigned,
} from './events';

/** Opens the stream; refused while the patient has another open episode at the programme. */
export type OpenEpisodeData = DataOf<typeof EpisodeOpened>;
export type PlaceOnWaitlistData = DataOf<typeof PatientWaitlisted>;
export type TakeOffWaitlistData = DataOf<typeof PatientOffWaitlist>;
export type RecordClientDelayData = DataOf<typeof ClientDelayRecorded>;
export type ScreenForOudData = DataOf<typeof ScreeningRecorded>;
export type RecordMedicationHistoryData = DataOf<typeof MedicationHistoryRecorded>;
/** Severity and the number of criteria that count are computed. */
export type RecordDsm5CriteriaData = Pick<DataOf<typeof OudSeverityRecorded>, 'criteria' | 'takenAsPrescribedOnly'>;
export type RecordDiagnosisData = DataOf<typeof DiagnosisRecorded>;
/** What is left out is missing, like null. The wait of TEDS is computed. */
export type RecordTedsAdmissionItemsData = Partial<Pick<DataOf<typeof TedsAdmissionRecorded>, TedsAdmissionItem>>;
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
/** The wait in days is computed, and the site's policy checked; `override` admits against the policy, and says why. */
export type AdmitPatientData = Omit<DataOf<typeof PatientAdmitted>, 'waitDays' | 'policyChecks'> & { override?: { reason: string } };
/** Names a referral of the patient that is open, or says that the patient declined. */
export type DeclineAdmissionData = DataOf<typeof AdmissionDeclined>;
export type AssignTreatmentData = DataOf<typeof TreatmentAssigned>;

/** Fields of the intake commands, by command. */
export interface IntakeCommandData {
  OpenEpisode: OpenEpisodeData;
  PlaceOnWaitlist: PlaceOnWaitlistData;
  TakeOffWaitlist: TakeOffWaitlistData;
  RecordClientDelay: RecordClientDelayData;
  ScreenForOud: ScreenForOudData;
  RecordMedicationHistory: RecordMedicationHistoryData;
  RecordDsm5Criteria: RecordDsm5CriteriaData;
  RecordDiagnosis: RecordDiagnosisData;
  RecordTedsAdmissionItems: RecordTedsAdmissionItemsData;
  AssessNeeds: AssessNeedsData;
  IdentifySocialNeed: IdentifySocialNeedData;
  SupportNeed: SupportNeedData;
  ResolveNeed: ResolveNeedData;
  AdmitPatient: AdmitPatientData;
  DeclineAdmission: DeclineAdmissionData;
  AssignTreatment: AssignTreatmentData;
}
