import { eventCodec } from '@throughline/episode';
import { openEventLog } from '@throughline/log';
import { builds, finishBuilds } from '@throughline/projection';
import { allViews } from '@throughline/views';
import { Pool } from 'pg';
import { fillInThreads } from '../../../apps/projector/src';

/** Fills and finishes whatever is being built, with threads however little it is: `fill-in-threads.ts URL`. Writes `whole`, or what it failed with. */
const main = async ([url = '']: readonly string[]): Promise<void> => {
  const pool = new Pool({ connectionString: url });
  const log = await openEventLog({ url, codec: eventCodec });
  const building = (await builds(pool)).filter(({ state }) => state === 'building');
  const toFill = building.flatMap(({ projection, build }) =>
    allViews.filter(({ name }) => name === projection).map((definition) => ({ definition, build })),
  );
  const how = { pool, builds: toFill, codec: eventCodec, readSubjects: log.readSubjects, heads: log.heads, parallel: 4 };
  await fillInThreads(url, 0)(how, { rebuild: 1, maxLoad: 100 }, null);
  await finishBuilds({ pool, builds: toFill });
  await log.close();
  await pool.end();
};

main(process.argv.slice(2)).then(
  () => process.stdout.write('whole\n'),
  (error: unknown) => process.stdout.write(`${String(error)}\n`, () => process.exit(1)),
);
