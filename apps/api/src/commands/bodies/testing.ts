import {
  analyteNames,
  assays,
  type AnalyteName,
  type CollectUdsData,
  type RecordUDSData,
  type TestingCommandData,
} from '@throughline/episode';
import { Amount, Flag, Id, ListOf, OneOf, Pattern, Text } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';

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

/** The commands about testing, by name. */
export const testingCommands: CommandClasses<TestingCommandData> = {
  CollectUds,
  RecordUDS,
};
