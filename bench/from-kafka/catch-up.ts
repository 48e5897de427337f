import { setTimeout as sleep } from 'node:timers/promises';
import { createKafkaSource } from '@throughline/broker';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import type { ProjectionDefinition } from '@throughline/kernel';
import { checkpoints, parkedKeys, prepareViews, startProjector } from '@throughline/projection';
import { emptyViews } from '@throughline/testing';
import type { Pool } from 'pg';
import type { Topic } from '../kafka/consume';
import { quiet } from '../kafka/stage';

let groups = 0;

/** @returns seconds from an empty view to one that has everything in the topic */
export const catchUp = async (pool: Pool, from: Topic, view: ProjectionDefinition<EpisodeServiceEvent>): Promise<number> => {
  await prepareViews(pool, [view]);
  await emptyViews(pool);
  await pool.query('checkpoint');
  const begun = performance.now();
  const source = createKafkaSource({
    kafka: from.kafka,
    topic: from.topic,
    groupId: `bench-${process.pid}-${(groups += 1)}`,
    clusterId: from.clusterId,
    partitions: from.heads.length,
    logger: quiet,
  });
  const projector = startProjector({ pool, source, codec: eventCodec, definitions: [view] });
  while (!(await caughtUp(pool, from))) await sleep(10);
  const seconds = (performance.now() - begun) / 1_000;
  await projector.stop();
  await source.close();
  if ((await parkedKeys(pool)).length > 0) throw new Error('A key was parked: the figure would not be of the whole history');
  return seconds;
};

const caughtUp = async (pool: Pool, { heads }: Topic): Promise<boolean> => {
  const reached = new Map((await checkpoints(pool)).map(({ partition, sequence }) => [partition, sequence]));
  return heads.every(({ partition, sequence }) => (reached.get(partition) ?? 0) >= sequence);
};
