import type { AnyEvent, Codec, HeldEvent, RecordedEvent, StoredEvent } from '@throughline/kernel';
import type { Guilt } from '../bookkeeping/parked';
import { groupedByKey, takeInOccurred, takeInTold } from '../fold/fold-key';
import { batchReader, concerned, type KeyedEvent, type PreparedProjection } from '../live/portion';
import { inOrder } from '../rows/facts';
import { KeyRows } from '../rows/key-rows';

/** Where an event is, and what it is called: all that is told of it. */
export interface EventReference {
  readonly partition: number;
  readonly sequence: number;
  readonly eventId: string;
  readonly type: string;
}

/** What the events of one key come to with the code at hand. */
export interface Recomputed<Event extends AnyEvent> {
  readonly key: string;
  /** In the order of the log. */
  readonly told: readonly KeyedEvent<Event>[];
  /** In the order in which the fold gets them; for a view told as it occurred these are its facts. */
  readonly held: readonly HeldEvent<Event>[];
  readonly rows: KeyRows;
  /** Why it cannot be folded to the end, and at which event; null when it can. */
  readonly failure: (Guilt & { readonly events: readonly EventReference[] }) | null;
}

/** Folds every key that the events of one subject concern. @param events in the order of the log */
export const recompute = <Event extends AnyEvent>(
  projection: PreparedProjection<Event>,
  events: readonly StoredEvent[],
  codec: Codec<Event>,
): readonly Recomputed<Event>[] =>
  [...groupedByKey(concerned(projection, events, batchReader(codec)))].map(([key, told]) => recomputeKey(projection, key, told));

const recomputeKey = <Event extends AnyEvent>(
  projection: PreparedProjection<Event>,
  key: string,
  told: readonly KeyedEvent<Event>[],
): Recomputed<Event> => {
  const rows = new KeyRows(projection.traits);
  const { taken, guilt, facts } =
    projection.definition.order === 'as-told'
      ? { ...takeInTold(projection, told, rows), facts: null }
      : takeInOccurred(projection, told, null, rows);
  const held = facts ? inOrder(facts) : told.flatMap(({ read }) => ('category' in read ? [] : [read]));
  const failure = guilt && { ...guilt, events: told.slice(taken, taken + 1).map(({ stored }) => referenceTo(stored)) };
  return { key, told, held, rows, failure };
};

export const referenceTo = ({ partition, sequence, eventId, type }: StoredEvent | RecordedEvent): EventReference => ({
  partition,
  sequence,
  eventId,
  type,
});
