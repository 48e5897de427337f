import type { AnyEvent, HeldEvent, Row, StoredEvent } from '@throughline/kernel';
import type { PreparedProjection } from '../live/portion';
import { factsTable } from '../rows/facts';
import { KeyRows } from '../rows/key-rows';
import type { AnyTable } from '../tables/columns';
import type { RowDifference } from './compare';
import { referenceTo, type EventReference, type Recomputed } from './recompute';

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
