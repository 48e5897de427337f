import { byOccurrence } from '@throughline/projection';
import { EntryBook, entriesIn, heldEntry, type HeldFact, type ToldEntry } from './entries';
import type { ToldEvent } from './record';
import { Unfolding, type Differences, type Settling } from './unfolding';
import type { View } from './views';

/** Along which of the two times a history is gone through: as it became known, or as it occurred. */
export const axes = ['known', 'occurred'] as const;
export type Axis = (typeof axes)[number];

/** One step through a history: an event that becomes known, or an entry that occurs, with all that is known of it. */
export interface Step {
  readonly event: ToldEvent;
  /** The entry that it tells of, as it holds after the step. */
  readonly entry: HeldFact;
  readonly settling: Settling;
}

/** A step and what it changed. */
export interface Unfolded {
  readonly step: Step;
  readonly differences: Differences;
}

/**
 * The steps of a history, in their order. Along `known` they are the events, in the order of the log; along `occurred` the entries, in order
 * of (`occurredAt`, `eventId`), each with its corrections.
 *
 * @param asOf along `known`: what had occurred by then counts, as it is known at each step
 */
export const stepsOf = (events: readonly ToldEvent[], axis: Axis, asOf?: string): readonly Step[] => {
  if (axis === 'known') {
    const book = new EntryBook();
    return events.map((event) => stepOf(event, book.tell(event), asOf));
  }
  const steps = entriesIn(events).map((told) => stepOf(told[0], told));
  return steps.sort((one, other) => byOccurrence(one.entry, other.entry));
};

const stepOf = (event: ToldEvent, told: ToldEntry, asOf?: string): Step => {
  const entry = heldEntry(told).fact;
  return { event, entry, settling: { told, visible: asOf === undefined || entry.occurredAt <= asOf } };
};

/** When a step is taken, in the time that the axis stands for: ISO 8601, UTC. */
export const timeOf = ({ event, entry }: Step, axis: Axis): string => (axis === 'known' ? event.recordedAt : entry.occurredAt);

/** Goes through the steps after the first ones, one by one. @param begin how many are behind already */
export function* unfold(steps: readonly Step[], begin: number, views: readonly View[]): Generator<Unfolded> {
  const unfolding = new Unfolding(views);
  unfolding.settle(steps.slice(0, begin).map(({ settling }) => settling));
  unfolding.takeDifferences();
  for (const step of steps.slice(begin)) {
    unfolding.settle([step.settling]);
    yield { step, differences: unfolding.takeDifferences() };
  }
}
