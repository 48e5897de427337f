import { tableName } from '@throughline/kernel';
import { selectList } from '@throughline/projection';
import { narrowed, narrowingValues, type ListQuery } from '../reading/narrowed';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { partialEpisodes } from './projection';
import { episodes, terms, type EpisodeRow } from './tables';

const table = tableName(partialEpisodes, episodes);
const termsTable = tableName(partialEpisodes, terms);

export interface PartialEpisodesQuery extends ListQuery {
  /** The day to which days are counted, and whose policies are in force: YYYY-MM-DD. */
  readonly today: string;
  /** Open for more than so many days, instead of those of each site's policy. */
  readonly days?: number;
}

/** An episode that was opened and not closed for longer than the site takes for usual. */
export interface PartialEpisode extends Omit<EpisodeRow, 'open' | 'openedOn' | 'admittedOn'> {
  /** YYYY-MM-DD. */
  readonly openedOn: string;
  readonly admittedOn: string | null;
  readonly daysOpen: number;
  /** More than these make it partial. */
  readonly afterDays: number;
}

/**
 * Episodes that are open for more days than the site's policy says, or than asked for; the longest open first. A site that has not said from
 * when on has none, unless days are asked for.
 * @throws InvalidCursor
 */
export const readPartialEpisodes = async (database: Queryable, query: PartialEpisodesQuery): Promise<Page<PartialEpisode>> => {
  const size = pageSize(query.limit);
  const [openedOn = null, episodeId = null] = readCursor(query.cursor, ['day', 'text']) ?? [];
  const rows = await rowsOf<EpisodeRow & PartialEpisode>(
    database,
    `select ${selectList(episodes, 'e')}, to_char(e.opened_on, 'YYYY-MM-DD') as "openedOn", to_char(e.admitted_on, 'YYYY-MM-DD') as "admittedOn",
            $5::date - e.opened_on as "daysOpen", coalesce($6::int, t.days) as "afterDays"
       from ${table} e
       left join lateral (select days from ${termsTable} where site_id = e.site_id and effective_from < ($5::date + 1)::timestamp at time zone 'UTC'
                           order by effective_from desc limit 1) t on true
      where e.open and ${narrowed('e')}
        and $5::date - e.opened_on > coalesce($6::int, t.days)
        and ($7::date is null or (e.opened_on, e.episode_id) > ($7, $8::text))
      order by e.opened_on, e.episode_id
      limit $9`,
    [...narrowingValues(query), query.today, query.days ?? null, openedOn, episodeId, size + 1],
  );
  const partial = rows.map(({ open: _open, ...row }): PartialEpisode => row);
  return page(partial, size, (episode) => [episode.openedOn, episode.episodeId]);
};
