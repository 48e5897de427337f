import type { Row } from '@throughline/kernel';
import { columnsOf, type AnyTable, type Column } from './columns';

/**
 * Makes the function that brings a row to the form in which the database gives it back: exactly the table's columns, null for
 * what is missing, times in UTC with milliseconds. A fold then sees the same row whether it was put a moment ago or years ago.
 */
export const canonicalRows = (table: AnyTable): ((row: Row) => Row) => {
  const columns = columnsOf(table);
  return (row) => {
    const canonical: Record<string, unknown> = {};
    for (const column of columns) canonical[column.name] = canonicalValue(column, row[column.name]);
    return canonical;
  };
};

const canonicalTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const canonicalValue = (column: Column, value: unknown): unknown => {
  if (value === undefined || value === null) return null;
  if (column.type !== 'timestamptz' || typeof value !== 'string' || canonicalTime.test(value)) return value;
  const time = new Date(value);
  // A text that is no time is left alone: the database refuses it, and the event's key is parked.
  return Number.isNaN(time.getTime()) ? value : time.toISOString();
};
