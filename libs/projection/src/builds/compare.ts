import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '../live/transaction';
import { tablesIn, type StoredShape } from '../tables/catalogue';
import { identifier } from '../tables/columns';
import { schemaOf } from '../tables/names';
import type { Build } from './builds';
import { whileLevel } from './level';

/** What two builds hold differently in one table. */
export interface TableComparison {
  readonly table: string;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** Rows with a primary key that only the earlier build has. */
  readonly gone: number;
  /** Rows with a primary key that only the later build has. */
  readonly fresh: number;
  /** Rows that both have and that differ. */
  readonly changed: number;
  /** How many of the changed rows differ in each column, by the column's name. */
  readonly columns: Readonly<Record<string, number>>;
  /** The primary keys of rows that differ, a few of them. */
  readonly rows: readonly string[];
}

/** What a view would show differently, at one position of the log. */
export interface Comparison {
  readonly before: number;
  readonly after: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly tables: readonly TableComparison[];
  /** Names of tables that only one of them has. */
  readonly unmatched: readonly string[];
  readonly same: boolean;
}

/** So many of the rows that differ are named, for a person to look at. */
const namedRows = 20;
const pauseMs = 100;

const opening = 'begin isolation level repeatable read, read only';

/**
 * Compares two builds of one version of a view row by row, in one snapshot in which both have come equally far. The database does the work;
 * nobody waits for it.
 *
 * @param patienceMs how long to wait for such a moment. Default 10,000
 * @returns null when there was none: one of them stands still
 */
export const compareBuilds = async (
  pool: Pool,
  before: Build,
  after: Build,
  { patienceMs = 10_000 }: { readonly patienceMs?: number } = {},
): Promise<Comparison | null> => {
  const deadline = performance.now() + patienceMs;
  return whileLevel(pool, [before.build, after.build], async () => {
    for (;;) {
      const comparison = await inTransaction(pool, (client) => comparedIfLevel(client, before, after), opening);
      if (comparison !== null || performance.now() >= deadline) return comparison;
      await sleep(pauseMs);
    }
  });
};

const comparedIfLevel = async (client: PoolClient, before: Build, after: Build): Promise<Comparison | null> =>
  (await areLevel(client, before, after)) ? compared(client, before, after) : null;

const areLevel = async (client: PoolClient, before: Build, after: Build): Promise<boolean> => {
  const { rows } = await client.query(
    `select partition from checkpoints where build = any($1) group by partition having count(*) <> 2 or min(sequence) <> max(sequence)`,
    [[before.build, after.build]],
  );
  return rows.length === 0;
};

const compared = async (client: PoolClient, before: Build, after: Build): Promise<Comparison> => {
  const [earlier, later] = [await tablesOf(client, before), await tablesOf(client, after)];
  const tables: TableComparison[] = [];
  for (const [table, shape] of later) {
    if (earlier.has(table)) tables.push(await comparedTable(client, { table, shape, before, after }));
  }
  const unmatched = [
    ...[...later.keys()].filter((table) => !earlier.has(table)),
    ...[...earlier.keys()].filter((table) => !later.has(table)),
  ];
  return {
    before: before.build,
    after: after.build,
    at: new Date().toISOString(),
    tables,
    unmatched,
    same: unmatched.length === 0 && tables.every(({ gone, fresh, changed }) => gone + fresh + changed === 0),
  };
};

const tablesOf = (client: PoolClient, { projection, version, build }: Build): Promise<ReadonlyMap<string, StoredShape>> =>
  tablesIn(client, schemaOf({ name: projection, version }, build));

interface TwoTables {
  readonly table: string;
  readonly shape: StoredShape;
  readonly before: Build;
  readonly after: Build;
}

interface Counted {
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly gone: number;
  readonly fresh: number;
  readonly changed: number;
  readonly columns: readonly number[];
  readonly rows: readonly string[] | null;
}

const comparedTable = async (client: PoolClient, { table, shape, before, after }: TwoTables): Promise<TableComparison> => {
  const columns = shape.columns.map(({ column }) => identifier(column));
  const primaryKey = shape.primaryKey.map(identifier);
  const of = ({ projection, version, build }: Build): string => `${schemaOf({ name: projection, version }, build)}.${table}`;
  const same = primaryKey.map((column) => `o.${column} = n.${column}`).join(' and ');
  const [first = ''] = primaryKey;
  const differs = columns.map((column) => `o.${column} is distinct from n.${column}`);
  const key = `concat_ws(' ', ${primaryKey.map((column) => `coalesce(o.${column}, n.${column})::text`).join(', ')})`;
  const { rows } = await client.query<Counted>(
    `with differing as materialized (
       select ${key} as key, o.${first} is null as fresh, n.${first} is null as gone, array[${differs.join(', ')}] as columns
         from ${of(before)} o full join ${of(after)} n on ${same} where ${differs.join(' or ')})
     select (select count(*) from ${of(before)})::float8 as "rowsBefore", (select count(*) from ${of(after)})::float8 as "rowsAfter",
            count(*) filter (where gone)::float8 as gone, count(*) filter (where fresh)::float8 as fresh,
            count(*) filter (where not gone and not fresh)::float8 as changed,
            array[${columns.map((_, index) => `count(*) filter (where not gone and not fresh and columns[${index + 1}])::float8`).join(', ')}] as columns,
            (select array_agg(key order by key) from (select key from differing order by key limit ${namedRows}) k) as rows
       from differing`,
  );
  const [counted] = rows;
  if (!counted) throw new Error('A comparison gave no row');
  const named = shape.columns.map(({ column }, index): [string, number] => [column, counted.columns[index] ?? 0]);
  return { table, ...counted, columns: Object.fromEntries(named.filter(([, count]) => count > 0)), rows: counted.rows ?? [] };
};
