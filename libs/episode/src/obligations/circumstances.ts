import { coverageBy, type CoveredSpan } from '../coverage';
import { addDays, dayOf, daysBetween } from '../days';
import { supplyBy, type SupplyFact } from '../medication/supply';
import type { Medication } from '../reference/medications';
import type { Stage } from '../reference/stages';
import type { Fact } from './fact';

/** The last days in a row with a product. */
export interface HeldSupply extends CoveredSpan {
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

/** The facts that change what a patient holds. Whoever looks at `supplies` takes in all of them. */
export const supplyFacts = [
  'MedicationPrescribed',
  'InjectionAdministered',
  'TakeHomeDispensed',
  'MedicationStopped',
] as const satisfies readonly Fact['type'][];

/** The facts that change where a patient stands. */
export const standingFacts = [
  'EpisodeSuspended',
  'EpisodeResumed',
  'EpisodeClosed',
  'AdmissionDeclined',
  'AftercareEntered',
  'SupportProgramEnrolled',
  'StageAdvanced',
  'SupportProgramCompleted',
] as const satisfies readonly Fact['type'][];

/** The facts by which circumstances change. */
export const circumstanceFacts = [...standingFacts, ...supplyFacts] as const;

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
  const { medication, ...given } = supplyBy(fact);
  const before = held.filter(({ product }) => product === given.product);
  const [first, ...others] = coverageBy([
    ...before.map(({ from, to, product }) => ({ product, from, days: daysBetween(from, to) + 1 })),
    given,
  ]);
  if (!first) return held;
  const last = others.reduce((row, span) => (addDays(row.to, 1) === span.from ? { ...span, from: row.from } : span), first);
  return [...held.filter(({ product }) => product !== given.product), { ...last, medication }];
};

/** What is left when a medication is stopped: of others, what still covers the day. */
const without = (held: readonly HeldSupply[], { data, occurredAt }: Fact<'MedicationStopped'>): readonly HeldSupply[] =>
  held.filter(({ medication, to }) => medication !== data.medication && to >= dayOf(occurredAt));
