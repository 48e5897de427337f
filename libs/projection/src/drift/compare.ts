import { isDeepStrictEqual } from 'node:util';
import type { AnyEvent, Codec, Row } from '@throughline/kernel';
import { factRow, factsTable, readFact, type FactRow } from '../rows/facts';
import { columnsOf, primaryKeyOf, type AnyTable } from '../tables/columns';
import type { Recomputed } from './recompute';

/** What a column holds, and what it would hold. Of facts it is only told that they differ. */
export interface ColumnDifference {
  readonly column: string;
  readonly stored: unknown;
  readonly recomputed: unknown;
}

export interface RowDifference {
  readonly table: AnyTable;
  /** The values of its primary key. */
  readonly row: readonly unknown[];
  /** `missing`: recomputed and not stored; `extra`: stored and not recomputed; `changed`: both, and not the same. */
  readonly kind: 'missing' | 'extra' | 'changed';
  readonly columns: readonly ColumnDifference[];
}

/** @param table with the columns to compare. @param wanted rows that may have more columns */
export const rowDifferences = (table: AnyTable, stored: readonly Row[], wanted: readonly Row[]): readonly RowDifference[] =>
  paired(table, stored, wanted, (now, then) => {
    const columns = columnsOf(table).filter(({ name }) => !isDeepStrictEqual(now?.[name] ?? null, then?.[name] ?? null));
    return columns.map(({ name, column }) => ({ column, stored: now?.[name] ?? null, recomputed: then?.[name] ?? null }));
  });

/**
 * The facts are compared as they are read today, since they may have been kept in an older version of their schema.
 *
 * @param recomputed null for a key that the log knows nothing of
 */
export const factDifferences = <Event extends AnyEvent>(
  stored: readonly Row[],
  recomputed: Recomputed<Event> | null,
  codec: Codec<Event>,
): readonly RowDifference[] => {
  const wanted = recomputed ? recomputed.held.map((fact) => factRow(recomputed.key, fact, codec.definitions)) : [];
  return paired(factsTable, stored as readonly FactRow[], wanted, (now, then) => {
    const [one, other] = [now && readOrNull(now, codec), then && readOrNull(then, codec)];
    const { data: storedData, ...storedEnvelope } = one ?? { data: null };
    const { data, ...envelope } = other ?? { data: null };
    return [
      ...(isDeepStrictEqual(storedEnvelope, envelope) ? [] : [notShown('envelope')]),
      ...(isDeepStrictEqual(storedData, data) ? [] : [notShown('payload')]),
    ];
  });
};

const notShown = (column: string): ColumnDifference => ({ column, stored: '(not shown)', recomputed: '(not shown)' });

/** A fact that cannot be read any more differs from every other. */
const readOrNull = <Event extends AnyEvent>(fact: FactRow, codec: Codec<Event>) => {
  try {
    return readFact(fact, codec);
  } catch {
    return null;
  }
};

const paired = <R extends Row>(
  table: AnyTable,
  stored: readonly R[],
  wanted: readonly R[],
  differences: (stored: R | undefined, wanted: R | undefined) => readonly ColumnDifference[],
): readonly RowDifference[] => {
  const [now, then] = [stored, wanted].map((rows) => new Map(rows.map((row) => [primaryKeyOf(table, row), row])));
  return [...new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])])].sort().flatMap((key): RowDifference[] => {
    const [one, other] = [now?.get(key), then?.get(key)];
    const columns = differences(one, other);
    const row = one ?? other;
    if (columns.length === 0 || !row) return [];
    return [{ table, row: table.primaryKey.map((name) => row[name]), kind: one ? (other ? 'changed' : 'extra') : 'missing', columns }];
  });
};
