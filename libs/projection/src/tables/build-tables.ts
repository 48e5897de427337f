import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { Fault, type ProjectionDefinition } from '@throughline/kernel';
import { storedFacts } from '../rows/facts';
import { storedTables, type StoredTable } from '../rows/view-storage';
import { tablesIn, type StoredColumn } from './catalogue';
import { columnName, columnsOf, identifier, type AnyTable } from './columns';
import { builtNames, schemaOf } from './names';

/** PostgreSQL cuts longer names short in silence, and two tables could become one. */
const longestName = 63;

/** Every table of a build, that of the facts included. */
export const builtTables = (definition: ProjectionDefinition<never>, build: number): readonly StoredTable[] => {
  const names = builtNames(definition, build);
  const facts = storedFacts(definition, names);
  return [...storedTables(definition, names), ...(facts ? [facts] : [])];
};

/** Makes the tables of a build in a schema of their own, with keys and indexes. */
export const createTables = async (client: PoolClient, definition: ProjectionDefinition<never>, build: number): Promise<void> => {
  await createBareTables(client, definition, build);
  await indexTables(client, definition, build);
};

/** The same without keys and indexes, for filling them by the million. */
export const createBareTables = async (client: PoolClient, definition: ProjectionDefinition<never>, build: number): Promise<void> => {
  await client.query(`create schema ${schemaOf(definition, build)}`);
  for (const { name, table } of builtTables(definition, build)) {
    const columns = columnsOf(table).map(({ quoted, sqlType, nullable }) => `${quoted} ${sqlType}${nullable ? '' : ' not null'}`);
    await client.query(`create table ${name} (${columns.join(', ')})`);
  }
};

/** Adds primary keys and indexes where they are missing. */
export const indexTables = async (client: PoolClient, definition: ProjectionDefinition<never>, build: number): Promise<void> => {
  for (const stored of builtTables(definition, build)) for (const statement of indexStatements(stored)) await client.query(statement);
};

/** The statements that give a table its primary key and its indexes, each harmless when it is done already. */
export const indexStatements = ({ name, table, readBack }: StoredTable): readonly string[] => [
  `do $$ begin
     if not exists (select from pg_index where indrelid = '${name}'::regclass and indisprimary) then
       alter table ${name} add primary key (${table.primaryKey.map(identifier).join(', ')});
     end if;
   end $$`,
  ...indexesOf(table, readBack).map((index) => `create index if not exists ${indexName(table, index)} on ${name} (${index.join(', ')})`),
];

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
const indexName = ({ name }: AnyTable, columns: readonly string[]): string =>
  `${name.slice(0, longestName - 10)}_${createHash('sha256').update(columns.join()).digest('hex').slice(0, 8)}`;

/** Removes the tables of a build. Readers must not find them any more. */
export const dropTables = async (
  client: PoolClient,
  definition: Pick<ProjectionDefinition<never>, 'name' | 'version'>,
  build: number,
): Promise<void> => {
  await client.query(`drop schema if exists ${schemaOf(definition, build)} cascade`);
};

/** @throws Fault `wrong-genesis` when the tables of a build have other columns or another primary key than the definition says */
export const expectShape = async (client: PoolClient, definition: ProjectionDefinition<never>, build: number): Promise<void> => {
  const existing = await tablesIn(client, schemaOf(definition, build));
  for (const { name, table } of builtTables(definition, build)) {
    const [found, wanted] = [existing.get(table.name), wantedShape(table)];
    const has = found && shape(found.columns.map(columnText), found.primaryKey);
    if (has === wanted) continue;
    throw new Fault(
      'wrong-genesis',
      `The table ${name} has another shape than its definition. Raise the projection's version. It has: ${has ?? 'nothing'}. The definition says: ${wanted}`,
    );
  }
};

const wantedShape = (table: AnyTable): string =>
  shape(
    columnsOf(table).map(({ column, sqlType, nullable }) => columnText({ column, type: sqlType, nullable })),
    table.primaryKey.map(columnName),
  );

const columnText = ({ column, type, nullable }: StoredColumn): string => `${column} ${type}${nullable ? '' : ' not null'}`;

const shape = (columns: readonly string[], primaryKey: readonly string[]): string =>
  `${[...columns].sort().join(', ')}; primary key ${primaryKey.join(', ')}`;
