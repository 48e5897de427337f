import { tableName } from '@throughline/kernel';
import { selectList } from '@throughline/projection';
import { narrowed, narrowingValues, type ListQuery } from '../reading/narrowed';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { urineScreens } from './projection';
import { screenedSpecimens, type ScreenedSpecimen } from './tables';

const specimens = tableName(urineScreens, screenedSpecimens);

/** `unconfirmed`: those of open episodes that wait for a definitive result, the longest wait first. `all`: the newest first. */
export const urineScreenStates = ['unconfirmed', 'all'] as const;
export type UrineScreenState = (typeof urineScreenStates)[number];

export interface UrineScreensQuery extends ListQuery {
  readonly state: UrineScreenState;
}

/** A specimen of the list. */
export type UrineScreen = Omit<ScreenedSpecimen, 'analytes'>;

const orders = {
  unconfirmed: {
    column: 's.unconfirmed_since',
    beyond: '>',
    direction: 'asc',
    condition: 's.unconfirmed_since is not null',
    of: 'unconfirmedSince',
  },
  all: { column: 's.collected_at', beyond: '<', direction: 'desc', condition: 'true', of: 'collectedAt' },
} as const;

/**
 * Urine specimens by site, member of the care team or patient.
 * @throws InvalidCursor
 */
export const readUrineScreens = async (database: Queryable, query: UrineScreensQuery): Promise<Page<UrineScreen>> => {
  const size = pageSize(query.limit);
  const { column, beyond, direction, condition, of } = orders[query.state];
  const [at = null, episodeId = null, specimenId = null] = readCursor(query.cursor, ['time', 'text', 'text']) ?? [];
  const rows = await rowsOf<ScreenedSpecimen>(
    database,
    `select ${selectList(screenedSpecimens, 's')} from ${specimens} s
      where ${narrowed('s')} and ${condition}
        and ($5::timestamptz is null or (${column}, s.episode_id, s.specimen_id) ${beyond} ($5, $6::text, $7::text))
      order by ${column} ${direction}, s.episode_id ${direction}, s.specimen_id ${direction}
      limit $8`,
    [...narrowingValues(query), at, episodeId, specimenId, size + 1],
  );
  const screens = rows.map(({ analytes: _analytes, ...screen }): UrineScreen => screen);
  return page(screens, size, (screen) => [screen[of], screen.episodeId, screen.specimenId]);
};
