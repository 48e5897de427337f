import type {
  RecordAssessmentData,
  RecordOverdoseData,
  RecordReturnToUseData,
  RecordSelfReportedUseData,
  SafetyCommandData,
} from '@throughline/episode';
import { Amount, Code, Codes, Day, Flag, ListOf, OneOf, Text } from '../../validation/fields';
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

/** Records the answers to an assessment instrument that the service knows in that version. */
export class RecordAssessment extends ServiceCommand implements RecordAssessmentData {
  @Code({ example: 'ftnd' }) readonly instrument!: string;
  @Code({ example: 'ctn0094-1.0.6' }) readonly definitionVersion!: string;
  @ListOf(() => AssessmentAnswer) readonly answers!: AssessmentAnswer[];
  @Amount({ nullable: true }) readonly score!: number | null;
}

/** The commands about use, safety and instruments, by name. */
export const safetyCommands: CommandClasses<SafetyCommandData> = {
  RecordSelfReportedUse,
  RecordReturnToUse,
  RecordOverdose,
  RecordAssessment,
};
