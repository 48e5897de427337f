import { injectionProducts, medications, type MedicationCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, loose, mg, some, yesNo } from './pools';
import type { Topic } from './topic';

export const medication: Topic<MedicationCommandData> = {
  fields: {
    StartMedication: fc.record({ medication: some(...medications) }),
    StopMedication: fc.record({ medication: some(...medications) }),
    AdministerDose: loose(
      { medication: some(...medications), amount: mg, unit: some('mg', 'mcg', 'ml'), observed: yesNo },
      'medication',
      'amount',
      'unit',
    ),
    AdministerInjection: loose(
      { product: fc.constantFrom(...injectionProducts), doseMg: mg, route: some('subcutaneous', 'intramuscular') },
      'product',
    ),
    RecordDoseMissed: loose({ on: day, medication: some(...medications), excusedReason: some('hospital', 'jail') }, 'on'),
  },
  ways: [],
};
