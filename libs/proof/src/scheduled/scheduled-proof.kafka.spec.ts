import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger, createMetrics, readConfiguration, shutDown } from '@throughline/platform';
import { fillLog, openRelayWorld } from '@throughline/testing';
import { proofRuns } from '../bookkeeping/runs';
import { startScheduledProof } from './scheduled-proof';

const logger = createLogger({ name: 'test', level: 'silent' });

it('proves the topic of KAFKA_TOPIC by itself, and only what is new', async () => {
  const world = await openRelayWorld({ partitions: 2 });
  const configuration = readConfiguration({
    ...{ NODE_ENV: 'test', PORT: '0' },
    ...{ KAFKA_BROKERS: world.brokers.join(','), KAFKA_TOPIC: world.topic },
  });
  await fillLog(world.log, { patients: 4 });
  world.relay();
  await world.untilPublished();
  const { ending } = await startScheduledProof({ configuration, databaseUrl: world.url, logger, metrics: createMetrics() }, 100);
  const events = (await world.log.heads()).reduce((sum, { sequence }) => sum + sequence, 0);
  const results = async () => (await proofRuns(world.pool)).flatMap(({ topic, result }) => (result ? [{ topic, result }] : []));
  const deadline = performance.now() + 60_000;
  while ((await results()).length < 2 && performance.now() < deadline) await sleep(50);
  await shutDown(ending, logger);
  const [first, second] = (await results()).reverse();
  expect(first).toMatchObject({ topic: world.topic, result: { proved: true, events } });
  expect(second).toMatchObject({ topic: world.topic, result: { proved: true, events: 0 } });
  await world.close();
});
