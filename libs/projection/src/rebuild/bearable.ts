import type { Pool } from 'pg';
import type { AnyEvent } from '@throughline/kernel';
import { parkedBound } from '../parked/storm';
import { keysTable, type BuildToFill } from './filled-build';
import { RebuildFailure } from './rebuild-failure';

/**
 * A filled build that cannot take in many keys is of a fold that is wrong, more likely than of events that are: it must not get as far as
 * readers. As many as wait in what readers read now are borne.
 *
 * @param limit how many keys may be parked where no person has said otherwise, if the build has a hundred times as many
 * @throws RebuildFailure
 */
export const expectBearable = async <Event extends AnyEvent>(
  pool: Pool,
  { definition, build }: BuildToFill<Event>,
  limit: number,
): Promise<void> => {
  const { rows } = await pool.query<{ parked: number; served: number; allowed: number | null }>(
    `select (select count(*)::int from parked_keys where build = $1) as parked, parked_allowed as allowed,
            (select count(*)::int from parked_keys join projection_builds s using (build)
              where s.projection = b.projection and s.version = b.version and s.state = 'serving') as served
       from projection_builds b where build = $1`,
    [build],
  );
  const { parked = 0, served = 0, allowed = null } = rows[0] ?? {};
  if (parked <= served) return;
  const keys = await filledKeys(pool, { definition, build });
  const bound = allowed ?? parkedBound(limit, keys);
  if (parked <= bound) return;
  throw new RebuildFailure(
    `${parked} of ${keys} keys of ${definition.name} cannot be folded, and ${bound} may be. Mend the fold; or, if the events are to blame, raise THROUGHLINE_PARKED_LIMIT, and rebuild again`,
  );
};

const filledKeys = async <Event extends AnyEvent>(pool: Pool, { definition, build }: BuildToFill<Event>): Promise<number> => {
  const { rows } = await pool.query<{ count: number }>(`select count(*)::float8 as count from ${keysTable(definition, build)}`);
  return rows[0]?.count ?? 0;
};
