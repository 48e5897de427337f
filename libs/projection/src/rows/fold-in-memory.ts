import type { AnyEvent, EventDefinition, HeldEvent, ProjectionDefinition, RecordedEvent, Row } from '@throughline/kernel';
import type { AnyTable } from '../tables/columns';
import { afterTelling, concernOf, factRow, inOrder, type Facts } from './facts';
import { KeyRows, traitsOf } from './key-rows';
import { byPrimaryKey, type Tables } from './view-storage';

/**
 * Folds events into whole tables without a database: what-if questions, and the yardstick that stored views are compared with.
 * The events of each partition must be in sequence. Holds all rows in memory, and for a projection told as it occurred all facts.
 *
 * @throws what the fold throws: nothing is parked here
 */
export const foldInMemory = <Event extends AnyEvent>(
  definition: ProjectionDefinition<Event>,
  events: Iterable<RecordedEvent<Event>>,
): Tables => {
  const tables = definition.tables as readonly AnyTable[];
  const traits = tables.map(traitsOf);
  const folded = [...heldByKey(definition, events).values()].map((held) => {
    const rows = new KeyRows(traits);
    for (const event of held) definition.fold(event, rows);
    return rows;
  });
  return new Map(
    tables.map((table) => [
      table.name,
      byPrimaryKey(
        table,
        folded.flatMap((rows) => rows.rowsOf(table)),
      ),
    ]),
  );
};

/**
 * What the facts table of a projection told as it occurred must hold after a history.
 *
 * @param definitions of the events, by type
 */
export const factsInMemory = <Event extends AnyEvent>(
  definition: ProjectionDefinition<Event>,
  events: Iterable<RecordedEvent<Event>>,
  definitions: ReadonlyMap<string, EventDefinition>,
): readonly Row[] => [...heldByKey(definition, events)].flatMap(([key, facts]) => facts.map((fact) => factRow(key, fact, definitions)));

/**
 * What a projection's folds get of a history, by key and in the order in which they get it: the events as they were told, or the facts as
 * they hold at the end.
 *
 * @param concerns which events the projection is concerned with, for who asks again and again
 */
export const heldByKey = <Event extends AnyEvent>(
  definition: ProjectionDefinition<Event>,
  events: Iterable<RecordedEvent<Event>>,
  concerns = concernOf(definition),
): ReadonlyMap<string, readonly HeldEvent<Event>[]> => {
  const told = new Map<string, HeldEvent<Event>[]>();
  for (const event of events) {
    const key = concerns(event) ? definition.key(event) : null;
    if (key === null) continue;
    const ofKey = told.get(key) ?? [];
    told.set(key, ofKey);
    ofKey.push({ ...event, correctedBy: null });
  }
  if (definition.order === 'as-told') return told;
  const none: Facts<Event> = new Map();
  return new Map([...told].map(([key, ofKey]) => [key, inOrder(afterTelling(none, ofKey))]));
};
