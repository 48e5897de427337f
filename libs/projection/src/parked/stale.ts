import type { Pool } from 'pg';
import { isoTime } from '@throughline/kernel';
import type { ProjectionId } from '../builds/builds';

/** A key of a view whose rows stand still while it is parked. */
export interface StaleKey {
  readonly key: string;
  /** When it was parked: ISO 8601, UTC. */
  readonly since: string;
}

/** The keys that are parked in what readers of these views read. Most often none: one look by index. */
export const staleKeys = async (pool: Pool, views: readonly ProjectionId[]): Promise<readonly StaleKey[]> => {
  const { rows } = await pool.query<StaleKey>({
    name: 'stale-keys',
    text: `select k.key, ${isoTime('min(k.since)')} as since
             from projection_builds b join parked_keys k using (build)
            where b.state = 'serving' and (b.projection, b.version) in (select * from unnest($1::text[], $2::integer[])) group by k.key`,
    values: [views.map(({ name }) => name), views.map(({ version }) => version)],
  });
  return rows;
};
