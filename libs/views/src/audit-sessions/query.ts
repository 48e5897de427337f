import { tableName } from '@throughline/kernel';
import { selectList } from '@throughline/projection';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { sitesValue, type Reader } from '../reading/reach';
import { auditSessions } from './projection';
import { auditSessionRows, type AuditSessionRow } from './tables';

export interface AuditSessionsQuery extends Reader {
  /** The time at which a session must not have expired to be open: ISO 8601. */
  readonly now: string;
  readonly auditorId?: string;
  readonly open?: boolean;
  /** At most 200. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/** An audit session, and whether the auditor is in it now. */
export type AuditSessionListed = AuditSessionRow & { readonly open: boolean };

/**
 * Audit sessions, the latest first. Whoever is bound to sites sees those about some of these.
 * @throws InvalidCursor
 */
export const readAuditSessions = async (database: Queryable, query: AuditSessionsQuery): Promise<Page<AuditSessionListed>> => {
  const size = pageSize(query.limit);
  const [openedAt = null, sessionId = null] = readCursor(query.cursor, ['time', 'text']) ?? [];
  const isOpen = '(s.closed_at is null and s.expires_at > $1)';
  const rows = await rowsOf<AuditSessionListed>(
    database,
    `select ${selectList(auditSessionRows, 's')}, ${isOpen} as open from ${tableName(auditSessions, auditSessionRows)} s
      where ($2::text is null or s.auditor_id = $2) and ($3::boolean is null or ${isOpen} = $3)
        and ($4::text[] is null or s.scope -> 'siteIds' ?| $4)
        and ($5::timestamptz is null or (s.opened_at, s.session_id) < ($5, $6::text))
      order by s.opened_at desc, s.session_id desc
      limit $7`,
    [query.now, query.auditorId ?? null, query.open ?? null, sitesValue(query), openedAt, sessionId, size + 1],
  );
  return page(rows, size, (session) => [session.openedAt, session.sessionId]);
};
