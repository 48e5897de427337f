import { tableName } from '@throughline/kernel';
import { selectList } from '@throughline/projection';
import type { Definition } from '../reading/definition';
import { narrowed, narrowingValues, type ListQuery } from '../reading/narrowed';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { zoneOf } from '../reading/zone';
import { medicationCoverage } from './projection';
import { coverageRows, type CoverageRow } from './tables';

const table = tableName(medicationCoverage, coverageRows);

export interface CoverageQuery extends ListQuery {
  /** The moment of asking: ISO 8601. */
  readonly now: string;
  /** The day to which days without medication are counted; the day of `now` where the site is unless given: YYYY-MM-DD. */
  readonly today?: string;
  /** Only those whose last covered day is before this one: YYYY-MM-DD. */
  readonly coveredBefore?: string;
  /** Open episodes unless given. */
  readonly status?: 'open' | 'closed' | 'all';
}

/** How a patient is covered, to this day. */
export interface ListedCoverage extends CoverageRow {
  /** Days without medication since the last covered day; 0 while covered. */
  readonly gapDaysNow: number;
  /** The longest gap, the one that still runs included. */
  readonly longestGapNow: number;
}

/** A page of a list whose figures have a definition. */
export interface CoveragePage extends Page<ListedCoverage> {
  readonly definition: Definition;
}

const definition: Definition = {
  id: 'medication-coverage',
  version: 1,
  text:
    'A day is covered by a prescription from its first day for its days of supply, by an injection for the days of rule ' +
    'default-supply@pod-my2025, and by doses taken home. Refills that were only foreseen cover nothing. A supply that begins before one of ' +
    'the same product has ended carries forward; of another product it does not. Gaps are days between covered ones.',
};

/**
 * Patients by the last day with medication, the earliest first.
 * @throws InvalidCursor
 */
export const readCoverage = async (database: Queryable, query: CoverageQuery): Promise<CoveragePage> => {
  const size = pageSize(query.limit);
  const [coveredUntil = null, episodeId = null] = readCursor(query.cursor, ['day', 'text']) ?? [];
  const rows = await rowsOf<ListedCoverage>(
    database,
    `select ${selectList(coverageRows, 'c')},
            greatest(d.today - c.covered_until, 0) as "gapDaysNow",
            greatest(d.today - c.covered_until, c.longest_gap) as "longestGapNow"
       from ${table} c
      cross join lateral (select coalesce($5::date, ($11::timestamptz at time zone ${zoneOf('c.site_id', '$12')})::date) as today) d
      where ${narrowed('c')}
        and ($6::date is null or c.covered_until < $6)
        and ($7 = 'all' or (c.closed_on is null) = ($7 = 'open'))
        and ($8::date is null or (c.covered_until, c.episode_id) > ($8, $9::text))
      order by c.covered_until, c.episode_id
      limit $10`,
    [
      ...narrowingValues(query),
      query.today ?? null,
      query.coveredBefore ?? null,
      query.status ?? 'open',
      coveredUntil,
      episodeId,
      size + 1,
      query.now,
      query.now.slice(0, 10),
    ],
  );
  return { definition, ...page(rows, size, (row) => [row.coveredUntil, row.episodeId]) };
};
