import { Pool } from 'pg';
import { eventCodec } from '@throughline/episode';
import { createLogSource, openEventLog } from '@throughline/log';
import { startProjector } from '@throughline/projection';
import { allViews } from '@throughline/views';

/**
 * A projector as a program of its own, for tests that freeze or kill it: `run-projector.ts URL BATCH_SIZE`. Writes `started` when it begins,
 * and ends at SIGTERM, or when the test that started it is gone.
 */
const main = async ([url = '', batchSize = '50']: readonly string[]): Promise<void> => {
  const log = await openEventLog({ url, codec: eventCodec });
  const pool = new Pool({ connectionString: url, application_name: `projector-${process.pid}`, pipeline: true });
  pool.on('error', () => undefined);
  const source = createLogSource(log);
  const projector = startProjector({ pool, source, codec: eventCodec, definitions: allViews, batchSize: Number(batchSize) });
  process.once('SIGTERM', () => {
    void projector.stop().then(() => process.exit(0));
  });
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 1_000).unref();
  process.stdout.write('started\n');
};

void main(process.argv.slice(2));
