import type { Pool } from 'pg';
import type { ProjectionDefinition, Row } from '@throughline/kernel';
import { columnsOf, identifier, primaryKeyOf, selectList, type AnyTable, type Column } from '../tables/columns';
import { servedNames, type TableNames } from '../tables/names';
import type { TableChanges } from './key-rows';
import { preparedStatement, rowWriter, type RowWriter } from './transport';

/** A view table with the SQL that reads and writes it. */
export interface StoredTable {
  readonly table: AnyTable;
  /** Its name in the database. */
  readonly name: string;
  readonly load: { readonly name: string; readonly text: string };
  /** Whether rows of it are ever read by their key: the fold reads them, corrections change them, or the key may be folded anew. */
  readonly readBack: boolean;
  /** Reads the rows that were made of certain events; null where corrections change none. */
  readonly loadOfEvents: { readonly name: string; readonly text: string } | null;
  readonly insert: RowWriter;
  readonly upsert: RowWriter;
  readonly remove: RowWriter;
}

export const storedTables = (definition: ProjectionDefinition<never>, names: TableNames): readonly StoredTable[] =>
  definition.tables.map((table: AnyTable) => storedTable(definition, table, names));

export const storedTable = (definition: ProjectionDefinition<never>, table: AnyTable, names: TableNames): StoredTable => {
  const name = names(table);
  const { insertOnly } = table;
  const ofKeys = `select ${selectList(table)} from ${name} where ${identifier(table.keyColumn)} = any($1)`;
  const columns = columnsOf(table);
  const key = columns.filter((column) => table.primaryKey.includes(column.name));
  const others = columns.filter((column) => !table.primaryKey.includes(column.name));
  const insert = (select: string): string => `insert into ${name} (${listed(columns)}) ${select}`;
  const overwritten = others.map(({ quoted }) => `${quoted} = excluded.${quoted}`).join(', ');
  const orUpdate = `on conflict (${listed(key)}) do ${others.length === 0 ? 'nothing' : `update set ${overwritten}`}`;
  return {
    table,
    name,
    load: preparedStatement(ofKeys),
    readBack: insertOnly !== true || definition.order === 'as-occurred',
    loadOfEvents:
      typeof insertOnly === 'object' ? preparedStatement(`${ofKeys} and ${identifier(insertOnly.correctable)} = any($2)`) : null,
    insert: rowWriter(columns, insert),
    upsert: rowWriter(columns, (select) => `${insert(select)} ${orUpdate}`),
    remove: rowWriter(key, (select) => `delete from ${name} where (${listed(key)}) in (${select})`),
  };
};

const listed = (columns: readonly Column[]): string => columns.map(({ quoted }) => quoted).join(', ');

/** Writes the differences of many keys, one statement a table and kind of change. */
export const writing = (tables: readonly StoredTable[], changes: readonly TableChanges[]) =>
  tables.flatMap(({ table, insert, upsert, remove }) => {
    const ofTable = changes.filter((change) => change.table === table);
    const write = (writer: RowWriter, rows: readonly Row[]) => (rows.length > 0 ? [writer.statement(rows)] : []);
    return [
      ...write(
        remove,
        ofTable.flatMap(({ removed }) => removed),
      ),
      ...write(
        insert,
        ofTable.flatMap(({ added }) => added),
      ),
      ...write(
        upsert,
        ofTable.flatMap(({ put }) => put),
      ),
    ];
  });

/** Whole tables of a view by the tables' names, each in the order of its primary key. */
export type Tables = ReadonlyMap<string, readonly Row[]>;

/** Reads the tables whole that readers of a view read; for comparing them with a fresh fold. Holds all rows in memory. */
export const readTables = async (pool: Pool, definition: ProjectionDefinition<never>): Promise<Tables> => {
  const tables = new Map<string, readonly Row[]>();
  for (const { table, name } of storedTables(definition, servedNames(definition))) {
    const { rows } = await pool.query<Row>(`select ${selectList(table)} from ${name}`);
    tables.set(table.name, byPrimaryKey(table, rows));
  }
  return tables;
};

export const byPrimaryKey = (table: AnyTable, rows: readonly Row[]): readonly Row[] =>
  rows
    .map((row) => ({ row, key: primaryKeyOf(table, row) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ row }) => row);
