import {
  cowsItemNames,
  cowsItemRange,
  cowsItems,
  cowsRange,
  formulations,
  inductionPaths,
  inductionSettings,
  type AbandonInductionData,
  type AssessWithdrawalData,
  type CompleteInductionData,
  type CowsItem,
  type CowsScores,
  type DeferInductionData,
  type InduceBuprenorphineData,
  type InductionCommandData,
  type RecordInductionDoseData,
  type RecordPrecipitatedWithdrawalData,
  type RecordWithdrawalSeverityData,
} from '@throughline/episode';
import { Amount, Code, Day, Flag, Id, Instant, Nested, OneOf, Positive, SomeOf, Text, Whole } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';
import { Override } from './parts';

/** Points of one item of the COWS; which values an item allows is the decision's business, because not every number between is one. */
const Points = (item: CowsItem): PropertyDecorator => Whole({ ...cowsItemRange, about: `One of ${cowsItems[item].join(', ')}.` });

/** Eleven items of the Clinical Opiate Withdrawal Scale (Wesson and Ling 2003). */
export class CowsItemScores implements CowsScores {
  @Points('restingPulse') readonly restingPulse!: number;
  @Points('sweating') readonly sweating!: number;
  @Points('restlessness') readonly restlessness!: number;
  @Points('pupilSize') readonly pupilSize!: number;
  @Points('boneOrJointAches') readonly boneOrJointAches!: number;
  @Points('runnyNoseOrTearing') readonly runnyNoseOrTearing!: number;
  @Points('giUpset') readonly giUpset!: number;
  @Points('tremor') readonly tremor!: number;
  @Points('yawning') readonly yawning!: number;
  @Points('anxietyOrIrritability') readonly anxietyOrIrritability!: number;
  @Points('gooseflesh') readonly gooseflesh!: number;
}

/** Scores withdrawal by the COWS; total and severity are computed. */
export class AssessWithdrawal extends ServiceCommand implements AssessWithdrawalData {
  @Nested(() => CowsItemScores) readonly items!: CowsItemScores;
  @SomeOf(cowsItemNames, { most: 11, about: 'The scored items that the assessor saw.' }) readonly objectiveSigns!: CowsItem[];
}

/** Records withdrawal as a category, where no item scores exist. */
export class RecordWithdrawalSeverity extends ServiceCommand implements RecordWithdrawalSeverityData {
  @OneOf(['none', 'mild', 'moderate', 'severe']) readonly category!: RecordWithdrawalSeverityData['category'];
  @OneOf(['COWS', 'SOWS', 'clinical_judgement', 'not_recorded']) readonly scale!: RecordWithdrawalSeverityData['scale'];

  @OneOf(['pre_induction', 'post_induction'], { optional: true })
  readonly phase?: NonNullable<RecordWithdrawalSeverityData['phase']>;
}

export class LastOpioid {
  @Code({ example: 'fentanyl' }) readonly kind!: string;
  @Instant() readonly at!: string;
}

export class FirstDose {
  @Amount({ example: 4, about: 'More than 0.' }) readonly doseMg!: number;
  @OneOf(formulations) readonly formulation!: RecordInductionDoseData['formulation'];
  @Flag({ optional: true }) readonly observed?: boolean;
}

/** Begins buprenorphine. Deferred, on the record, when withdrawal is milder than the site's policy asks for. */
export class InduceBuprenorphine extends ServiceCommand implements InduceBuprenorphineData {
  @OneOf(inductionPaths) readonly path!: InduceBuprenorphineData['path'];
  @OneOf(inductionSettings) readonly setting!: InduceBuprenorphineData['setting'];
  @Text({ optional: true }) readonly settingReason?: string;
  @Nested(() => LastOpioid, { optional: true }) readonly lastOpioid?: LastOpioid;
  @Whole({ ...cowsRange, optional: true, about: 'COWS total.' }) readonly cows?: number;
  @Id({ optional: true, about: 'Event id of a WithdrawalAssessed of this episode, instead of `cows`.' }) readonly cowsRef?: string;
  @Flag({ optional: true, about: 'Whether an objective sign of withdrawal was seen.' }) readonly objectiveSign?: boolean;
  @Nested(() => Override, { optional: true, about: "Why to begin below the site's threshold." }) readonly override?: Override;
  @Flag({ optional: true }) readonly naloxoneOffered?: boolean;
  @Id({ optional: true }) readonly consentRef?: string;
  @Nested(() => FirstDose, { optional: true, about: 'The first dose, when it was taken at once.' }) readonly firstDose?: FirstDose;
}

/** Puts the induction off. */
export class DeferInduction extends ServiceCommand implements DeferInductionData {
  @Text() readonly reason!: string;
  @Day({ optional: true }) readonly until?: string;
}

/** Records a dose taken during an induction. There is no maximum. */
export class RecordInductionDose extends ServiceCommand implements RecordInductionDoseData {
  @Amount({ example: 8, about: 'More than 0.' }) readonly doseMg!: number;
  @OneOf(formulations) readonly formulation!: RecordInductionDoseData['formulation'];
  @Flag({ optional: true }) readonly observed?: boolean;
  @Whole({ ...cowsRange, optional: true }) readonly cowsAfter?: number;
}

/** Records withdrawal that an induction or an extended-release injection brought about. */
export class RecordPrecipitatedWithdrawal extends ServiceCommand implements RecordPrecipitatedWithdrawalData {
  @Whole({ ...cowsRange, optional: true, about: 'COWS total.' }) readonly cows?: number;
  @Id({ optional: true, about: 'Event id of a WithdrawalAssessed of this episode, instead of `cows`.' }) readonly cowsRef?: string;
  @Text({ about: 'What was done about it.' }) readonly management!: string;
}

/** Ends an induction: the patient is stable. */
export class CompleteInduction extends ServiceCommand implements CompleteInductionData {
  @Positive({ optional: true, example: 16 }) readonly stabilisationDoseMg?: number;
}

/** Ends an induction without a stable dose. */
export class AbandonInduction extends ServiceCommand implements AbandonInductionData {
  @Text() readonly reason!: string;
}

/** The commands about withdrawal and induction, by name. */
export const inductionCommands: CommandClasses<InductionCommandData> = {
  AssessWithdrawal,
  RecordWithdrawalSeverity,
  InduceBuprenorphine,
  DeferInduction,
  RecordInductionDose,
  RecordPrecipitatedWithdrawal,
  CompleteInduction,
  AbandonInduction,
};
