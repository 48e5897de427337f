import { List, Map, Set } from 'immutable';
import type { DataOf } from '../events/schemas';
import type { Medication, offerDecisions } from '../reference/medications';
import type { InjectionAdministered, MedicationPrescribed, TakeHomeDispensed } from './events';
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

/** Doses that were taken home. */
export interface TakeHome extends Supplied {
  readonly said: DataOf<typeof TakeHomeDispensed>;
}

/** What decisions need to know of medication and doses. Lists are in order of first days, in whatever order the facts were told. */
export interface MedicationSlice {
  readonly standings: Map<Medication, Standing>;
  readonly prescriptions: List<Prescription>;
  readonly injections: List<Injection>;
  readonly takeHomes: List<TakeHome>;
  /** Milligrams by `medication day`. */
  readonly dailyMg: Map<string, number>;
  readonly lastDoseOn: string | null;
  /** The dose that a medication was adjusted to, by `medication day`; and that it was reduced to for non-participation. */
  readonly adjusted: Map<string, number>;
  readonly reduced: Map<string, number>;
  /** Intervals that were shortened, by what is the same shortening. */
  readonly shortened: Set<string>;
  /** What excuses a missed dose, by `medication day`; null: nothing. */
  readonly missed: Map<string, string | null>;
  /** Booked visits of which a medication visit is recorded. */
  readonly visits: Set<string>;
  /** The medication that is being tapered. */
  readonly taper: Medication | null;
  readonly offers: Map<string, (typeof offerDecisions)[number]>;
}

export const noMedication: MedicationSlice = {
  standings: Map(),
  prescriptions: List(),
  injections: List(),
  takeHomes: List(),
  dailyMg: Map(),
  lastDoseOn: null,
  adjusted: Map(),
  reduced: Map(),
  shortened: Set(),
  missed: Map(),
  visits: Set(),
  taper: null,
  offers: Map(),
};
