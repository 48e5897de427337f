import { tableName } from '@throughline/kernel';
import { selectList } from '@throughline/projection';
import { reachedAny } from '../reading/looks';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { sitesValue, type Reader } from '../reading/reach';
import { staffAccess } from './projection';
import { staffLooks, type StaffLook } from './tables';

export interface StaffAccessQuery extends Reader {
  readonly staffId: string;
  /** Only what was looked at or after: ISO 8601. */
  readonly from?: string;
  /** Only what was looked at before: ISO 8601. */
  readonly before?: string;
  readonly decision?: StaffLook['decision'];
  /** At most 200. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/**
 * What a member of the staff looked at, the latest first. Whoever is bound to sites sees readings of their records: not what was refused.
 * @throws InvalidCursor
 */
export const readStaffAccess = async (database: Queryable, query: StaffAccessQuery): Promise<Page<Omit<StaffLook, 'streamId'>>> => {
  const size = pageSize(query.limit);
  const [at = null, eventId = null] = readCursor(query.cursor, ['time', 'text']) ?? [];
  const rows = await rowsOf<StaffLook>(
    database,
    `select ${selectList(staffLooks, 'l')} from ${tableName(staffAccess, staffLooks)} l
      where l.staff_id = $1
        and ($2::timestamptz is null or l.at >= $2) and ($3::timestamptz is null or l.at < $3)
        and ($4::text is null or l.decision = $4)
        and ${reachedAny('l.site_ids', '$5')}
        and ($6::timestamptz is null or (l.at, l.event_id) < ($6, $7::text))
      order by l.at desc, l.event_id desc
      limit $8`,
    [...[query.staffId, query.from ?? null, query.before ?? null, query.decision ?? null], ...[sitesValue(query), at, eventId, size + 1]],
  );
  return page(
    rows.map(({ streamId: _streamId, ...look }) => look),
    size,
    (look) => [look.at, look.eventId],
  );
};
