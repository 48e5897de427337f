import type { NeedDomain } from '@throughline/episode';
import { tableName } from '@throughline/kernel';
import { selectList } from '@throughline/projection';
import { narrowed, narrowingValues, type ListQuery } from '../reading/narrowed';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { needs } from './projection';
import { needs as needsTable, type NeedRow } from './tables';

const table = tableName(needs, needsTable);

export interface NeedsQuery extends ListQuery {
  readonly domain?: NeedDomain;
  /** With `true` also needs that are met, and those of episodes that are over. */
  readonly metToo?: boolean;
}

/** A need, or a domain that was put in order and of which no need was found yet. */
export interface ListedNeed extends Omit<NeedRow, 'needId' | 'over'> {
  readonly needId: string | null;
}

/** Behind every rank: what nobody put in order comes last. */
const last = 1_000_000;

/**
 * Needs by rank, the longest open first among those of a rank, with what was done about them.
 * @throws InvalidCursor
 */
export const readNeeds = async (database: Queryable, query: NeedsQuery): Promise<Page<ListedNeed>> => {
  const size = pageSize(query.limit);
  const cursor = readCursor(query.cursor, ['number', 'time', 'text', 'text', 'text']);
  const [rank = null, openedAt = null, episodeId = null, domain = null, needId = null] = cursor ?? [];
  const rows = await rowsOf<NeedRow>(
    database,
    `select ${selectList(needsTable, 'n')} from ${table} n
      where ${narrowed('n')}
        and ($5::text is null or n.domain = $5)
        and ($6 or (n.resolved_at is null and not n.over))
        and ($7::int is null or (coalesce(n.rank, ${last}), n.opened_at, n.episode_id, n.domain, n.need_id)
                                > ($7, $8::timestamptz, $9::text, $10::text, $11::text))
      order by coalesce(n.rank, ${last}), n.opened_at, n.episode_id, n.domain, n.need_id
      limit $12`,
    [...narrowingValues(query), query.domain ?? null, query.metToo ?? false, rank, openedAt, episodeId, domain, needId, size + 1],
  );
  const { items, next } = page(rows, size, (need) => [need.rank ?? last, need.openedAt, need.episodeId, need.domain, need.needId]);
  return { items: items.map(({ over: _over, ...need }) => ({ ...need, needId: need.needId === '' ? null : need.needId })), next };
};
