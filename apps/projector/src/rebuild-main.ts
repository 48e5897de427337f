import { setPriority } from 'node:os';
import { eventCodec } from '@throughline/episode';
import { openEventLog, subjectsIn } from '@throughline/log';
import { createLogger, explainedFailure, readConfiguration, type Configuration, type Logger } from '@throughline/platform';
import { carryOut, digestOf, rebuildApplication, type CarriedOut } from '@throughline/projection';
import { allViews } from '@throughline/views';
import { Pool } from 'pg';
import { recallDiscards } from './recall-discards';
import { fillInThreads } from './rebuilds/fill-in-threads';
import { keepPace } from './rebuilds/pace';
import { stageTopic } from './rebuilds/stage-topic';

/** Below what serves people: Linux then gives it what others leave. */
const niceness = 10;
/** Beside one a partition: for the lock, for marks, and for what is asked meanwhile. */
const connectionsBeside = 6;

/** Carries out one rebuild beside the program that has started it; killed at any point, it is gone on with by another. */
const main = async (rebuild: number): Promise<CarriedOut> => {
  setPriority(niceness);
  const configuration = readConfiguration(process.env);
  const logger = createLogger({ name: 'throughline-rebuild', level: configuration.logLevel });
  const databaseUrl = configuration.databaseUrl ?? '';
  const pool = openOwnPool(rebuild, configuration, logger);
  const log = await openEventLog({ url: databaseUrl, codec: eventCodec, connections: 2 });
  await recallDiscards(pool, log);
  return carryOut({
    pool,
    rebuild,
    definitions: allViews,
    codec: eventCodec,
    readSubjects: (staged) => subjectsIn({ connectionString: databaseUrl }, staged ?? undefined),
    heads: log.heads,
    fill: fillInThreads(databaseUrl),
    stage: stageTopic({ configuration, log, pool, rebuild, logger }),
    parkedLimit: configuration.parkedLimit,
    pace: keepPace(pool, allViews.map(digestOf)),
  });
};

const openOwnPool = (rebuild: number, { databaseUrl, partitions }: Configuration, logger: Logger): Pool => {
  const pool = new Pool({
    connectionString: databaseUrl ?? '',
    application_name: rebuildApplication(rebuild),
    max: partitions + connectionsBeside,
    keepAlive: true,
  });
  pool.on('error', (error) => logger.warn({ reason: error.message }, 'a database connection was lost'));
  return pool;
};

// Whoever has started it is gone: somebody else takes it up.
process.once('disconnect', () => process.exit(1));

main(Number(process.argv[2])).then(
  (outcome) => process.send?.(outcome, () => process.exit(0)),
  (error: unknown) => {
    process.stderr.write(`${explainedFailure(error)}\n`);
    process.exit(1);
  },
);
