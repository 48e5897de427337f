import { injectionProducts, medications, type MedicationCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, loose, mg, some, words, yesNo } from './pools';
import type { Topic } from './topic';

export const medication: Topic<MedicationCommandData> = {
  fields: {
    StartMedication: fc.record({ medication: some(...medications) }),
    StopMedication: fc.record({ medication: some(...medications) }),
    PrescribeMedication: loose(
      {
        prescriptionId: words,
        product: some('buprenorphine_naloxone_film_8', 'methadone_tablet_10', 'unheard_of'),
        dose: fc.record({ amount: mg, unit: some('mg') }),
        quantity: some(7, 56),
        daysSupply: some(7, 28),
        startsOn: day,
        refills: some(0, 2),
        intervalDays: some(7, 28),
        purpose: some('oud'),
      },
      'prescriptionId',
      'product',
      'dose',
      'quantity',
      'daysSupply',
      'startsOn',
      'refills',
      'purpose',
    ),
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
  ways: [['AdmitPatient', 'PrescribeMedication', 'AdministerInjection', 'RecordDoseMissed']],
};
