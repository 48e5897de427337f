import { createHash } from 'node:crypto';
import type { Row } from '@throughline/kernel';
import type { Column } from '../tables/columns';

/**
 * One way in which rows travel from here into a statement: the SQL that takes them apart, and the parameters that carry them.
 * Parsing is most of what PostgreSQL does for an insert, so that there is a fast way for many rows and a way for all rows.
 */
interface Transport {
  /** A `select` of the columns, in their order, whatever their names. */
  readonly select: (columns: readonly Column[]) => string;
  /** @returns null when these rows cannot travel this way */
  readonly parameters: (columns: readonly Column[], rows: readonly Row[]) => string[] | null;
}

/** Rows as one JSON text. Carries everything, and is best for a few rows. JSON inside JSON goes as text, which is faster than nesting it. */
const record: Transport = {
  select: (columns) => `select ${columns.map(({ name, type }) => (type === 'json' ? `"${name}"::jsonb` : `"${name}"`)).join(', ')}
    from json_to_recordset($1) as r(${columns.map(({ name, type, sqlType }) => `"${name}" ${type === 'json' ? 'text' : sqlType}`).join(', ')})`,
  parameters: (columns, rows) => {
    const nested = columns.filter(({ type }) => type === 'json').map(({ name }) => name);
    return [JSON.stringify(nested.length === 0 ? rows : rows.map((row) => withTexts(row, nested)))];
  },
};

const withTexts = (row: Row, nested: readonly string[]): Row => {
  const copy: Record<string, unknown> = { ...row };
  for (const name of nested) copy[name] = row[name] === null ? null : JSON.stringify(row[name]);
  return copy;
};

/** Between two values of a column, and in place of a null: control characters that JSON never holds, and texts hardly ever. */
const separator = '\u001e';
const nothing = '\u001f';

/** One text for each column, its values joined. PostgreSQL takes that apart in half the time that it needs for JSON. */
const joined: Transport = {
  select: (columns) => `select ${columns.map(({ sqlType }, index) => `c${index}::${sqlType}`).join(', ')}
    from unnest(${columns.map((_, index) => `string_to_array($${index + 1}, chr(30), chr(31))`).join(', ')})
      as r(${columns.map((_, index) => `c${index}`).join(', ')})`,
  parameters: (columns, rows) => {
    const parameters: string[] = [];
    for (const column of columns) {
      const values: string[] = [];
      for (const row of rows) {
        const value = joinedText(column, row[column.name]);
        if (value === null) return null;
        values.push(value);
      }
      parameters.push(values.join(separator));
    }
    return parameters;
  },
};

/** @returns null for what only JSON carries as it is */
const joinedText = (column: Column, value: unknown): string | null => {
  if (value === null) return nothing;
  const text = plainText(column, value);
  return text === null || (column.type !== 'json' && (text.includes(separator) || text.includes(nothing))) ? null : text;
};

/**
 * A value as the text that PostgreSQL reads as a value of the column's type; null for its null, which is also what a number becomes that is
 * none.
 */
export const plainText = ({ name, type }: Column, value: unknown): string | null => {
  if (value === null) return null;
  if (type === 'json') return JSON.stringify(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (typeof value === 'boolean') return String(value);
  throw new Error(`The column ${name} holds something that is neither text, number nor truth`);
};

/** With fewer rows the fast way is no faster; and of a single empty text it would make no value at all. */
const fewest = 8;

/** A statement under a name by which PostgreSQL keeps it parsed; drawn from its text, because names are cut at 63 characters. */
export const preparedStatement = (text: string): { readonly name: string; readonly text: string } => ({
  name: createHash('sha256').update(text).digest('hex').slice(0, 32),
  text,
});

/** How to write rows of a table: for each way the statement, and which of them these rows take. */
export interface RowWriter {
  readonly statement: (rows: readonly Row[]) => { readonly name: string; readonly text: string; readonly values: string[] };
}

/** @param statementOf the statement around the `select` that gives the rows */
export const rowWriter = (columns: readonly Column[], statementOf: (select: string) => string): RowWriter => {
  const prepared = (transport: Transport) => preparedStatement(statementOf(transport.select(columns)));
  const [few, many] = [prepared(record), prepared(joined)];
  return {
    statement: (rows) => {
      const values = rows.length < fewest ? null : joined.parameters(columns, rows);
      return values ? { ...many, values } : { ...few, values: record.parameters(columns, rows) ?? [] };
    },
  };
};
