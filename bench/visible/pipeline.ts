import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createKafkaSource, startRelay } from '@throughline/broker';
import { episodeAggregate, eventCodec } from '@throughline/episode';
import type { Position } from '@throughline/kernel';
import { createExecution, createLogSource, digestOf, type Execution } from '@throughline/log';
import { checkpoints, prepareViews, startProjector } from '@throughline/projection';
import { allViews } from '@throughline/views';
import { Pool } from 'pg';
import { quiet, type Stage } from '../kafka/stage';
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
  const projector = startProjector({ pool, source, codec: eventCodec, definitions: allViews });
  const execution = createExecution({ log, clock: Date.now });
  const watch = watchViews(stage.databaseUrl);
  const episodes = await openEpisodes(execution, 64);
  let sent = 0;
  const command = (): Promise<Position> => {
    sent += 1;
    return attend(execution, episodes[sent % episodes.length] ?? '', sent);
  };
  const caughtUp = async (): Promise<void> => {
    for (const { partition, sequence } of await log.heads()) await watch.reached({ partition, sequence });
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
        await watch.reached(position);
        times.push(performance.now() - accepted);
      });
      return times;
    },
    end: async () => {
      await watch.end();
      await projector.stop();
      await source.close();
      await relay.stop();
    },
  };
};

/** Looks at the checkpoints again and again: rows are committed with them. */
const watchViews = (databaseUrl: string) => {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  const waiting = new Map<number, Set<{ readonly sequence: number; readonly tell: () => void }>>();
  let ending = false;
  const look = async (): Promise<void> => {
    while (!ending) {
      if ([...waiting.values()].some(({ size }) => size > 0)) settle(waiting, await checkpoints(pool));
      await sleep(2);
    }
  };
  const looking = look();
  return {
    reached: ({ partition, sequence }: Position): Promise<void> =>
      new Promise((tell) => {
        const those = waiting.get(partition) ?? new Set();
        if (sequence === 0) tell();
        else waiting.set(partition, those.add({ sequence, tell }));
      }),
    end: async () => {
      ending = true;
      await looking;
      await pool.end();
    },
  };
};

const settle = (
  waiting: ReadonlyMap<number, Set<{ readonly sequence: number; readonly tell: () => void }>>,
  places: Awaited<ReturnType<typeof checkpoints>>,
): void => {
  for (const [partition, those] of waiting) {
    const here = places.filter((place) => place.partition === partition);
    const all = here.length < allViews.length ? 0 : Math.min(...here.map(({ sequence }) => sequence));
    for (const one of those) {
      if (one.sequence > all) continue;
      those.delete(one);
      one.tell();
    }
  }
};

const actor = { id: 'bench', role: 'importer' } as const;

const openEpisodes = (execution: Execution, count: number): Promise<readonly string[]> =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const episodeId = randomUUID();
      const data = { patientId: randomUUID(), programmeId: 'bench', siteId: 'bench', firstContactOn: '2020-01-01', referralSource: 'self' };
      await send(execution, 'OpenEpisode', episodeId, '2020-01-01T00:00:00.000Z', data);
      return episodeId;
    }),
  );

const attend = (execution: Execution, episodeId: string, count: number): Promise<Position> =>
  send(execution, 'RecordVisitAttended', episodeId, new Date(Date.UTC(2020, 0, 2, 0, count)).toISOString(), {
    visitType: 'medication',
    modality: 'in_person',
    imputed: false,
  });

const send = async (execution: Execution, type: string, target: string, occurredAt: string, data: object): Promise<Position> => {
  const commandId = randomUUID();
  const outcome = await execution.execute(episodeAggregate, {
    digest: digestOf({ commandId }),
    command: {
      type,
      commandId,
      target,
      actor,
      occurredAt,
      occurredAtPrecision: 'instant',
      source: 'import',
      correlationId: commandId,
      causationId: null,
      data,
    },
  });
  if (outcome.kind === 'rejected') throw new Error(`${type} was rejected: ${outcome.code}`);
  return outcome.receipt;
};
