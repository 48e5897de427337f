import type { AnyEvent, ProjectionDefinition, Row } from '@throughline/kernel';
import { preparedProjection, type PreparedProjection } from '../live/portion';
import type { StoredTable } from '../rows/view-storage';
import { columnsOf } from '../tables/columns';
import { schemaOf } from '../tables/names';
import { copyLine } from './copy-text';

/** A build that is to be filled, and the definition that folds it. */
export interface BuildToFill<Event extends AnyEvent> {
  readonly definition: ProjectionDefinition<Event>;
  /** Its tables were made by `createBareTables`. */
  readonly build: number;
}

/** A table that is filled by COPY. */
export interface FilledTable {
  readonly copy: string;
  /** A row as a line of it. */
  readonly line: (row: Row) => string;
}

/** A build with what filling it needs at hand for each subject. */
export interface FilledBuild<Event extends AnyEvent> {
  readonly projection: PreparedProjection<Event>;
  /** Those of the definition, in its order. */
  readonly tables: readonly FilledTable[];
  /** Of a projection told as it occurred. */
  readonly facts: FilledTable | null;
  /** Every key that has been folded, so that one that is folded twice is found in the end. */
  readonly keys: FilledTable;
}

/** Where the keys of a build are written down while it is filled. */
export const keysTable = (definition: ProjectionDefinition<never>, build: number): string => `${schemaOf(definition, build)}.filled_keys`;

/** Where a topic's events are put down before a build is filled with them: a table with the columns of the log's. */
export const stagingTable = (definition: ProjectionDefinition<never>, build: number): string =>
  `${schemaOf(definition, build)}.staged_events`;

export const filledBuild = <Event extends AnyEvent>(
  { definition, build }: BuildToFill<Event>,
  discarded: ReadonlySet<string>,
): FilledBuild<Event> => {
  const projection = preparedProjection(definition, build, { discarded });
  const { tables, facts } = projection;
  return {
    projection,
    tables: tables.map(filledTable),
    facts: facts && filledTable(facts),
    keys: {
      copy: `copy ${keysTable(definition, build)} (key) from stdin`,
      line: copyLine([{ name: 'key', column: 'key', quoted: 'key', type: 'text', sqlType: 'text', nullable: false }]),
    },
  };
};

const filledTable = ({ name, table }: StoredTable): FilledTable => {
  const columns = columnsOf(table);
  return { copy: `copy ${name} (${columns.map(({ quoted }) => quoted).join(', ')}) from stdin`, line: copyLine(columns) };
};

/** In the order in which the texts of a subject come. */
export const tablesOf = <Event extends AnyEvent>({ tables, facts, keys }: FilledBuild<Event>): readonly FilledTable[] => [
  ...tables,
  ...(facts ? [facts] : []),
  keys,
];
