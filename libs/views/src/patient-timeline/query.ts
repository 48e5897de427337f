import { tableName } from '@throughline/kernel';
import { selectList } from '@throughline/projection';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { reached, sitesValue, type Reader } from '../reading/reach';
import { rowsOf, type Queryable } from '../reading/queryable';
import type { TimelineKind } from './kinds';
import { patientTimeline } from './projection';
import { timelineEntries, type TimelineEntry } from './tables';

export interface TimelineQuery extends Reader {
  readonly patientId: string;
  /** Only these kinds; all by default. */
  readonly kinds?: readonly TimelineKind[];
  /** Only what occurred at or after: ISO 8601. */
  readonly from?: string;
  /** Only what occurred before: ISO 8601. */
  readonly before?: string;
  readonly order?: 'oldest-first' | 'newest-first';
  /** With `true` also entries that were voided. */
  readonly voided?: boolean;
  /** At most 200. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/**
 * One page of a patient's timeline, in order of occurrence; of what happened at one time, in the order in which it was decided.
 * @throws InvalidCursor
 */
export const readTimeline = async (database: Queryable, query: TimelineQuery): Promise<Page<TimelineEntry>> => {
  const size = pageSize(query.limit);
  const [occurredAt = null, eventId = null] = readCursor(query.cursor, ['time', 'text']) ?? [];
  const [beyond, direction] = query.order === 'newest-first' ? ['<', 'desc'] : ['>', 'asc'];
  const rows = await rowsOf<TimelineEntry>(
    database,
    `select ${selectList(timelineEntries, 't')} from ${tableName(patientTimeline, timelineEntries)} t
      where t.patient_id = $1
        and ($2::text[] is null or t.kind = any($2))
        and ($3::timestamptz is null or t.occurred_at >= $3)
        and ($4::timestamptz is null or t.occurred_at < $4)
        and ($5::timestamptz is null or (t.occurred_at, t.event_id) ${beyond} ($5, $6::text))
        and ${reached('t.site_id', '$8')}
        and ($9 or t.standing <> 'voided')
      order by t.occurred_at ${direction}, t.event_id ${direction}
      limit $7`,
    [
      query.patientId,
      query.kinds ?? null,
      query.from ?? null,
      query.before ?? null,
      occurredAt,
      eventId,
      size + 1,
      sitesValue(query),
      query.voided ?? false,
    ],
  );
  return page(rows, size, (entry) => [entry.occurredAt, entry.eventId]);
};
