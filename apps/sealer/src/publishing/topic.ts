import { ensureTopic, withAdmin } from '@throughline/broker';
import type { KafkaConfiguration } from '@throughline/platform';
import { markPublished, originOf, publishedTo, sealsAfter } from '@throughline/seal';
import type { Kafka, Producer } from 'kafkajs';
import { sealsAtOnce, type Place } from './place';

/** A topic of one partition: key is the origin, value the checkpoint as a signed note, header `heads` that of the stream heads. A seal may come twice. */
export const topicPlace = (
  kafka: Kafka,
  { replicationFactor }: KafkaConfiguration,
  topic: string,
): { readonly place: Place; readonly close: () => Promise<void> } => {
  let connected: Producer | null = null;

  const producer = async (): Promise<Producer> => {
    if (connected) return connected;
    await withAdmin(kafka, (admin) => ensureTopic(admin, { name: topic, partitions: 1, replicationFactor }));
    const made = kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false });
    await made.connect();
    connected = made;
    return made;
  };

  const close = async (): Promise<void> => {
    const gone = connected;
    connected = null;
    await gone?.disconnect();
  };

  const publish: Place['publish'] = async (pool, trees) => {
    const name = `topic ${topic}`;
    for (const tree of trees) {
      for (let more = true; more;) {
        const seals = await sealsAfter(pool, tree, await publishedTo(pool, name, tree), sealsAtOnce);
        const last = seals.at(-1);
        if (!last) break;
        const messages = seals.map(({ checkpoint, heads }) => ({
          key: originOf(tree),
          value: checkpoint,
          headers: { 'content-type': 'text/plain; charset=utf-8', heads },
        }));
        await (await producer()).send({ topic, acks: -1, messages });
        await markPublished(pool, name, tree, last.size);
        more = seals.length === sealsAtOnce;
      }
    }
  };

  return {
    place: {
      name: `topic ${topic}`,
      kind: 'topic',
      publish: async (pool, trees) => {
        try {
          await publish(pool, trees);
        } catch (error) {
          // A producer that has failed may not come back.
          await close().catch(() => undefined);
          throw error;
        }
      },
    },
    close,
  };
};
