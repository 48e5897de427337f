import { List, Map } from 'immutable';
import type { DataOf } from '../events/schemas';
import type { Medication } from '../reference/medications';
import type { InjectionAdministered, MedicationPrescribed } from './events';
import type { Supplied } from './in-force';

/** What is known of whether a medication is taken. */
export interface Standing {
  readonly taken: boolean;
  /** The earliest day on which it is known to have been taken. */
  readonly firstOn: string;
  /** The last day on which it was stopped. */
  readonly stoppedOn: string | null;
}

/** A prescription as decisions see it. */
export interface Prescription extends Supplied {
  readonly said: DataOf<typeof MedicationPrescribed>;
}

/** An injection that was given, on its `from`. */
export interface Injection extends Supplied {
  readonly product: DataOf<typeof InjectionAdministered>['product'];
}

/** What decisions need to know of medication and doses. Lists are in order of first days, in whatever order the facts were told. */
export interface MedicationSlice {
  readonly standings: Map<Medication, Standing>;
  readonly prescriptions: List<Prescription>;
  readonly injections: List<Injection>;
  /** Milligrams by `medication day`. */
  readonly dailyMg: Map<string, number>;
  readonly lastDoseOn: string | null;
}

export const noMedication: MedicationSlice = {
  standings: Map(),
  prescriptions: List(),
  injections: List(),
  dailyMg: Map(),
  lastDoseOn: null,
};
