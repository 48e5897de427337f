import { createHash } from 'node:crypto';
import type { PoolClient, Pool } from 'pg';
import { Fault, type ProjectionDefinition } from '@throughline/kernel';
import { migrateBookkeeping } from '../bookkeeping/migrate';
import { storedFacts } from '../rows/facts';
import { storedTables } from '../rows/view-storage';
import { columnName, columnsOf, identifier, type AnyTable } from './columns';

/** Any number: the same in every process that prepares views. */
const prepareLock = 7_201_301;

/** PostgreSQL cuts longer names short in silence, and two versions' tables could become one. */
const longestName = 63;

/**
 * Makes the runtime's bookkeeping tables and every definition's tables where they are missing. Safe to call from several
 * processes at once.
 *
 * @throws Fault `wrong-genesis` when a table is there already with other columns or another primary key
 */
export const prepareViews = async (pool: Pool, definitions: readonly ProjectionDefinition<never>[]): Promise<void> => {
  await migrateBookkeeping(pool);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [prepareLock]);
    for (const definition of definitions) {
      for (const { table, name, readBack } of storedTables(definition)) await prepareTable(client, name, table, readBack);
      const facts = storedFacts(definition);
      if (facts) await prepareTable(client, facts.name, facts.table, true);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};

const prepareTable = async (client: PoolClient, name: string, table: AnyTable, readBack: boolean): Promise<void> => {
  if (name.length > longestName) throw new Error(`The table name ${name} is longer than ${longestName} characters`);
  const found = await existingShape(client, name);
  if (found === null) {
    for (const statement of createStatements(name, table, readBack)) await client.query(statement);
    return;
  }
  const wanted = wantedShape(table);
  if (found !== wanted) {
    throw new Fault(
      'wrong-genesis',
      `The table ${name} exists with another shape. Raise the projection's version, or drop the table. It has: ${found}. The definition says: ${wanted}`,
    );
  }
};

const createStatements = (name: string, table: AnyTable, readBack: boolean): readonly string[] => {
  const columns = columnsOf(table).map(({ quoted, sqlType, nullable }) => `${quoted} ${sqlType}${nullable ? '' : ' not null'}`);
  const primaryKey = table.primaryKey.map(identifier).join(', ');
  return [
    `create table ${name} (${columns.join(', ')}, primary key (${primaryKey}))`,
    ...indexesOf(table, readBack).map((index) => `create index ${indexName(name, index)} on ${name} (${index.join(', ')})`),
  ];
};

/** The declared indexes, and one on the key column of what is read by it, where no other index and not the primary key begins with it. */
const indexesOf = (table: AnyTable, readBack: boolean): readonly (readonly string[])[] => {
  const declared = table.indexes.map((columns) => columns.map(indexedColumn));
  const key = identifier(table.keyColumn);
  const keyIsServed = [table.primaryKey.map(identifier), ...declared].some(([first]) => first === key);
  return keyIsServed || !readBack ? declared : [...declared, [key]];
};

const indexedColumn = (declared: string): string => {
  const descending = declared.endsWith(' desc');
  return `${identifier(descending ? declared.slice(0, -' desc'.length) : declared)}${descending ? ' desc' : ''}`;
};

/** By the columns and not by their place in the list, and short enough whatever the table's name. */
const indexName = (table: string, columns: readonly string[]): string =>
  `${table.slice(0, longestName - 10)}_${createHash('sha256').update(columns.join()).digest('hex').slice(0, 8)}`;

const wantedShape = (table: AnyTable): string =>
  shape(
    columnsOf(table).map(({ column, sqlType, nullable }) => `${column} ${sqlType}${nullable ? '' : ' not null'}`),
    table.primaryKey.map(columnName),
  );

const shape = (columns: readonly string[], primaryKey: readonly string[]): string =>
  `${[...columns].sort().join(', ')}; primary key ${primaryKey.join(', ')}`;

interface ShapeRow {
  readonly columns: readonly string[];
  readonly primary_key: readonly string[];
}

const existingShape = async (client: PoolClient, name: string): Promise<string | null> => {
  const { rows } = await client.query<ShapeRow>(
    `select array(select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
               from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
            array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality as k(attnum, place), pg_attribute a
                   where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum order by k.place) as primary_key
       from pg_class c where c.oid = to_regclass($1)`,
    [name],
  );
  const [found] = rows;
  return found ? shape(found.columns, found.primary_key) : null;
};
