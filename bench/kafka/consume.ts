import type { Kafka } from 'kafkajs';

/** A topic that carries a log. */
export interface Topic {
  readonly kafka: Kafka;
  readonly topic: string;
  readonly clusterId: string;
  /** Where each partition ends. */
  readonly heads: readonly { readonly partition: number; readonly sequence: number }[];
}

export const eventsIn = ({ heads }: Pick<Topic, 'heads'>): number => heads.reduce((sum, { sequence }) => sum + sequence, 0);

let groups = 0;

/** kafkajs alone, consuming and parsing the payloads. @returns seconds for everything in the topic, joining the group included */
export const consume = async (from: Topic): Promise<number> => {
  const consumer = from.kafka.consumer({ groupId: `bench-bare-${process.pid}-${(groups += 1)}` });
  let left = eventsIn(from);
  const begun = performance.now();
  await consumer.connect();
  await consumer.subscribe({ topic: from.topic, fromBeginning: true });
  await new Promise<void>((done, failed) => {
    consumer
      .run({
        autoCommit: false,
        eachBatch: ({ batch: { messages } }) => {
          for (const { value } of messages) JSON.parse(value?.toString() ?? '');
          left -= messages.length;
          if (left === 0) done();
          return Promise.resolve();
        },
      })
      .catch(failed);
  });
  const seconds = (performance.now() - begun) / 1_000;
  await consumer.disconnect();
  return seconds;
};
