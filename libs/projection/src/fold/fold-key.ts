import type { AnyEvent, HeldEvent, StoredEvent } from '@throughline/kernel';
import type { Guilt, Parking } from '../bookkeeping/parked';
import { foldFailure } from '../live/failures';
import type { KeyedEvent, PreparedProjection } from '../live/portion';
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
  /** Those of them that cannot be taken in and were discarded. */
  readonly passedOver: readonly StoredEvent[];
}

/** What folds a key's events, and which of them it passes over where it cannot take them in. */
type Folding<Event extends AnyEvent> = Pick<PreparedProjection<Event>, 'definition' | 'discarded'>;

/** The events that were not taken in, as they are parked: the first is the guilty one, unless the key stood still before. */
export const waiting = <Event extends AnyEvent>(
  key: string,
  told: readonly KeyedEvent<Event>[],
  { taken, guilt }: Pick<Taken, 'taken' | 'guilt'>,
): readonly Parking[] => told.slice(taken).map(({ stored: event }, index) => ({ key, event, ...(index === 0 && guilt && { guilt }) }));

/** Folds a key's events in the order of the log onto its rows, up to the first that cannot be taken in. */
export const takeInTold = <Event extends AnyEvent>(
  { definition, discarded }: Folding<Event>,
  told: readonly KeyedEvent<Event>[],
  rows: KeyRows,
): Taken => {
  const passedOver: StoredEvent[] = [];
  for (const [taken, { read, stored }] of told.entries()) {
    const guilt = 'category' in read ? read : folding(() => rows.attempt(() => definition.fold(read, rows)));
    if (guilt && !discarded.has(stored.eventId)) return { taken, guilt, passedOver };
    if (guilt) passedOver.push(stored);
  }
  return { taken: told.length, guilt: null, passedOver };
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
  { definition, discarded }: Folding<Event>,
  told: readonly KeyedEvent<Event>[],
  known: Facts<Event> | null,
  rows: KeyRows,
): Taken & { readonly facts: Facts<Event> } => {
  const before: Facts<Event> = known ?? new Map<string, HeldEvent<Event>>();
  let facts = before;
  const attempt = (events: readonly HeldEvent<Event>[]): Guilt | null => {
    rows.reset();
    if (known) rows.clear();
    facts = afterTelling(before, events);
    const ordered = inOrder(facts);
    return folding(() => ordered.forEach((fact) => definition.fold(fact, rows)));
  };
  const left = withoutDiscarded(told, discarded, (events) => attempt(readable(events)) === null);
  const events = readable(left);
  const { count, guilt } = largestTaken(events.length, (some) => attempt(events.slice(0, some)));
  const next = left[count];
  const taken = next ? told.indexOf(next) : told.length;
  const passedOver = told.slice(0, taken).flatMap((one) => (left === told || left.includes(one) ? [] : [one.stored]));
  return { taken, guilt: guilt ?? (next && 'category' in next.read ? next.read : null), passedOver, facts };
};

/** Leaves out the discarded events that cannot be taken in when they are told. @param canBe whether these can be taken in */
const withoutDiscarded = <Event extends AnyEvent>(
  told: readonly KeyedEvent<Event>[],
  discarded: ReadonlySet<string>,
  canBe: (told: readonly KeyedEvent<Event>[]) => boolean,
): readonly KeyedEvent<Event>[] => {
  if (!told.some(({ stored }) => discarded.has(stored.eventId))) return told;
  const left: KeyedEvent<Event>[] = [];
  for (const one of told) {
    if (!discarded.has(one.stored.eventId) || (!('category' in one.read) && canBe([...left, one]))) left.push(one);
  }
  return left;
};

/** Those before the first that cannot be read. */
const readable = <Event extends AnyEvent>(told: readonly KeyedEvent<Event>[]): readonly HeldEvent<Event>[] => {
  const unreadable = told.findIndex(({ read }) => 'category' in read);
  return told.slice(0, unreadable === -1 ? told.length : unreadable).flatMap(({ read }) => ('category' in read ? [] : [read]));
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
