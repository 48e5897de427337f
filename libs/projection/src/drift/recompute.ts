import type { AnyEvent, Codec, HeldEvent, RecordedEvent, Row, StoredEvent } from '@throughline/kernel';
import type { Guilt } from '../bookkeeping/parked';
import { groupedByKey, takeInOccurred, takeInTold } from '../fold/fold-key';
import { batchReader, concerned, type KeyedEvent, type PreparedProjection } from '../live/portion';
import { factsTable, inOrder } from '../rows/facts';
import { KeyRows } from '../rows/key-rows';
import type { AnyTable } from '../tables/columns';
import type { RowDifference } from './compare';

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
  { definition, traits }: PreparedProjection<Event>,
  key: string,
  told: readonly KeyedEvent<Event>[],
): Recomputed<Event> => {
  const rows = new KeyRows(traits);
  const { taken, guilt, facts } =
    definition.order === 'as-told' ? { ...takeInTold(definition, told, rows), facts: null } : takeInOccurred(definition, told, null, rows);
  const held = facts ? inOrder(facts) : told.flatMap(({ read }) => ('category' in read ? [] : [read]));
  const failure = guilt && { ...guilt, events: told.slice(taken, taken + 1).map(({ stored }) => referenceTo(stored)) };
  return { key, told, held, rows, failure };
};

/** The events that made a row what it is, in the order in which they did; all of the key's where none touches it. */
export const eventsBehind = <Event extends AnyEvent>(
  projection: PreparedProjection<Event>,
  { held, told }: Recomputed<Event>,
  { table, row }: RowDifference,
): readonly EventReference[] => {
  const all = told.map(({ stored }) => stored);
  const touching = table === factsTable ? all.filter(isOfFact(row)) : changing(projection, held, table, row);
  return (touching.length > 0 ? touching : all).map(referenceTo);
};

/** The fact's own event and its corrections. */
const isOfFact =
  (row: readonly unknown[]) =>
  ({ eventId, corrects }: StoredEvent): boolean =>
    row.includes(eventId) || (corrects !== null && row.includes(corrects));

const changing = <Event extends AnyEvent>(
  { definition, traits }: PreparedProjection<Event>,
  held: readonly HeldEvent<Event>[],
  table: AnyTable,
  row: readonly unknown[],
): readonly HeldEvent<Event>[] => {
  const rows = new KeyRows(traits);
  const isIt = (one: Row): boolean => table.primaryKey.every((name, index) => one[name] === row[index]);
  const rowNow = (): Row | undefined => rows.rowsOf(table).find(isIt);
  return held.filter((event) => {
    const before = rowNow();
    definition.fold(event, rows);
    return rowNow() !== before;
  });
};

export const referenceTo = ({ partition, sequence, eventId, type }: StoredEvent | RecordedEvent): EventReference => ({
  partition,
  sequence,
  eventId,
  type,
});
