import { eventCodec } from '@throughline/episode';
import { subjectsIn } from '@throughline/log';
import { fillBuilds, finishBuilds, schemaOf } from '@throughline/projection';
import { allViews } from '@throughline/views';
import { rebuildingPool, timedWithBuilds } from './stage';

/** What the program is told, as JSON. */
export interface LargeRun {
  readonly databaseUrl: string;
  readonly parallel: number;
}

export interface LargeTaken {
  readonly events: number;
  readonly fillSeconds: number;
  readonly finishSeconds: number;
  /** The greatest resident size of the process. */
  readonly peakBytes: number;
  /** Of the tables that were made, with their indexes. */
  readonly writtenBytes: number;
}

/** Rebuilds all views from the log in a process of its own. */
const main = async ([told = '{}']: readonly string[]): Promise<void> => {
  const { databaseUrl, parallel } = JSON.parse(told) as LargeRun;
  const pool = rebuildingPool(databaseUrl);
  const { rows: heads } = await pool.query<{ partition: number; sequence: number }>(
    'select partition, sequence::float8 as sequence from partition_heads order by 1',
  );
  let [fillSeconds, writtenBytes] = [0, 0];
  const seconds = await timedWithBuilds(pool, allViews, async (builds) => {
    const begun = performance.now();
    const readSubjects = subjectsIn({ connectionString: databaseUrl });
    await fillBuilds({ pool, builds, codec: eventCodec, readSubjects, heads: () => Promise.resolve(heads), parallel });
    fillSeconds = (performance.now() - begun) / 1_000;
    await finishBuilds({ pool, builds, parallel });
    const { rows } = await pool.query<{ bytes: number }>(
      'select sum(pg_total_relation_size(c.oid))::float8 as bytes from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = any($1) and relkind = $2',
      [builds.map(({ definition, build }) => schemaOf(definition, build)), 'r'],
    );
    writtenBytes = rows[0]?.bytes ?? 0;
  });
  await pool.end();
  const taken: LargeTaken = {
    events: heads.reduce((sum, { sequence }) => sum + sequence, 0),
    fillSeconds,
    finishSeconds: seconds - fillSeconds,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    writtenBytes,
  };
  process.send?.(taken);
};

void main(process.argv.slice(2));
