import { parentPort, workerData } from 'node:worker_threads';
import { eventCodec } from '@throughline/episode';
import { subjectsIn } from '@throughline/log';
import { explainedFailure } from '@throughline/platform';
import { digestOf, fillBuilds, RebuildFailure, rebuildApplication } from '@throughline/projection';
import { allViews } from '@throughline/views';
import { Pool } from 'pg';
import type { Filled, ThreadTask } from './rebuilds/filling-thread';
import { keepPace } from './rebuilds/pace';

/** Beside one a partition at work: for what is asked between chunks. */
const connectionsBeside = 2;

const { rebuild, databaseUrl, builds, staged, parallel, maxLoad } = workerData as ThreadTask;
const pool = new Pool({
  connectionString: databaseUrl,
  application_name: rebuildApplication(rebuild),
  max: parallel + connectionsBeside,
  keepAlive: true,
});
// The query that needed the connection fails, and tells.
pool.on('error', () => undefined);
const rest = keepPace(pool, allViews.map(digestOf));

const definitionOf = (name: string, version: number) => {
  const definition = allViews.find((view) => view.name === name && view.version === version);
  if (!definition) throw new Error(`there is no ${name} v${version}`);
  return definition;
};

/** For the program that carries out the rebuild and began the filling. */
const fill = async (partition: number): Promise<void> =>
  fillBuilds({
    pool,
    builds: builds.map(({ name, version, build }) => ({ definition: definitionOf(name, version), build })),
    codec: eventCodec,
    readSubjects: subjectsIn({ connectionString: databaseUrl }, staged ?? undefined),
    heads: () => Promise.reject(new Error('the filling was begun elsewhere')),
    only: [partition],
    pace: () => rest({ maxLoad }),
  });

const failureOf = (error: unknown): Filled['failure'] =>
  error instanceof RebuildFailure ? { reason: error.message, final: true } : { reason: explainedFailure(error), final: false };

parentPort?.on('message', (partition: number) => {
  const say = (failure: Filled['failure']): void => parentPort?.postMessage({ partition, failure } satisfies Filled);
  fill(partition).then(
    () => say(null),
    (error: unknown) => say(failureOf(error)),
  );
});
