import { tableName } from '@throughline/kernel';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { reached, sitesValue, type Reader } from '../reading/reach';
import { isOpen } from './open';
import { caseload } from './projection';
import { caseloadEpisodes } from './tables';

const episodes = tableName(caseload, caseloadEpisodes);

export interface OpenEpisodesQuery extends Reader {
  readonly siteId: string;
  /** At most 200. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/**
 * The episodes of a site that are not over, by id.
 * @throws InvalidCursor
 */
export const readOpenEpisodes = async (database: Queryable, query: OpenEpisodesQuery): Promise<Page<string>> => {
  const size = pageSize(query.limit);
  const [after = null] = readCursor(query.cursor, ['text']) ?? [];
  const rows = await rowsOf<{ readonly episodeId: string }>(
    database,
    `select e.episode_id as "episodeId" from ${episodes} e
      where e.site_id = $1 and ${isOpen('e.status')} and ($2::text is null or e.episode_id > $2) and ${reached('e.site_id', '$4')}
      order by e.episode_id limit $3`,
    [query.siteId, after, size + 1, sitesValue(query)],
  );
  return page(
    rows.map(({ episodeId }) => episodeId),
    size,
    (episodeId) => [episodeId],
  );
};
