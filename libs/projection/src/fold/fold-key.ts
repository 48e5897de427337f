import type { AnyEvent, HeldEvent, ProjectionDefinition } from '@throughline/kernel';
import type { Guilt, Parking } from '../bookkeeping/parked';
import { foldFailure } from '../live/failures';
import type { KeyedEvent } from '../live/portion';
import { afterTelling, inOrder, type Facts } from '../rows/facts';
import type { KeyRows } from '../rows/key-rows';

/** Events by their key, those of each in the order of the log. */
export type ByKey<Event extends AnyEvent> = ReadonlyMap<string, readonly KeyedEvent<Event>[]>;

export const groupedByKey = <Event extends AnyEvent>(events: readonly KeyedEvent<Event>[]): ByKey<Event> => {
  const keys = new Map<string, KeyedEvent<Event>[]>();
  for (const event of events) {
    const ofKey = keys.get(event.key);
    if (ofKey) ofKey.push(event);
    else keys.set(event.key, [event]);
  }
  return keys;
};

/** How many of a key's events could be taken in. */
export interface Taken {
  /** So many of them, the first ones; `guilt` is that of the next one. */
  readonly taken: number;
  readonly guilt: Guilt | null;
}

/** The events that were not taken in, as they are parked: the first is the guilty one, unless the key stood still before. */
export const waiting = <Event extends AnyEvent>(
  key: string,
  told: readonly KeyedEvent<Event>[],
  { taken, guilt }: Taken,
): readonly Parking[] => told.slice(taken).map(({ stored: event }, index) => ({ key, event, ...(index === 0 && guilt && { guilt }) }));

/** Folds a key's events in the order of the log onto its rows, up to the first that cannot be taken in. */
export const takeInTold = <Event extends AnyEvent>(
  definition: ProjectionDefinition<Event>,
  told: readonly KeyedEvent<Event>[],
  rows: KeyRows,
): Taken => {
  for (const [taken, { read }] of told.entries()) {
    const guilt = 'category' in read ? read : folding(() => rows.attempt(() => definition.fold(read, rows)));
    if (guilt) return { taken, guilt };
  }
  return { taken: told.length, guilt: null };
};

const folding = (fold: () => void): Guilt | null => {
  try {
    fold();
    return null;
  } catch (error) {
    return foldFailure(error);
  }
};

/**
 * Folds as many of a key's events as can be, each fact at its place. When the fold throws, the event that it throws for is found by
 * halving; it and those told after it wait, as if they had not been told.
 *
 * @param told in the order of the log
 * @param known the facts before; null when the new ones only go on from them, or there are none
 * @returns also the facts as they hold then, of those known and the new ones
 */
export const takeInOccurred = <Event extends AnyEvent>(
  definition: ProjectionDefinition<Event>,
  told: readonly KeyedEvent<Event>[],
  known: Facts<Event> | null,
  rows: KeyRows,
): Taken & { readonly facts: Facts<Event> } => {
  const before: Facts<Event> = known ?? new Map<string, HeldEvent<Event>>();
  const unreadable = told.findIndex(({ read }) => 'category' in read);
  const events = told.slice(0, unreadable === -1 ? told.length : unreadable).flatMap(({ read }) => ('category' in read ? [] : [read]));

  let facts = before;
  const attempt = (count: number): Guilt | null => {
    rows.reset();
    if (known) rows.clear();
    facts = afterTelling(before, events.slice(0, count));
    const ordered = inOrder(facts);
    return folding(() => ordered.forEach((fact) => definition.fold(fact, rows)));
  };
  const { count, guilt } = largestTaken(events.length, attempt);
  const next = told[count]?.read;
  return { taken: count, guilt: guilt ?? (next && 'category' in next ? next : null), facts };
};

/** The count up to which an attempt succeeds, standing as it was attempted last, and why one more fails; all of them if that succeeds. */
const largestTaken = (all: number, attempt: (count: number) => Guilt | null): { readonly count: number; readonly guilt: Guilt | null } => {
  let guilt = attempt(all);
  if (!guilt) return { count: all, guilt };
  let [good, bad] = [0, all];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const failed = attempt(middle);
    if (failed) [bad, guilt] = [middle, failed];
    else good = middle;
  }
  attempt(good);
  return { count: good, guilt };
};
