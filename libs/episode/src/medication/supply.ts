import type { DecidedEvent, EventUnion } from '@throughline/kernel';
import type { Supply } from '../coverage';
import { dayOf, daysBetween } from '../days';
import { podDefaultSupply } from '../reference/default-supply';
import { injections, type Medication } from '../reference/medications';
import type { InjectionAdministered, MedicationPrescribed, TakeHomeDispensed } from './events';

/** A fact that gives a patient medication for some days. */
export type SupplyFact = DecidedEvent<
  EventUnion<readonly [typeof MedicationPrescribed, typeof InjectionAdministered, typeof TakeHomeDispensed]>
>;

/** Medication for some days, and how it came to the patient. */
export interface GivenSupply extends Supply {
  readonly medication: Medication;
  readonly source: 'prescription' | 'injection' | 'take_home';
}

/** What a fact supplies. Nobody says for how many days an injection does: a rule does (B4, HEDIS POD). */
export const supplyBy = (fact: SupplyFact): GivenSupply => {
  switch (fact.type) {
    case 'MedicationPrescribed': {
      const { medication, product, startsOn: from, daysSupply: days } = fact.data;
      return { source: 'prescription', medication, product, from, days };
    }
    case 'InjectionAdministered': {
      const { product } = fact.data;
      const { medication, suppliedAs } = injections[product];
      return { source: 'injection', medication, product, from: dayOf(fact.occurredAt), days: podDefaultSupply.table[suppliedAs] };
    }
    case 'TakeHomeDispensed': {
      const { drug, from, to } = fact.data;
      return { source: 'take_home', medication: drug, product: drug, from, days: daysBetween(from, to) + 1 };
    }
  }
};
