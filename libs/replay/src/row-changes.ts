import { isDeepStrictEqual } from 'node:util';
import type { Row } from '@throughline/kernel';
import type { ViewDifference } from './unfolding';

/** A column of a row that is not what it was. What is left out was, or is, not there. */
export interface ColumnChange {
  readonly column: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Where a row is. */
export interface RowPlace {
  readonly view: string;
  /** Of the view. */
  readonly version: number;
  readonly table: string;
  /** The columns of its primary key. */
  readonly row: Row;
}

export const placeOf = ({ view, table, before, after }: ViewDifference): RowPlace => {
  const row: Row = after ?? before ?? {};
  const key = Object.fromEntries(table.primaryKey.map((column) => [column, row[column]]));
  return { view: view.name, version: view.version, table: table.name, row: key };
};

/** The columns in which two rows differ; all of the one there is when there is only one. */
export const columnChanges = (before: Row | undefined, after: Row | undefined): readonly ColumnChange[] =>
  Object.keys(after ?? before ?? {})
    .filter((column) => !before || !after || !isDeepStrictEqual(before[column], after[column]))
    .map((column) => ({ column, ...(before && { before: before[column] }), ...(after && { after: after[column] }) }));
