import {
  needDiscoveries,
  needDomains,
  referralSourceNames,
  type AdmitPatientData,
  type AssessNeedsData,
  type AssignTreatmentData,
  type IdentifySocialNeedData,
  type OpenEpisodeData,
  type RecordDiagnosisData,
  type ResolveNeedData,
  type ScreenForOudData,
  type SupportNeedData,
  type IntakeCommandData,
} from '@throughline/episode';
import { Amount, Code, Codes, Day, Flag, Id, ListOf, Nested, OneOf, Pattern, Positive, Text, Whole } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';
import { Level, RankedNeed, ScreeningAnswer } from './parts';

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

/** Records a screening for opioid and other substance use. */
export class ScreenForOud extends ServiceCommand implements ScreenForOudData {
  @Code({ example: 'TAPS' }) readonly instrument!: string;
  @Codes() readonly substances!: string[];
  @Amount({ nullable: true, about: 'By the rule of the instrument; null when it has none or was not scored.' }) readonly score!:
    number | null;
  @ListOf(() => ScreeningAnswer) readonly answers!: ScreeningAnswer[];
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
  ScreenForOud,
  RecordDiagnosis,
  AssessNeeds,
  IdentifySocialNeed,
  SupportNeed,
  ResolveNeed,
  AdmitPatient,
  AssignTreatment,
};
