import type { AnyEvent, ProjectionDefinition, RecordedEvent } from '@throughline/kernel';
import type { AnyTable } from '../tables/columns';
import { KeyRows, traitsOf } from './key-rows';
import { byPrimaryKey, type Tables } from './view-storage';

/**
 * Folds events into whole tables without a database: what-if questions, and the yardstick that stored views are compared with.
 * The events of each partition must be in sequence. Holds all rows in memory.
 *
 * @throws what the fold throws: nothing is parked here
 */
export const foldInMemory = <Event extends AnyEvent>(
  definition: ProjectionDefinition<Event>,
  events: Iterable<RecordedEvent<Event>>,
): Tables => {
  const tables = definition.tables as readonly AnyTable[];
  const traits = tables.map(traitsOf);
  const byKey = new Map<string, KeyRows>();
  for (const event of events) {
    const key = definition.key(event);
    if (key === null) continue;
    const rows = byKey.get(key) ?? new KeyRows(traits);
    byKey.set(key, rows);
    rows.attempt(() => definition.fold(event, rows));
  }
  return new Map(
    tables.map((table) => [
      table.name,
      byPrimaryKey(
        table,
        [...byKey.values()].flatMap((rows) => rows.rowsOf(table)),
      ),
    ]),
  );
};
