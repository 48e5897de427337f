import { coverageBy, type CoveredSpan, type Supply } from '../coverage';
import { addDays, dayOf, daysBetween } from '../days';
import { supplyBy, type SupplyFact } from '../medication/supply';
import type { Medication } from '../reference/medications';
import type { Stage } from '../reference/stages';
import type { Fact } from './fact';

/** The last days in a row with a product. */
export interface HeldSupply extends Supply {
  readonly medication: Medication;
}

/** What is to be known of an episode, beside what runs in it, to say what begins. Of a bounded size, however long the history. */
export type Circumstances = {
  readonly suspended: boolean;
  /** Closed, or never begun. */
  readonly over: boolean;
  /** Aftercare was entered: after treatment, or already after a support programme. It is entered once. */
  readonly inAftercare: boolean;
  /** Of the support programme that the patient is in. */
  readonly stage: Stage | null;
  /** Of each product that was not stopped. */
  readonly supplies: readonly HeldSupply[];
};

export const noCircumstances: Circumstances = { suspended: false, over: false, inAftercare: false, stage: null, supplies: [] };

/** The facts by which circumstances change. */
export const circumstanceFacts = [
  'EpisodeSuspended',
  'EpisodeResumed',
  'EpisodeClosed',
  'AdmissionDeclined',
  'AftercareEntered',
  'SupportProgramEnrolled',
  'StageAdvanced',
  'SupportProgramCompleted',
  'MedicationPrescribed',
  'InjectionAdministered',
  'TakeHomeDispensed',
  'MedicationStopped',
] as const satisfies readonly Fact['type'][];

type CircumstanceFact = Fact<(typeof circumstanceFacts)[number]>;

const ofCircumstances: ReadonlySet<string> = new Set(circumstanceFacts);
const isCircumstance = (fact: Fact): fact is CircumstanceFact => ofCircumstances.has(fact.type);

/** The circumstances after a fact; the same ones where it changes none. */
export const circumstancesAfter = (known: Circumstances, fact: Fact): Circumstances => (isCircumstance(fact) ? after(known, fact) : known);

const after = (known: Circumstances, fact: CircumstanceFact): Circumstances => {
  switch (fact.type) {
    case 'EpisodeSuspended':
      return { ...known, suspended: !known.over };
    case 'EpisodeResumed':
      return { ...known, suspended: false };
    case 'EpisodeClosed':
    case 'AdmissionDeclined':
      return { ...known, suspended: false, over: true };
    case 'AftercareEntered':
      return { ...known, inAftercare: true };
    case 'SupportProgramEnrolled':
      return { ...known, stage: 'engagement' };
    case 'StageAdvanced':
      return { ...known, stage: fact.data.to };
    case 'SupportProgramCompleted':
      return { ...known, stage: null };
    case 'MedicationPrescribed':
    case 'InjectionAdministered':
    case 'TakeHomeDispensed':
      return { ...known, supplies: withSupply(known.supplies, fact) };
    case 'MedicationStopped':
      return { ...known, supplies: without(known.supplies, fact) };
  }
};

/**
 * One more supply carries forward behind the last days of its product, as in the measures of continuity (B4). Days before a gap are not kept: a
 * supply that is told to have begun before such a gap counts as if there had been none.
 */
const withSupply = (held: readonly HeldSupply[], fact: SupplyFact): readonly HeldSupply[] => {
  const given = supplyBy(fact);
  const medicationOf = new Map([...held, given].map(({ product, medication }) => [product, medication]));
  const last = new Map<string, CoveredSpan>();
  for (const span of coverageBy([...held, given])) {
    const before = last.get(span.product);
    last.set(span.product, before && addDays(before.to, 1) === span.from ? { ...span, from: before.from } : span);
  }
  return [...last.values()].map(({ product, from, to }) => ({
    product,
    medication: medicationOf.get(product) ?? given.medication,
    from,
    days: daysBetween(from, to) + 1,
  }));
};

/** What is left when a medication is stopped: of others, what still covers the day. */
const without = (held: readonly HeldSupply[], { data, occurredAt }: Fact<'MedicationStopped'>): readonly HeldSupply[] =>
  held.filter((one) => one.medication !== data.medication && lastDayOf(one) >= dayOf(occurredAt));

const lastDayOf = ({ from, days }: Supply): string => addDays(from, days - 1);
