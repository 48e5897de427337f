import type { AnyEvent, ProjectionDefinition, Row } from '@throughline/kernel';
import type { Pool, PoolClient } from 'pg';
import { passedOverEvents } from '../bookkeeping/discards';
import { buildsOf, type Build } from '../builds/builds';
import { storedFacts } from '../rows/facts';
import { tablesIn, type StoredShape } from '../tables/catalogue';
import { columnsOf, identifier, selectList, type AnyTable } from '../tables/columns';
import { builtNames, schemaOf } from '../tables/names';

/** A table of a build as it is in the database, beside its definition. */
export interface ComparableTable {
  /** As it is defined. */
  readonly table: AnyTable;
  /** With those columns alone that are stored as they are defined; null where rows cannot be told apart by them. */
  readonly stored: AnyTable | null;
}

/** The serving build of a view at one moment. Nothing is changed through it. */
export interface BuildSnapshot {
  readonly build: Build;
  /** Ids of discarded events that it goes on without. */
  readonly passedOver: ReadonlySet<string>;
  /** How far it has come, by partition. */
  readonly checkpoints: ReadonlyMap<number, number>;
  readonly tables: readonly ComparableTable[];
  /** In what the stored tables differ from the definition, in words. */
  readonly shape: readonly string[];
  /** The stored rows of these keys. @param table as it is stored */
  readonly rowsOf: (table: AnyTable, keys: readonly string[]) => Promise<readonly Row[]>;
  /** Which of these keys are parked. */
  readonly parkedAmong: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Every key that the table has rows of, a thousand at a time. @param table as it is stored */
  readonly keysOf: (table: AnyTable) => AsyncIterable<readonly string[]>;
}

/** How long the session may sit between two questions while the log is read: a checker that froze must not hold the snapshot for ever. */
const opening = `begin isolation level repeatable read, read only; set local idle_in_transaction_session_timeout = '10min'`;

/**
 * Works on the serving build of a view in one read-only snapshot.
 *
 * @returns null when no build serves
 */
export const withSnapshot = async <Event extends AnyEvent, Result>(
  pool: Pool,
  definition: ProjectionDefinition<Event>,
  work: (snapshot: BuildSnapshot) => Promise<Result>,
): Promise<Result | null> => {
  const client = await pool.connect();
  // A connection that is lost between two questions is told by the next one.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  try {
    await client.query(opening);
    const build = (await buildsOf(client, definition)).find(({ state }) => state === 'serving');
    return build ? await work(await snapshotOf(client, definition, build)) : null;
  } finally {
    await client.query('rollback').catch(ignore);
    client.off('error', ignore);
    client.release();
  }
};

const snapshotOf = async (client: PoolClient, definition: ProjectionDefinition<never>, build: Build): Promise<BuildSnapshot> => {
  const nameOf = builtNames(definition, build.build);
  const facts = storedFacts(definition, nameOf);
  const defined: readonly AnyTable[] = [...definition.tables, ...(facts ? [facts.table] : [])];
  const stored = await tablesIn(client, schemaOf(definition, build.build));
  const compared = defined.map((table) => compareShape(table, stored.get(table.name)));
  const dropped = [...stored.keys()].filter((name) => !defined.some((table) => table.name === name));
  return {
    build,
    passedOver: await passedOverEvents(client, build.build),
    checkpoints: await checkpointsOf(client, build.build),
    tables: compared.map(({ table, stored }) => ({ table, stored })),
    shape: [...compared.flatMap(({ remarks }) => remarks), ...dropped.map((name) => `table ${name} is stored and no longer defined`)],
    rowsOf: async (table, keys) => {
      const { rows } = await client.query<Row>(
        `select ${selectList(table)} from ${nameOf(table)} where ${identifier(table.keyColumn)} = any($1)`,
        [keys],
      );
      return rows;
    },
    parkedAmong: async (keys) => {
      const { rows } = await client.query<{ key: string }>('select key from parked_keys where build = $1 and key = any($2)', [
        build.build,
        keys,
      ]);
      return new Set(rows.map(({ key }) => key));
    },
    keysOf: (table) => pagesOfKeys(client, nameOf(table), identifier(table.keyColumn)),
  };
};

const checkpointsOf = async (client: PoolClient, build: number): Promise<ReadonlyMap<number, number>> => {
  const { rows } = await client.query<{ partition: number; sequence: number }>(
    'select partition, sequence::float8 as sequence from checkpoints where build = $1 order by partition',
    [build],
  );
  return new Map(rows.map(({ partition, sequence }) => [partition, sequence]));
};

const compareShape = (table: AnyTable, shape: StoredShape | undefined): ComparableTable & { readonly remarks: readonly string[] } => {
  if (!shape) return { table, stored: null, remarks: [`table ${table.name} is not stored`] };
  const defined = columnsOf(table);
  const found = new Map(shape.columns.map(({ column, type }) => [column, type]));
  const alike = defined.filter(({ column, sqlType }) => found.get(column) === sqlType).map(({ name }) => name);
  const remarks = [
    ...defined.flatMap(({ column, sqlType }) => {
      const type = found.get(column);
      if (type === undefined) return [`column ${table.name}.${column} is not stored`];
      return type === sqlType ? [] : [`column ${table.name}.${column} is stored as ${type} and defined as ${sqlType}`];
    }),
    ...[...found.keys()]
      .filter((column) => !defined.some((one) => one.column === column))
      .map((column) => `column ${table.name}.${column} is stored and no longer defined`),
  ];
  const identified = [table.keyColumn, ...table.primaryKey].every((name) => alike.includes(name));
  if (!identified) return { table, stored: null, remarks: [...remarks, `rows of ${table.name} cannot be compared`] };
  const columns = Object.fromEntries(Object.entries(table.columns).filter(([name]) => alike.includes(name)));
  return { table, stored: { ...table, columns }, remarks };
};

async function* pagesOfKeys(client: PoolClient, table: string, column: string): AsyncGenerator<readonly string[]> {
  await client.query(`declare keys no scroll cursor for select distinct ${column} as key from ${table}`);
  for (;;) {
    const { rows } = await client.query<{ key: string }>('fetch forward 1000 from keys');
    if (rows.length === 0) break;
    yield rows.map(({ key }) => key);
  }
  await client.query('close keys');
}
