import { parseArgs } from 'node:util';
import { toMessage, type OutgoingMessage } from '@throughline/broker';
import type { Bench } from '../bench';
import { openStage, publishAll, type Stage } from '../kafka/stage';
import { interleave, spread, table, whole } from '../measure';

const bare = 'kafkajs alone, the messages made before';
const relaying = 'relay, from the log to the last mark';
/** Reading the log, making messages and keeping marks may cost as much again as sending. */
const goal = 0.5;
/** Of a partition in one request, as the relay sends them. */
const batchSize = 500;

export const bench: Bench = {
  about: 'the relay publishing a log, against kafkajs alone producing the same messages',
  options: [
    '--rounds N     rounds counted, default 5; the contenders take turns in each',
    '--patients N   synthetic histories, default 900',
  ],
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: { rounds: { type: 'string', default: '5' }, patients: { type: 'string', default: '900' } },
    });
    const stage = await openStage(Number(values.patients));
    try {
      const requests = await requestsOf(stage);
      const events = requests.reduce((sum, { length }) => sum + length, 0);
      const perSecond = (publish: (topic: string) => Promise<void>) => async (): Promise<number> => {
        const topic = await stage.freshTopic();
        const begun = performance.now();
        await publish(topic);
        return (1_000 * events) / (performance.now() - begun);
      };
      const figures = await interleave(
        [
          { name: bare, round: perSecond((topic) => produce(stage, topic, requests)) },
          { name: relaying, round: perSecond((topic) => publishAll(stage, topic)) },
        ],
        Number(values.rounds),
      );
      report(figures, events);
    } finally {
      await stage.end();
    }
  },
};

/** The whole log as the requests that carry it: in each a batch of every partition. */
const requestsOf = async ({ log }: Stage): Promise<readonly (readonly OutgoingMessage[])[]> => {
  const requests: OutgoingMessage[][] = [];
  for (const { partition, sequence } of await log.heads()) {
    for (let after = 0, index = 0; after < sequence; after += batchSize, index += 1) {
      const page = await log.readStored(partition, { after, limit: batchSize });
      (requests[index] ??= []).push(...page.map((stored) => toMessage(stored, log.clusterId)));
    }
  }
  return requests;
};

const produce = async ({ kafka }: Stage, topic: string, requests: readonly (readonly OutgoingMessage[])[]): Promise<void> => {
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner:
      () =>
      ({ message }) =>
        message.partition ?? 0,
  });
  await producer.connect();
  for (const messages of requests) await producer.send({ topic, messages: [...messages], acks: -1 });
  await producer.disconnect();
};

const report = (figures: ReadonlyMap<string, readonly number[]>, events: number): void => {
  const base = figures.get(bare) ?? [];
  const rows = [...figures].map(([name, of]) => {
    const { min, median, max } = spread(of);
    return [name, whole(min), whole(median), whole(max)];
  });
  console.log(table([`events a second, ${whole(events)} events`, 'min', 'median', 'max'], rows));
  const ratio = spread((figures.get(relaying) ?? []).map((figure, round) => figure / (base[round] ?? NaN)));
  const met = ratio.median >= goal ? 'met' : 'MISSED';
  console.log(
    `\nrelay / kafkajs: ${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)}), goal >= ${goal}: ${met}`,
  );
};
