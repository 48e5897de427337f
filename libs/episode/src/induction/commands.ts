import type { DataOf } from '../events/schemas';
import type { CowsItem, CowsScores } from '../reference/cows';
import type {
  InductionAbandoned,
  InductionCompleted,
  InductionDoseTaken,
  InductionStarted,
  PrecipitatedWithdrawalRecorded,
  WithdrawalSeverityRecorded,
} from './events';

/** Eleven item scores; total and severity are computed. `objectiveSigns`: the scored items that the assessor saw, not only heard of. */
export interface AssessWithdrawalData {
  items: CowsScores;
  objectiveSigns: CowsItem[];
}
export type RecordWithdrawalSeverityData = DataOf<typeof WithdrawalSeverityRecorded>;

/**
 * Withdrawal is given as `cowsRef` (the event id of a WithdrawalAssessed of this episode) or as `cows` with `objectiveSign`.
 * `firstDose`: the first dose, when it was taken at once.
 */
export type InduceBuprenorphineData = Omit<DataOf<typeof InductionStarted>, 'settingByPolicy'> & {
  objectiveSign?: boolean;
  firstDose?: { doseMg: number; formulation: RecordInductionDoseData['formulation']; observed?: boolean };
};
export interface DeferInductionData {
  reason: string;
  until?: string;
}
export type RecordInductionDoseData = DataOf<typeof InductionDoseTaken>;
/** Withdrawal as in an induction: a total, or an assessment of the episode. */
export type RecordPrecipitatedWithdrawalData = DataOf<typeof PrecipitatedWithdrawalRecorded>;
export type CompleteInductionData = DataOf<typeof InductionCompleted>;
export type AbandonInductionData = DataOf<typeof InductionAbandoned>;

/** Fields of the commands about withdrawal and induction, by command. */
export interface InductionCommandData {
  AssessWithdrawal: AssessWithdrawalData;
  RecordWithdrawalSeverity: RecordWithdrawalSeverityData;
  InduceBuprenorphine: InduceBuprenorphineData;
  DeferInduction: DeferInductionData;
  RecordInductionDose: RecordInductionDoseData;
  RecordPrecipitatedWithdrawal: RecordPrecipitatedWithdrawalData;
  CompleteInduction: CompleteInductionData;
  AbandonInduction: AbandonInductionData;
}
