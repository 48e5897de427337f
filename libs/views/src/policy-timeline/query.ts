import { diffPolicies, nothingSaid, type PolicyFields } from '@throughline/episode';
import { isoTime, tableName } from '@throughline/kernel';
import { selectList } from '@throughline/projection';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { reached, sitesValue, type Reader } from '../reading/reach';
import { policyTimeline } from './projection';
import { adoptedVersions, type AdoptedVersion } from './tables';

const table = tableName(policyTimeline, adoptedVersions);

export interface PolicyTimelineQuery extends Reader {
  readonly siteId?: string;
  /** At most 200. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/** A choice that a version makes otherwise than the one before. */
export interface PolicyChange {
  /** The path of the choice, such as `uds.temperatureF.min`. */
  readonly field: string;
  /** Null: the policy said nothing of it. */
  readonly before: unknown;
  readonly after: unknown;
}

/** A version of a site's policy, and what came with it. */
export interface TimelineVersion extends Omit<AdoptedVersion, 'eventId' | 'fields' | 'effectiveFrom'> {
  /** ISO 8601, UTC. */
  readonly inForceFrom: string;
  /** When the next one takes its place: ISO 8601, UTC; null while none is known. */
  readonly inForceTo: string | null;
  /** In the order of the policy's fields. Of a first version: all that it says. */
  readonly changes: readonly PolicyChange[];
}

type Read = AdoptedVersion & { readonly inForceTo: string | null; readonly fieldsBefore: PolicyFields | null };

/**
 * The versions of sites' policies, the newest first.
 * @throws InvalidCursor
 */
export const readPolicyTimeline = async (database: Queryable, query: PolicyTimelineQuery): Promise<Page<TimelineVersion>> => {
  const size = pageSize(query.limit);
  const [inForceFrom = null, policyVersionId = null] = readCursor(query.cursor, ['time', 'text']) ?? [];
  const rows = await rowsOf<Read>(
    database,
    `select ${selectList(adoptedVersions, 'v')},
            (select ${isoTime('n.effective_from')} from ${table} n
              where n.site_id = v.site_id and n.effective_from > v.effective_from
              order by n.effective_from limit 1) as "inForceTo",
            (select b.fields from ${table} b
              where b.site_id = v.site_id and b.effective_from < v.effective_from
              order by b.effective_from desc limit 1) as "fieldsBefore"
       from ${table} v
      where ($1::text is null or v.site_id = $1) and ${reached('v.site_id', '$2')}
        and ($3::timestamptz is null or (v.effective_from, v.policy_version_id) < ($3, $4::text))
      order by v.effective_from desc, v.policy_version_id desc
      limit $5`,
    [query.siteId ?? null, sitesValue(query), inForceFrom, policyVersionId, size + 1],
  );
  return page(rows.map(inTimeline), size, (version) => [version.inForceFrom, version.policyVersionId]);
};

const inTimeline = ({ eventId: _eventId, effectiveFrom: inForceFrom, fields, fieldsBefore, ...version }: Read): TimelineVersion => ({
  ...version,
  inForceFrom,
  changes: diffPolicies(fieldsBefore ?? nothingSaid, fields).map(({ field, a: before, b: after }) => ({ field, before, after })),
});
