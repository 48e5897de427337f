import { tableName } from '@throughline/kernel';
import { selectList } from '@throughline/projection';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { reached, sitesValue, type Reader } from '../reading/reach';
import { rowsOf, type Queryable } from '../reading/queryable';
import { aftercareLoop } from './projection';
import { reportOf, type AftercareCounts, type AftercareReport } from './report';
import { leavers, type FollowUp, type Leaver, type Leaving, type LeavingReason } from './tables';

/** Whom to look at among those who left; everyone who left that where nothing is said. */
export interface LeaverFilter extends Reader {
  readonly left: Leaving;
  /** The day on which overdue is judged: YYYY-MM-DD. */
  readonly today: string;
  readonly siteId?: string;
  readonly reasons?: readonly LeavingReason[];
  /** Left on or after this day: YYYY-MM-DD. */
  readonly from?: string;
  /** Left before this day: YYYY-MM-DD. */
  readonly before?: string;
}

export interface LeaversQuery extends LeaverFilter {
  readonly followUps?: readonly FollowUp[];
  /** Only those whose next check-in was due before `today`. */
  readonly overdueOnly?: boolean;
  /** At most 200. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/** Somebody who left. */
export interface ListedLeaver extends Omit<Leaver, 'enrolmentId'> {
  /** Of the programme that was left; null for treatment. */
  readonly enrolmentId: string | null;
  readonly overdue: boolean;
}

const table = tableName(aftercareLoop, leavers);

/** The conditions of a filter; its values come first, in this order: today, site, reasons, from, before, the reader's sites, what was left. */
const filtered = `l."left" = $7
  and ($2::text is null or l.site_id = $2)
  and ($3::text[] is null or l.reason = any($3))
  and ($4::date is null or l.left_on >= $4)
  and ($5::date is null or l.left_on < $5)
  and ${reached('l.site_id', '$6')}`;
const overdue = `coalesce(l.next_due_on < $1::date, false)`;

const valuesOf = ({ left, today, siteId, reasons, from, before, sites }: LeaverFilter): unknown[] => [
  today,
  siteId ?? null,
  reasons ?? null,
  from ?? null,
  before ?? null,
  sitesValue({ sites }),
  left,
];

/**
 * Those who left, by the day on which they left.
 * @throws InvalidCursor
 */
export const readLeavers = async (database: Queryable, query: LeaversQuery): Promise<Page<ListedLeaver>> => {
  const size = pageSize(query.limit);
  const [leftOn = null, episodeId = null, enrolmentId = null] = readCursor(query.cursor, ['day', 'text', 'text']) ?? [];
  const rows = await rowsOf<Leaver & { readonly overdue: boolean }>(
    database,
    `select ${selectList(leavers, 'l')}, ${overdue} as overdue from ${table} l
      where ${filtered}
        and ($8::text[] is null or l.follow_up = any($8))
        and (not $9 or ${overdue})
        and ($10::date is null or (l.left_on, l.episode_id, l.enrolment_id) > ($10, $11::text, $12::text))
      order by l.left_on, l.episode_id, l.enrolment_id
      limit $13`,
    [...valuesOf(query), query.followUps ?? null, query.overdueOnly ?? false, leftOn, episodeId, enrolmentId, size + 1],
  );
  const listed = rows.map((row): ListedLeaver => ({ ...row, enrolmentId: row.enrolmentId === '' ? null : row.enrolmentId }));
  return page(listed, size, (leaver) => [leaver.leftOn, leaver.episodeId, leaver.enrolmentId ?? '']);
};

/** How those who left are doing, as far as anybody knows, with the response rate beside every outcome. */
export const readAftercareReport = async (database: Queryable, filter: LeaverFilter): Promise<AftercareReport> => {
  const [counts] = await rowsOf<AftercareCounts>(
    database,
    `select count(*)::int as "left",
            count(*) filter (where l.follow_up <> 'not-attempted')::int as attempted,
            count(*) filter (where l.follow_up = 'reached')::int as reached,
            count(*) filter (where l.follow_up = 'unreachable')::int as unreachable,
            count(*) filter (where l.follow_up = 'declined')::int as declined,
            count(*) filter (where l.follow_up = 'attempted')::int as "stillTrying",
            count(*) filter (where l.follow_up = 'not-attempted')::int as "notAttempted",
            count(*) filter (where l.option is null)::int as "withoutAftercare",
            count(*) filter (where ${overdue})::int as overdue,
            count(*) filter (where l.follow_up = 'reached' and l.returned_to_use is not null)::int as "reachedAndKnown",
            count(*) filter (where l.follow_up = 'reached' and l.returned_to_use)::int as "reachedAndReturned",
            count(*) filter (where l.returned_to_use)::int as returned,
            count(*) filter (where not l.returned_to_use)::int as "notReturned",
            count(*) filter (where l.readmitted_in is not null)::int as readmitted
       from ${table} l where ${filtered}`,
    valuesOf(filter),
  );
  return reportOf(counts ?? nobody, filter.left);
};

const nobody: AftercareCounts = {
  left: 0,
  attempted: 0,
  reached: 0,
  unreachable: 0,
  declined: 0,
  stillTrying: 0,
  notAttempted: 0,
  withoutAftercare: 0,
  overdue: 0,
  reachedAndKnown: 0,
  reachedAndReturned: 0,
  returned: 0,
  notReturned: 0,
  readmitted: 0,
};
