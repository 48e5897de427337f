import {
  analyteNames,
  assays,
  policyWords,
  type AnalyteName,
  type ApplyPolicyResponseData,
  type CollectUdsData,
  type InterpretUdsData,
  type OrderConfirmationData,
  type RecordPillWrapperCountData,
  type RecordSpecimenValidityData,
  type RecordUDSData,
  type RequestCountData,
  type TestingCommandData,
} from '@throughline/episode';
import { Amount, Flag, Id, Instant, ListOf, Nested, OneOf, Pattern, SomeOf, Text, Whole } from '../../validation/fields';
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

  @Amount({ min: 0, optional: true, example: 2, about: 'Minutes from the collection to the reading of the temperature.' })
  readonly readAfterMinutes?: number;
}

export class UdsResult {
  @OneOf(analyteNames) readonly analyte!: AnalyteName;
  @Pattern(/^[0-9]{1,7}-[0-9]$/, 'a LOINC code, such as 3397-7', { optional: true }) readonly loinc?: string;
  @OneOf(['positive', 'negative', 'indeterminate']) readonly qual!: 'positive' | 'negative' | 'indeterminate';
  @Amount({ min: 0, optional: true }) readonly value?: number;
  @Amount({ min: 0, optional: true }) readonly cutoff?: number;

  @OneOf(['ng/mL'], { optional: true, about: 'Of value and cut-off; without it nothing is concluded from them.' })
  readonly unit?: 'ng/mL';
}

/** Records results of a urine drug screen: one for a specimen, assay and analyte. */
export class RecordUDS extends ServiceCommand implements RecordUDSData {
  @Id() readonly specimenId!: string;
  @OneOf(assays) readonly assay!: RecordUDSData['assay'];
  @ListOf(() => UdsResult, { least: 1 }) readonly results!: UdsResult[];
  @Text({ optional: true }) readonly laboratory?: string;
}

/** Records what was measured to see whether a specimen is urine, and only urine; the outcome is computed by the rule of the site's policy. */
export class RecordSpecimenValidity extends ServiceCommand implements RecordSpecimenValidityData {
  @Id() readonly specimenId!: string;
  @Amount({ min: 0, optional: true, example: 85, about: 'mg/dL' }) readonly creatinineMgDl?: number;
  @Amount({ min: 1, max: 1.1, optional: true, example: 1.015 }) readonly specificGravity?: number;
  @Amount({ min: 0, max: 14, optional: true, example: 6.5 }) readonly ph?: number;
  @Amount({ min: 0, optional: true, about: 'mcg/mL' }) readonly nitriteMcgMl?: number;
  @Flag({ optional: true }) readonly oxidantsPresent?: boolean;
  @Amount({ optional: true, about: "Degrees Fahrenheit; judged by the site's window." }) readonly temperatureF?: number;
}

/** Orders a definitive test of analytes that a presumptive one looked for. */
export class OrderConfirmation extends ServiceCommand implements OrderConfirmationData {
  @Id() readonly specimenId!: string;
  @SomeOf(analyteNames, { least: 1 }) readonly analytes!: AnalyteName[];
  @Text({ optional: true }) readonly laboratory?: string;
}

/** Reads the results of a specimen against the medication that the patient had on the day of its collection. */
export class InterpretUds extends ServiceCommand implements InterpretUdsData {
  @Id() readonly specimenId!: string;
  @Text({ optional: true }) readonly note?: string;
}

export class ResponseTrigger {
  @OneOf(['uds', 'report']) readonly kind!: 'uds' | 'report';
  @Id({ about: 'The id of the specimen, or the event id of the return to use.' }) readonly ref!: string;
}

/** Applies responses out of the site's policy to a positive urine screen or to a reported return to use. */
export class ApplyPolicyResponse extends ServiceCommand implements ApplyPolicyResponseData {
  @Id() readonly responseId!: string;
  @Nested(() => ResponseTrigger) readonly trigger!: ResponseTrigger;
  @SomeOf(policyWords.positiveResponses, { least: 1 }) readonly responses!: ApplyPolicyResponseData['responses'];

  @Flag({ optional: true, about: 'Amphetamines in the specimen come from a prescribed stimulant.' })
  readonly prescribedStimulant?: boolean;
}

/** Calls the patient for a count of pills or wrappers. */
export class RequestCount extends ServiceCommand implements RequestCountData {
  @Id() readonly countId!: string;
  @OneOf(policyWords.counts) readonly kind!: RequestCountData['kind'];
  @Flag() readonly random!: boolean;
}

/** Records how many pills or wrappers were left; how many should be is computed of the prescriptions. */
export class RecordPillWrapperCount extends ServiceCommand implements RecordPillWrapperCountData {
  @Id() readonly countId!: string;
  @Whole({ min: 0, example: 12 }) readonly actual!: number;
  @Instant({ about: 'When the patient came with them.' }) readonly presentedAt!: string;
}

/** The commands about testing, by name. */
export const testingCommands: CommandClasses<TestingCommandData> = {
  CollectUds,
  RecordUDS,
  RecordSpecimenValidity,
  OrderConfirmation,
  InterpretUds,
  ApplyPolicyResponse,
  RequestCount,
  RecordPillWrapperCount,
};
