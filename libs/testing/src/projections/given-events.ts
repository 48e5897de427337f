import type { AnyEvent, ProjectionDefinition, Row, TableDefinition } from '@throughline/kernel';
import { foldInMemory } from '@throughline/projection';
import { history, type Told } from './history';

/** The rows that a projection makes of a history. */
export interface GivenEvents {
  /** Every row of the table, in the order of its primary key. */
  readonly rows: <R extends Row>(table: TableDefinition<R>) => readonly R[];
  /** The only row of the table. @throws Error when there is none, or more than one */
  readonly row: <R extends Row>(table: TableDefinition<R>) => R;
}

/** Given these events, in this order: then these rows. */
export const givenEvents = <Event extends AnyEvent>(
  projection: ProjectionDefinition<Event>,
  ...told: readonly Told<NoInfer<Event>>[]
): GivenEvents => {
  const tables = foldInMemory(projection, history<Event>(told));
  const rows = <R extends Row>(table: TableDefinition<R>): readonly R[] => (tables.get(table.name) ?? []) as readonly R[];
  return {
    rows,
    row: (table) => {
      const [only, ...more] = rows(table);
      if (!only || more.length > 0) throw new Error(`${table.name} has ${only ? more.length + 1 : 0} rows, and not one`);
      return only;
    },
  };
};
