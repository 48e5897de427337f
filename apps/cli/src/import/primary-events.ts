import type { CommandName, EpisodeServiceEvent } from '@throughline/episode';

/** The event that a command is given for; what else it makes is made beside it. Only commands that this import gives. */
const chosen = {
  OpenEpisode: 'EpisodeOpened',
  AssignCareTeamMember: 'CareTeamMemberAssigned',
  ScreenForOud: 'ScreeningRecorded',
  RecordDiagnosis: 'DiagnosisRecorded',
  RecordAssessment: 'AssessmentRecorded',
  IdentifySocialNeed: 'SocialNeedIdentified',
  AdmitPatient: 'PatientAdmitted',
  AssignTreatment: 'TreatmentAssigned',
  StartResidentialStay: 'ResidentialStayStarted',
  EndResidentialStay: 'ResidentialStayEnded',
  InduceBuprenorphine: 'InductionDoseTaken',
  RecordInductionDose: 'InductionDoseTaken',
  CompleteInduction: 'InductionCompleted',
  AbandonInduction: 'InductionAbandoned',
  StartMedication: 'MedicationStarted',
  AdministerDose: 'DoseAdministered',
  AdministerInjection: 'InjectionAdministered',
  CollectUds: 'UdsCollected',
  RecordUDS: 'UdsResultRecorded',
  RecordVisitAttended: 'VisitAttended',
  RecordNoShow: 'NoShowRecorded',
  RecordWithdrawalSeverity: 'WithdrawalSeverityRecorded',
  RecordSelfReportedUse: 'SelfReportedUseRecorded',
  CloseEpisode: 'EpisodeClosed',
  EnterAftercare: 'AftercareEntered',
  AdoptSitePolicy: 'SitePolicyAdopted',
} as const satisfies Partial<Record<CommandName, EpisodeServiceEvent['type']>>;

/** A command that this import gives. */
export type ImportCommand = keyof typeof chosen;
export const primaryEvents: Readonly<Record<ImportCommand, EpisodeServiceEvent['type']>> = chosen;
