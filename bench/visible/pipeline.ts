import { createKafkaSource, startRelay } from '@throughline/broker';
import { eventCodec } from '@throughline/episode';
import type { Position } from '@throughline/kernel';
import { createExecution, createLogSource } from '@throughline/log';
import { prepareViews, startProjector, type ProjectorMoment } from '@throughline/projection';
import { allViews } from '@throughline/views';
import { quiet, type Stage } from '../kafka/stage';
import { attend, openEpisodes } from './commands';
import { evenly, type UnderLoad } from './load';

export interface Pipeline extends UnderLoad {
  readonly command: () => Promise<Position>;
  readonly caughtUp: () => Promise<void>;
}

/** Log, relay, Kafka, projector and all views; commands of many episodes. */
export const startPipeline = async (stage: Stage): Promise<Pipeline> => {
  const { log, kafka, pool } = stage;
  const topic = await stage.freshTopic();
  await prepareViews(pool, allViews);
  const relay = startRelay({
    kafka,
    topic,
    clusterId: log.clusterId,
    source: createLogSource(log),
    heads: log.heads,
    gate: log.gate,
    pool,
    logger: quiet,
  });
  const source = createKafkaSource({
    kafka,
    topic,
    groupId: 'bench-visible',
    clusterId: log.clusterId,
    partitions: log.partitions,
    logger: quiet,
  });
  const watch = watchViews(log.partitions);
  const projector = startProjector({ pool, source, codec: eventCodec, definitions: allViews, observe: watch.observe });
  const execution = createExecution({ log, clock: Date.now });
  const episodes = await openEpisodes(execution, 64);
  let sent = 0;
  const command = (): Promise<Position> => {
    sent += 1;
    return attend(execution, episodes[sent % episodes.length] ?? '', sent);
  };
  const caughtUp = async (): Promise<void> => {
    for (const { partition, sequence } of await log.heads()) await watch.until({ partition, sequence });
  };
  await caughtUp();
  return {
    command,
    caughtUp,
    atRate: async (perSecond, seconds) => {
      const times: number[] = [];
      await evenly(perSecond, seconds, async () => {
        const position = await command();
        const accepted = performance.now();
        await watch.until(position);
        times.push(performance.now() - accepted);
      });
      return times;
    },
    end: async () => {
      await projector.stop();
      await source.close();
      await relay.stop();
    },
  };
};

/** Learns from the projector which rows are committed: asking the database again and again would be the largest load on it. */
const watchViews = (partitions: number) => {
  const waiting = Array.from({ length: partitions }, () => new Set<{ readonly sequence: number; readonly tell: () => void }>());
  const reached = Array.from({ length: partitions }, () => new Map(allViews.map(({ name }) => [name, 0])));
  const inAll = (partition: number): number => Math.min(...(reached[partition]?.values() ?? []));
  return {
    observe: ({ step, projection, partition, to }: ProjectorMoment): void => {
      if (step !== 'after-commit') return;
      reached[partition]?.set(projection, to);
      const all = inAll(partition);
      for (const one of waiting[partition] ?? []) {
        if (one.sequence > all) continue;
        waiting[partition]?.delete(one);
        one.tell();
      }
    },
    until: ({ partition, sequence }: Position): Promise<void> =>
      new Promise((tell) => {
        if (sequence <= inAll(partition)) tell();
        else waiting[partition]?.add({ sequence, tell });
      }),
  };
};
