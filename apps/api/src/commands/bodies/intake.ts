import {
  needDiscoveries,
  needDomains,
  referralSourceNames,
  tedsAdmissionItems,
  type AdmitPatientData,
  type AssessNeedsData,
  type AssignTreatmentData,
  type DeclineAdmissionData,
  type IdentifySocialNeedData,
  type OpenEpisodeData,
  type PlaceOnWaitlistData,
  type RecordClientDelayData,
  type RecordDiagnosisData,
  type RecordDsm5CriteriaData,
  type RecordMedicationHistoryData,
  type RecordTedsAdmissionItemsData,
  type ResolveNeedData,
  type ScreenForOudData,
  type SupportNeedData,
  type TakeOffWaitlistData,
  type IntakeCommandData,
} from '@throughline/episode';
import { Always, Amount, Code, Codes, Day, Flag, Id, ListOf, Nested, OneOf, Pattern, Positive, Text, Whole } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';
import { Dsm5Answers, Level, MedicationTaken, Override, PriorMoud, RankedNeed, ScreeningAnswer } from './parts';
import { TedsCode } from './teds';

/** Opens the episode of a patient at a programme. */
export class OpenEpisode extends ServiceCommand implements OpenEpisodeData {
  @Id({ about: 'Surrogate id of the patient; never a name or number of a document.' }) readonly patientId!: string;
  @Id() readonly programmeId!: string;
  @Id() readonly siteId!: string;
  @Day({ about: 'Day of the first contact; the wait for admission counts from it.' }) readonly firstContactOn!: string;
  @OneOf(referralSourceNames) readonly referralSource!: OpenEpisodeData['referralSource'];
  @Id({ optional: true }) readonly priorEpisodeId?: string;
  @Id({ optional: true }) readonly studyId?: string;
  @Positive({ optional: true, about: 'Planned length in weeks.' }) readonly plannedWeeks?: number;
}

/** Puts the patient on the waiting list. */
export class PlaceOnWaitlist extends ServiceCommand implements PlaceOnWaitlistData {
  @Text({ example: 'no prescriber slot' }) readonly reason!: string;
  @Day({ optional: true, about: 'Day on which admission is expected.' }) readonly expectedOn?: string;
}

/** Takes the patient off the waiting list; an admission does so by itself. */
export class TakeOffWaitlist extends ServiceCommand implements TakeOffWaitlistData {
  @Text() readonly reason!: string;
}

/** Records days of the wait for admission that the patient caused: TEDS does not count them. */
export class RecordClientDelay extends ServiceCommand implements RecordClientDelayData {
  @Day({ about: 'First day of the delay.' }) readonly from!: string;
  @Day({ about: 'Day after the last: the delay lasts to - from days.' }) readonly to!: string;
  @Text() readonly reason!: string;
}

/** Records a screening for opioid and other substance use. */
export class ScreenForOud extends ServiceCommand implements ScreenForOudData {
  @Code({ example: 'TAPS' }) readonly instrument!: string;
  @Codes() readonly substances!: string[];
  @Amount({ nullable: true, about: 'By the rule of the instrument; null when it has none or was not scored.' }) readonly score!:
    number | null;
  @ListOf(() => ScreeningAnswer) readonly answers!: ScreeningAnswer[];
}

/** Records what the patient takes and has taken. */
export class RecordMedicationHistory extends ServiceCommand implements RecordMedicationHistoryData {
  @ListOf(() => MedicationTaken) readonly medications!: MedicationTaken[];
  @Flag({ nullable: true, about: 'Takes buprenorphine from the street; null: not asked or not answered.' })
  readonly onIllicitBuprenorphine!: boolean | null;
  @ListOf(() => PriorMoud, { about: 'Medications for opioid use disorder before this episode.' }) readonly priorMoud!: PriorMoud[];
}

/** Records which criteria of an opioid use disorder are met; the severity is computed. */
export class RecordDsm5Criteria extends ServiceCommand implements RecordDsm5CriteriaData {
  @Nested(() => Dsm5Answers) readonly criteria!: Dsm5Answers;
  @Flag({ about: 'Opioids are taken only as prescribed: tolerance and withdrawal do not count.' })
  readonly takenAsPrescribedOnly!: boolean;
}

/** Records a diagnosis that was made, suspected or ruled out. */
export class RecordDiagnosis extends ServiceCommand implements RecordDiagnosisData {
  @Text({ example: 'opioid use disorder' }) readonly condition!: string;
  @OneOf(['confirmed', 'provisional', 'refuted']) readonly verification!: RecordDiagnosisData['verification'];

  @Pattern(/^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/, 'an ICD-10-CM code, such as F11.20', { optional: true, example: 'F11.20' })
  readonly icd10cm?: string;

  @Pattern(/^[0-9]{6,18}$/, 'a SNOMED CT code of 6 to 18 digits', { optional: true }) readonly snomed?: string;
  @OneOf(['AD', 'DD', 'CC', 'CM'], { optional: true, about: 'FHIR R4 diagnosis role.' }) readonly role?: NonNullable<
    RecordDiagnosisData['role']
  >;
  @Whole({ min: 1, optional: true }) readonly rank?: number;
  @OneOf(['mild', 'moderate', 'severe'], { optional: true }) readonly severity?: NonNullable<RecordDiagnosisData['severity']>;
  @Flag({ optional: true }) readonly hepatitisC?: boolean;
  @Flag({ optional: true }) readonly pregnancy?: boolean;
}

/** Records what TEDS asks at admission, by the codes that states submit; what is left out is missing. */
export class RecordTedsAdmissionItems extends ServiceCommand implements RecordTedsAdmissionItemsData {
  @TedsCode(tedsAdmissionItems.age) readonly age?: number | null;
  @TedsCode(tedsAdmissionItems.gender) readonly gender?: number | null;
  @TedsCode(tedsAdmissionItems.race) readonly race?: number | null;
  @TedsCode(tedsAdmissionItems.ethnic) readonly ethnic?: number | null;
  @TedsCode(tedsAdmissionItems.marstat) readonly marstat?: number | null;
  @TedsCode(tedsAdmissionItems.educ) readonly educ?: number | null;
  @TedsCode(tedsAdmissionItems.employ) readonly employ?: number | null;
  @TedsCode(tedsAdmissionItems.detnlf) readonly detnlf?: number | null;
  @TedsCode(tedsAdmissionItems.preg) readonly preg?: number | null;
  @TedsCode(tedsAdmissionItems.vet) readonly vet?: number | null;
  @TedsCode(tedsAdmissionItems.psyprob) readonly psyprob?: number | null;
  @TedsCode(tedsAdmissionItems.livarag) readonly livarag?: number | null;
  @TedsCode(tedsAdmissionItems.priminc) readonly priminc?: number | null;
  @TedsCode(tedsAdmissionItems.arrests) readonly arrests?: number | null;
  @TedsCode(tedsAdmissionItems.services) readonly services?: number | null;
  @TedsCode(tedsAdmissionItems.methuse) readonly methuse?: number | null;
  @TedsCode(tedsAdmissionItems.psource) readonly psource?: number | null;
  @TedsCode(tedsAdmissionItems.detcrim) readonly detcrim?: number | null;
  @TedsCode(tedsAdmissionItems.noprior) readonly noprior?: number | null;
  @TedsCode(tedsAdmissionItems.sub1) readonly sub1?: number | null;
  @TedsCode(tedsAdmissionItems.sub2) readonly sub2?: number | null;
  @TedsCode(tedsAdmissionItems.sub3) readonly sub3?: number | null;
  @TedsCode(tedsAdmissionItems.route1) readonly route1?: number | null;
  @TedsCode(tedsAdmissionItems.route2) readonly route2?: number | null;
  @TedsCode(tedsAdmissionItems.route3) readonly route3?: number | null;
  @TedsCode(tedsAdmissionItems.freq1) readonly freq1?: number | null;
  @TedsCode(tedsAdmissionItems.freq2) readonly freq2?: number | null;
  @TedsCode(tedsAdmissionItems.freq3) readonly freq3?: number | null;
  @TedsCode(tedsAdmissionItems.frstuse1) readonly frstuse1?: number | null;
  @TedsCode(tedsAdmissionItems.frstuse2) readonly frstuse2?: number | null;
  @TedsCode(tedsAdmissionItems.frstuse3) readonly frstuse3?: number | null;
  @TedsCode(tedsAdmissionItems.dsmcrit) readonly dsmcrit?: string | null;
  @TedsCode(tedsAdmissionItems.hlthins) readonly hlthins?: number | null;
  @TedsCode(tedsAdmissionItems.primpay) readonly primpay?: number | null;
  @TedsCode(tedsAdmissionItems.selfHelp) readonly selfHelp?: number | null;
}

/** Puts the patient's needs in the order in which they are taken up. */
export class AssessNeeds extends ServiceCommand implements AssessNeedsData {
  @ListOf(() => RankedNeed, { least: 1 }) readonly needs!: RankedNeed[];
}

/** Records a social need. */
export class IdentifySocialNeed extends ServiceCommand implements IdentifySocialNeedData {
  @Id() readonly needId!: string;
  @OneOf(needDomains) readonly domain!: IdentifySocialNeedData['domain'];
  @OneOf(needDiscoveries) readonly how!: IdentifySocialNeedData['how'];
}

/** Records what was done about a social need. */
export class SupportNeed extends ServiceCommand implements SupportNeedData {
  @Id() readonly needId!: string;
  @Text() readonly support!: string;
}

/** Records that a social need is met. */
export class ResolveNeed extends ServiceCommand implements ResolveNeedData {
  @Id() readonly needId!: string;
  @Text({ optional: true }) readonly outcome?: string;
}

/** Admits the patient: the first direct treatment service was given. */
export class AdmitPatient extends ServiceCommand implements AdmitPatientData {
  @Day({ about: 'Day of the first direct service.' }) readonly firstServiceOn!: string;
  @Nested(() => Level, { optional: true }) readonly levelOfCare?: Level;
  @Text({ optional: true }) readonly setting?: string;
  @Text({ optional: true }) readonly track?: string;
  @Nested(() => Override, { optional: true, about: 'Admits although the site\u2019s policy would not, and says why.' })
  readonly override?: Override;
}

/** Declines admission: the patient is referred, or did not want it. The episode is over. */
export class DeclineAdmission extends ServiceCommand implements DeclineAdmissionData {
  @Text() readonly reason!: string;
  @Code({ optional: true, example: 'admission.pregnancy', about: 'The choice of the site\u2019s policy that it rests on.' })
  readonly policyField?: string;
  @Id({ optional: true, about: 'An open referral of the patient; needed unless the patient declined.' }) readonly referralId?: string;
  @Always({ optional: true }) readonly patientDeclined?: true;
}

/** Records the arm of a study or programme. */
export class AssignTreatment extends ServiceCommand implements AssignTreatmentData {
  @Text() readonly arm!: string;
  @Whole({ min: 1, about: '2 for a second randomisation.' }) readonly ordinal!: number;
  @OneOf(['randomisation', 'assignment']) readonly basis!: AssignTreatmentData['basis'];
}

/** The commands of opening and intake, by name. */
export const intakeCommands: CommandClasses<IntakeCommandData> = {
  OpenEpisode,
  PlaceOnWaitlist,
  TakeOffWaitlist,
  RecordClientDelay,
  ScreenForOud,
  RecordMedicationHistory,
  RecordDsm5Criteria,
  RecordDiagnosis,
  RecordTedsAdmissionItems,
  AssessNeeds,
  IdentifySocialNeed,
  SupportNeed,
  ResolveNeed,
  AdmitPatient,
  DeclineAdmission,
  AssignTreatment,
};
