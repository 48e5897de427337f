import {
  naloxoneProductKeys,
  type DispenseNaloxoneData,
  type NaloxoneProduct,
  type RaiseRiskData,
  type RecordAssessmentData,
  type RecordOverdoseData,
  type RecordReturnToUseData,
  type RecordSafetyPlanData,
  type RecordSelfReportedUseData,
  type SafetyCommandData,
} from '@throughline/episode';
import { Amount, Code, Codes, Day, Flag, Id, ListOf, OneOf, Text, Whole } from '../../validation/fields';
import { ServiceCommand, type CommandClasses } from '../service-command';
import { AssessmentAnswer } from './parts';

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

/** Records that naloxone was given to the patient to keep. */
export class DispenseNaloxone extends ServiceCommand implements DispenseNaloxoneData {
  @OneOf(naloxoneProductKeys) readonly product!: NaloxoneProduct;
  @Whole({ min: 1 }) readonly quantity!: number;
  @Flag({ about: 'Somebody showed how it is used.' }) readonly training!: boolean;
}

/** Records that a safety plan was made with the patient. Its words are kept elsewhere. */
export class RecordSafetyPlan extends ServiceCommand implements RecordSafetyPlanData {
  @Id({ about: 'Where the plan is kept.' }) readonly planRef!: string;
  @Whole({ min: 0, optional: true }) readonly steps?: number;
}

/** Raises a risk to the patient, for somebody to look at. */
export class RaiseRisk extends ServiceCommand implements RaiseRiskData {
  @Code({ example: 'interview' }) readonly instrument!: string;
  @Code({ optional: true }) readonly definitionVersion?: string;
  @Code({ optional: true }) readonly item?: string;
  @Text({ example: 'high' }) readonly severity!: string;
  @Id({ optional: true, about: 'Any id passes: it is not checked.' }) readonly assessmentRef?: string;
}

/** Records the answers to an assessment instrument that the service knows in that version, and what they come to. Incomplete ones have no score. */
export class RecordAssessment extends ServiceCommand implements RecordAssessmentData {
  @Code({ example: 'gad-7' }) readonly instrument!: string;
  @Code({ example: '1' }) readonly definitionVersion!: string;
  @ListOf(() => AssessmentAnswer) readonly answers!: AssessmentAnswer[];
  @Amount({
    optional: true,
    nullable: true,
    about: 'Worked out of the answers; given, it must be the same. For FTND the source\u2019s own.',
  })
  readonly score?: number | null;
}

/** The commands about use, safety and instruments, by name. */
export const safetyCommands: CommandClasses<SafetyCommandData> = {
  RecordSelfReportedUse,
  RecordReturnToUse,
  RecordOverdose,
  DispenseNaloxone,
  RecordSafetyPlan,
  RaiseRisk,
  RecordAssessment,
};
