import { randomUUID } from 'node:crypto';
import type { Stage } from '../kafka/stage';
import { evenly, type UnderLoad } from './load';

/** kafkajs alone: a message is produced, acknowledged, and consumed in the same process. */
export const startRoundTrip = async ({ kafka, freshTopic, log }: Stage): Promise<UnderLoad> => {
  const topic = await freshTopic();
  const arrived = new Map<string, () => void>();
  const consumer = kafka.consumer({ groupId: 'bench-round-trip' });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatch: ({ batch: { messages } }) => {
      for (const { value } of messages) {
        const { id } = JSON.parse(value?.toString() ?? '') as { readonly id: string };
        arrived.get(id)?.();
        arrived.delete(id);
      }
      return Promise.resolve();
    },
  });
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner:
      () =>
      ({ message }) =>
        message.partition ?? 0,
  });
  await producer.connect();
  let sent = 0;
  const trip = async (): Promise<void> => {
    const id = randomUUID();
    const there = new Promise<void>((tell) => arrived.set(id, tell));
    const value = JSON.stringify({ id, visitType: 'medication', modality: 'in_person', imputed: false });
    await producer.send({ topic, acks: -1, messages: [{ value, partition: (sent += 1) % log.partitions }] });
    await there;
  };
  return {
    atRate: async (perSecond, seconds) => {
      const times: number[] = [];
      await evenly(perSecond, seconds, async () => {
        const begun = performance.now();
        await trip();
        times.push(performance.now() - begun);
      });
      return times;
    },
    end: async () => {
      await producer.disconnect();
      await consumer.disconnect();
    },
  };
};
