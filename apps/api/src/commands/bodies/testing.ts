import {
  analyteNames,
  assays,
  type AnalyteName,
  type CollectUdsData,
  type RecordAssessmentData,
  type RecordOverdoseData,
  type RecordReturnToUseData,
  type RecordSelfReportedUseData,
  type RecordUDSData,
  type TestingCommandData,
} from '@throughline/episode';
import { Amount, Code, Codes, Day, Flag, Id, ListOf, OneOf, Pattern, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';
import { AssessmentAnswer } from './parts';

/** Records that a urine specimen was collected. */
export class CollectUds extends ServiceCommand implements CollectUdsData {
  @Id() readonly specimenId!: string;
  @OneOf(['random', 'scheduled'], { optional: true }) readonly mode?: NonNullable<CollectUdsData['mode']>;
  @Flag({ optional: true }) readonly observed?: boolean;
  @OneOf(['clinic', 'mailed', 'video'], { optional: true }) readonly setting?: NonNullable<CollectUdsData['setting']>;
  @Amount({ optional: true, example: 94.5, about: "Degrees Fahrenheit; judged by the site's window." }) readonly temperatureF?: number;

  @Flag({ optional: true, nullable: true, about: 'For sources that kept no reading; null: not known.' })
  readonly temperatureInRange?: boolean | null;
}

export class UdsResult {
  @OneOf(analyteNames) readonly analyte!: AnalyteName;
  @Pattern(/^[0-9]{1,7}-[0-9]$/, 'a LOINC code, such as 3397-7', { optional: true }) readonly loinc?: string;
  @OneOf(['positive', 'negative', 'indeterminate']) readonly qual!: 'positive' | 'negative' | 'indeterminate';
  @Amount({ min: 0, optional: true }) readonly value?: number;
  @Amount({ min: 0, optional: true }) readonly cutoff?: number;
}

/** Records results of a urine drug screen: one for a specimen, assay and analyte. */
export class RecordUDS extends ServiceCommand implements RecordUDSData {
  @Id() readonly specimenId!: string;
  @OneOf(assays) readonly assay!: RecordUDSData['assay'];
  @ListOf(() => UdsResult, { least: 1 }) readonly results!: UdsResult[];
  @Text({ optional: true }) readonly laboratory?: string;
}

/** Records which substances the patient says were used on a day; none: nothing was used. */
export class RecordSelfReportedUse extends ServiceCommand implements RecordSelfReportedUseData {
  @Day() readonly on!: string;
  @Codes() readonly substances!: string[];
}

/** Records a return to use. It never closes the episode. */
export class RecordReturnToUse extends ServiceCommand implements RecordReturnToUseData {
  @Code({ example: 'opioids' }) readonly substance!: string;
  @OneOf(['self', 'uds', 'third_party']) readonly reportedBy!: RecordReturnToUseData['reportedBy'];
  @Day({ optional: true }) readonly on?: string;
  @OneOf(['lapse', 'relapse'], { optional: true }) readonly severity?: NonNullable<RecordReturnToUseData['severity']>;
}

/** Records an overdose. A fatal one also closes the episode. */
export class RecordOverdose extends ServiceCommand implements RecordOverdoseData {
  @Flag() readonly fatal!: boolean;
  @Flag({ optional: true }) readonly naloxoneUsed?: boolean;
  @Text({ optional: true }) readonly place?: string;
}

/** Records the answers to an assessment instrument that the service knows in that version. */
export class RecordAssessment extends ServiceCommand implements RecordAssessmentData {
  @Code({ example: 'ftnd' }) readonly instrument!: string;
  @Code({ example: 'ctn0094-1.0.6' }) readonly definitionVersion!: string;
  @ListOf(() => AssessmentAnswer) readonly answers!: AssessmentAnswer[];
  @Amount({ nullable: true }) readonly score!: number | null;
}

/** The commands about testing, use and safety, by name. */
export const testingCommands: CommandClasses<TestingCommandData> = {
  CollectUds,
  RecordUDS,
  RecordSelfReportedUse,
  RecordReturnToUse,
  RecordOverdose,
  RecordAssessment,
};
