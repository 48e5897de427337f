import type { DataOf } from '../events/schemas';
import type {
  InductionAbandoned,
  InductionCompleted,
  InductionDoseTaken,
  InductionStarted,
  WithdrawalSeverityRecorded,
} from '../events/induction';
import type { DoseAdministered, DoseMissed, InjectionAdministered, MedicationStarted, MedicationStopped } from '../events/medication';
import type { CowsItem, CowsScores } from '../reference/cows';

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
export type InduceBuprenorphineData = DataOf<typeof InductionStarted> & {
  objectiveSign?: boolean;
  firstDose?: { doseMg: number; formulation: RecordInductionDoseData['formulation']; observed?: boolean };
};
export interface DeferInductionData {
  reason: string;
  until?: string;
}
export type RecordInductionDoseData = DataOf<typeof InductionDoseTaken>;
export type CompleteInductionData = DataOf<typeof InductionCompleted>;
export type AbandonInductionData = DataOf<typeof InductionAbandoned>;
export type StartMedicationData = DataOf<typeof MedicationStarted>;
export type StopMedicationData = DataOf<typeof MedicationStopped>;
export type AdministerDoseData = DataOf<typeof DoseAdministered>;
type Injection = DataOf<typeof InjectionAdministered>;
/** Medication, days since the last injection and the window are computed; the route, when given, must be the product's. */
export type AdministerInjectionData = Omit<Injection, 'medication' | 'route' | 'daysSinceLast' | 'window'> & { route?: Injection['route'] };
export type RecordDoseMissedData = DataOf<typeof DoseMissed>;

/** Fields of the medication commands, by command. */
export interface MedicationCommandData {
  AssessWithdrawal: AssessWithdrawalData;
  RecordWithdrawalSeverity: RecordWithdrawalSeverityData;
  InduceBuprenorphine: InduceBuprenorphineData;
  DeferInduction: DeferInductionData;
  RecordInductionDose: RecordInductionDoseData;
  CompleteInduction: CompleteInductionData;
  AbandonInduction: AbandonInductionData;
  StartMedication: StartMedicationData;
  StopMedication: StopMedicationData;
  AdministerDose: AdministerDoseData;
  AdministerInjection: AdministerInjectionData;
  RecordDoseMissed: RecordDoseMissedData;
}
