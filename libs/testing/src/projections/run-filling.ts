import { builds, fillBuilds, finishBuilds } from '@throughline/projection';
import { Pool } from 'pg';
import { headsOf, listSubjects } from './list-subjects';
import { retoldByMany } from './retold-by-many';
import { occurredTally, tally, tallyCodec } from './tally';

/**
 * Fills whatever is being built from a history that was retold by many, as a program of its own, for tests that kill it:
 * `run-filling.ts URL SEED EVENTS`. Writes `chunk` after each chunk, and `whole` in the end.
 */
const main = async ([url = '', seed = '', count = '']: readonly string[]): Promise<void> => {
  const pool = new Pool({ connectionString: url });
  const events = retoldByMany(Number(seed), Number(count));
  const building = (await builds(pool)).filter(({ state }) => state === 'building');
  const toFill = building.flatMap(({ projection, build }) =>
    [tally, occurredTally].filter(({ name }) => name === projection).map((definition) => ({ definition, build })),
  );
  await fillBuilds({
    pool,
    builds: toFill,
    codec: tallyCodec,
    readSubjects: listSubjects(events),
    heads: () => Promise.resolve(headsOf(events)),
    chunkSize: 1,
    progress: () => void process.stdout.write('chunk\n'),
  });
  await finishBuilds({ pool, builds: toFill });
  process.stdout.write('whole\n');
  await pool.end();
};

void main(process.argv.slice(2));
