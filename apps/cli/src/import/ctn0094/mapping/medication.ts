import type { Medication } from '@throughline/episode';
import { byRule, dayOf, fromRow, refuse, type Draft } from '../draft';
import { places } from '../places';

/** A stretch of treatment in one arm. */
export interface Arm {
  readonly name: string;
  readonly medication: Medication;
  readonly from: number;
}

interface Dose {
  readonly day: number;
  readonly amount: number;
}

/**
 * The arms in their order. A second randomisation on the day of the first to the same arm (CTN-0027 and CTN-0051 have one for everybody)
 * begins nothing new.
 */
export const armsOf = ({ history }: Draft): readonly Arm[] => {
  const arms: Arm[] = [];
  for (const { treatment, when } of history.rows.randomization) {
    const from = dayOf(when);
    const last = arms.at(-1);
    if (from === null || treatment === null || (last?.from === from && last.name === treatment)) continue;
    arms.push({ name: treatment, medication: medicationOf(treatment), from });
  }
  return arms;
};

const medicationOf = (arm: string): Medication => {
  if (arm === 'Methadone') return 'methadone';
  return arm.includes('NTX') ? 'naltrexone' : 'buprenorphine';
};

/** `treatment`: every dose under the arm of its day; doses before the first randomisation belong to the first arm. */
export const mapDoses = (draft: Draft): void => {
  const arms = armsOf(draft);
  const byArm = new Map<Arm, Dose[]>(arms.map((arm) => [arm, []]));
  for (const row of draft.history.rows.treatment) {
    const [day, amount] = [dayOf(row.when), Number(row.amount)];
    const arm = day === null ? undefined : (arms.findLast(({ from }) => from <= day) ?? arms[0]);
    if (day === null) refuse(draft, 'treatment', 'day-not-recorded');
    else if (!arm) refuse(draft, 'treatment', 'no-treatment-arm');
    else if (!(amount > 0)) refuse(draft, 'treatment', 'dose-not-positive');
    else byArm.get(arm)?.push({ day, amount });
  }
  let openInduction = false;
  for (const [arm, doses] of byArm) {
    if (arm.medication === 'naltrexone') injections(draft, doses);
    else if (arm.medication === 'methadone') methadone(draft, doses);
    else openInduction = buprenorphine(draft, arm, doses, openInduction);
  }
};

/** Extended-release naltrexone was the only injection of the trials; amount 1 is one injection, its milligrams are not recorded. */
const injections = (draft: Draft, doses: readonly Dose[]): void => {
  for (const { day, amount } of doses) {
    if (amount === 1) fromRow(draft, 'treatment', 'AdministerInjection', { product: 'naltrexone_er' }, { day, place: places.dose });
    else refuse(draft, 'treatment', 'amount-is-no-injection');
  }
};

const methadone = (draft: Draft, doses: readonly Dose[]): void => {
  const [first] = doses;
  if (first) {
    const when = { day: first.day, place: places.medicationStart };
    byRule(draft, 'methadone starts with its first dose', 'StartMedication', { medication: 'methadone' }, when);
  }
  for (const dose of doses) administered(draft, 'methadone', dose);
};

/**
 * The first dose of an arm is an induction; it counts as completed on the next day with a dose. An induction that never saw a second
 * day is abandoned when the next arm's begins.
 * @returns whether the induction is still open
 */
const buprenorphine = (draft: Draft, arm: Arm, doses: readonly Dose[], stillOpen: boolean): boolean => {
  const [first, ...others] = doses;
  if (!first) return stillOpen;
  if (stillOpen) {
    const reason = 'No second day with a dose before the next arm began';
    byRule(
      draft,
      'induction without a second day ends when the next arm begins',
      'AbandonInduction',
      { reason },
      { day: first.day, precision: 'approx', place: places.inductionEnd },
    );
  }
  const setting = arm.name.startsWith('Inpatient') ? 'inpatient' : 'clinic';
  const firstDose = { doseMg: first.amount, formulation: 'not_recorded' } as const;
  fromRow(
    draft,
    'treatment',
    'InduceBuprenorphine',
    { path: 'standard', setting, firstDose },
    { day: first.day, place: places.medicationStart, key: first.amount },
  );

  const sameDay = others.filter(({ day }) => day === first.day);
  for (const { day, amount } of sameDay) {
    fromRow(
      draft,
      'treatment',
      'RecordInductionDose',
      { doseMg: amount, formulation: 'not_recorded' },
      { day, place: places.dose, key: amount },
    );
  }
  const later = others.slice(sameDay.length);
  const [second] = later;
  if (second)
    completed(
      draft,
      later.filter(({ day }) => day === second.day),
    );
  for (const dose of later) administered(draft, 'buprenorphine', dose);
  return second === undefined;
};

/** @param doses of the second day; when they differ, none of them is called the stable one */
const completed = (draft: Draft, [dose, ...others]: readonly Dose[]): void => {
  if (!dose) return;
  const data = others.length === 0 ? { stabilisationDoseMg: dose.amount } : {};
  byRule(draft, 'induction completed on the second day with a dose', 'CompleteInduction', data, {
    day: dose.day,
    precision: 'approx',
    place: places.inductionEnd,
  });
};

const administered = (draft: Draft, medication: Medication, { day, amount }: Dose): void => {
  fromRow(draft, 'treatment', 'AdministerDose', { medication, amount, unit: 'mg' }, { day, place: places.dose, key: amount });
};
