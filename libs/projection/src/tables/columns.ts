import { isoTime, type ColumnType, type Row, type TableDefinition } from '@throughline/kernel';

/** A view table of any row type. */
/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- tables of differing rows in one list; each is checked where it is defined */
export type AnyTable = TableDefinition<any>;

/** A column by its name in rows (`episodeId`), its name in the database (`episode_id`), the same in quotes for SQL, and its type. */
export interface Column {
  readonly name: string;
  readonly column: string;
  readonly quoted: string;
  readonly type: ColumnType;
  readonly sqlType: string;
  readonly nullable: boolean;
}

const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  integer: 'integer',
  bigint: 'bigint',
  numeric: 'numeric',
  boolean: 'boolean',
  date: 'date',
  timestamptz: 'timestamp with time zone',
  json: 'jsonb',
};

/** `episodeId` in a row is `episode_id` in the database, so that people can write SQL without quoting. */
export const columnName = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A row's column as it stands in SQL: quoted, since a word like `primary` may be a column. */
export const identifier = (name: string): string => `"${columnName(name)}"`;

export const columnsOf = (table: AnyTable): readonly Column[] =>
  Object.entries(table.columns).map(([name, { type, nullable }]) => ({
    name,
    column: columnName(name),
    quoted: identifier(name),
    type,
    sqlType: sqlTypes[type],
    nullable: nullable ?? false,
  }));

/**
 * The select list that reads a view table back as the rows that its fold put: names as in the row, dates and times as ISO 8601
 * text in UTC, numbers as numbers. For the runtime and for the views' own queries.
 */
export const selectList = <R extends Row>(table: TableDefinition<R>, alias?: string): string =>
  columnsOf(table)
    .map((column) => `${asRowValue(alias ? `${alias}.${column.quoted}` : column.quoted, column.type)} as "${column.name}"`)
    .join(', ');

const asRowValue = (expression: string, type: ColumnType): string => {
  switch (type) {
    case 'timestamptz':
      return isoTime(expression);
    case 'date':
      return `to_char(${expression}, 'YYYY-MM-DD')`;
    case 'bigint':
    case 'numeric':
      return `${expression}::float8`;
    case 'text':
    case 'integer':
    case 'boolean':
    case 'json':
      return expression;
  }
};

/** The values of a row's primary key as one text. */
export const primaryKeyOf = (table: AnyTable, row: Row): string => {
  const [only, ...more] = table.primaryKey;
  return more.length === 0 && only !== undefined ? String(row[only]) : JSON.stringify(table.primaryKey.map((name) => String(row[name])));
};

/** The same text as `primaryKeyOf`, from the values alone. */
export const primaryKeyFrom = (values: readonly (string | number)[]): string => {
  const [only, ...more] = values;
  return more.length === 0 ? String(only) : JSON.stringify(values.map(String));
};
