import { injectionProducts, medications, type MedicationCommandData } from '@throughline/episode';
import fc from 'fast-check';
import { day, loose, memberId, mg, some, visitId, words, yesNo } from './pools';
import type { Topic } from './topic';

const drug = some(...medications);

export const medication: Topic<MedicationCommandData> = {
  fields: {
    StartMedication: fc.record({ medication: drug }),
    StopMedication: fc.record({ medication: drug }),
    OfferMoud: loose(
      {
        offerId: words,
        products: fc.constant(['methadone' as const]),
        educated: yesNo,
        decision: some('undecided', 'accepted', 'declined'),
        reason: words,
      },
      'offerId',
      'products',
      'educated',
      'decision',
    ),
    ShortenPrescriptionInterval: fc.record({
      medication: drug,
      fromDays: some(14, 28),
      toDays: some(7, 14),
      trigger: fc.record({ kind: some('uds', 'report'), ref: words }),
    }),
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
    AdministerDose: loose({ medication: drug, amount: mg, unit: some('mg', 'mcg', 'ml'), observed: yesNo }, 'medication', 'amount', 'unit'),
    AdjustDose: fc.record({ medication: drug, fromMg: fc.option(some(8, 16)), toMg: some(0, 16, 24, 200), reason: words }),
    ReduceDoseForNonparticipation: loose(
      {
        medication: drug,
        fromMg: some(16, 24),
        toMg: some(0, 8, 16),
        reason: words,
        supervisorReview: fc.record({ reviewerId: memberId, on: day }),
      },
      'medication',
      'fromMg',
      'toMg',
      'reason',
    ),
    AdministerInjection: loose(
      { product: fc.constantFrom(...injectionProducts), doseMg: mg, route: some('subcutaneous', 'intramuscular') },
      'product',
    ),
    DispenseTakeHome: loose(
      {
        drug,
        doses: some(7, 14, 28),
        doseMg: mg,
        from: some('2026-03-01', '2026-06-01'),
        to: some('2026-02-01', '2026-06-07', '2026-06-28'),
        exception: fc.record({ reason: words }),
      },
      'drug',
      'doses',
      'from',
      'to',
    ),
    RecordMedicationVisit: loose(
      {
        visitId,
        clinicianId: memberId,
        craving: some(0, 4, 10),
        effectiveness: some('effective', 'not_effective'),
        sideEffects: fc.array(words, { maxLength: 2 }),
        format: some('one_to_one', 'group'),
        sameDayBehavioralHealth: yesNo,
      },
      'craving',
      'sideEffects',
      'format',
      'sameDayBehavioralHealth',
    ),
    BeginTaper: fc.record({ medication: drug, initiator: some('patient', 'site_policy'), plan: words, reason: words }),
    StopTaper: fc.record({ reason: words }),
    RecordDoseMissed: loose({ on: day, medication: drug, excusedReason: some('hospital', 'jail') }, 'on'),
  },
  ways: [
    ['OfferMoud', 'OfferMoud', 'OfferMoud'],
    ['PrescribeMedication', 'PrescribeMedication', 'ShortenPrescriptionInterval', 'ShortenPrescriptionInterval'],
    ['StartMedication', 'StartMedication', 'AdjustDose', 'AdjustDose', 'ReduceDoseForNonparticipation', 'ReduceDoseForNonparticipation'],
    ['StartMedication', 'StartMedication', 'BeginTaper', 'BeginTaper', 'StopTaper'],
    ['StartMedication', 'AdministerInjection', 'DispenseTakeHome', 'DispenseTakeHome', 'RecordDoseMissed'],
    ['ScheduleVisit', 'RecordMedicationVisit', 'RecordMedicationVisit'],
  ],
};
