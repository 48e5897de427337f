import { Map } from 'immutable';
import type { InjectionProduct, Medication } from '../reference/medications';

/** What decisions need to know of medication and doses. */
export interface MedicationSlice {
  readonly standings: Map<Medication, 'taken' | 'stopped'>;
  /** Milligrams by `medication day`. */
  readonly dailyMg: Map<string, number>;
  readonly lastDoseOn: string | null;
  /** Day of the last injection by product. */
  readonly lastInjectionOn: Map<InjectionProduct, string>;
}

export const noMedication: MedicationSlice = { standings: Map(), dailyMg: Map(), lastDoseOn: null, lastInjectionOn: Map() };
