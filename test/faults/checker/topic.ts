import type { Kafka, KafkaMessage } from 'kafkajs';
import type { Pool } from 'pg';
import { expectedMessages, type ExpectedMessage } from './expected-message';
import type { Findings } from './finding';
import { readTopic } from './read-topic';
import type { StoredHead } from './store';

/** What was read in the topic. */
export interface TopicCount {
  readonly messages: number;
  /** Messages of events that had one before: allowed, and how often a send was tried again. */
  readonly repeated: number;
}

export interface TopicCheck {
  readonly pool: Pool;
  readonly kafka: Kafka;
  readonly topic: string;
  readonly heads: readonly StoredHead[];
  readonly findings: Findings;
}

/**
 * Proves that every stored event is in the topic, first messages in the order of sequences, each message equal to what is stored, and nothing
 * else there.
 */
export const checkTopic = async ({ pool, kafka, topic, heads, findings }: TopicCheck): Promise<TopicCount> => {
  const { rows } = await pool.query<{ id: string }>('select cluster_id::text as id from genesis');
  const clusterId = rows[0]?.id ?? '';
  const orders = new Map<number, Order>();
  let messages = 0;
  let repeated = 0;
  const partitions = await readTopic(kafka, topic, async (partition, batch) => {
    const order = orders.get(partition) ?? newOrder();
    orders.set(partition, order);
    const read = batch.map((message) => ({ message, sequence: sequenceOf(message) }));
    const known = await expectedMessages(pool, clusterId, partition, [...new Set(read.flatMap(({ sequence }) => sequence ?? []))]);
    for (const { message, sequence } of read) {
      const where = `${topic}, partition ${partition}, offset ${message.offset}`;
      const expected = sequence === null ? undefined : known.get(sequence);
      messages += 1;
      if (!expected)
        findings.add('message-unknown', where, sequence === null ? 'it says no sequence' : `no event ${partition}:${sequence}`);
      else {
        for (const difference of differences(expected, message)) findings.add('message-altered', where, difference);
        if (!isFirst(order, expected.sequence, where, findings)) repeated += 1;
      }
    }
  });
  if (partitions !== heads.length)
    findings.add('topic-differs', topic, `the topic has ${partitions} partitions and the log ${heads.length}`);
  for (const { partition, sequence } of heads) reportMissing(orders.get(partition) ?? newOrder(), partition, sequence, findings);
  return { messages, repeated };
};

/** How far the first messages of a partition have come, and which sequences were passed over on the way. */
interface Order {
  last: number;
  readonly passedOver: Set<number>;
}

const newOrder = (): Order => ({ last: 0, passedOver: new Set() });

/** So many are named one by one; a topic that lacks more is broken enough. */
const mostPassedOver = 100_000;

const sequenceOf = ({ headers }: KafkaMessage): number | null => {
  const text = textOf(headers?.['ce_sequence']);
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
};

/** @returns whether this is the event's first message */
const isFirst = (order: Order, sequence: number, where: string, findings: Findings): boolean => {
  if (sequence > order.last) {
    for (let passed = order.last + 1; passed < sequence && order.passedOver.size < mostPassedOver; passed += 1)
      order.passedOver.add(passed);
    order.last = sequence;
    return true;
  }
  if (!order.passedOver.delete(sequence)) return false;
  findings.add('message-out-of-order', where, `sequence ${sequence} comes for the first time, after ${order.last}`);
  return true;
};

const reportMissing = ({ last, passedOver }: Order, partition: number, head: number, findings: Findings): void => {
  for (const sequence of passedOver) findings.add('message-missing', `${partition}:${sequence}`, `later ones are there`);
  if (last < head) findings.add('message-missing', `${partition}:${last + 1}`, `the topic ends at ${last}, the log at ${head}`);
};

type Header = NonNullable<KafkaMessage['headers']>[string];

const textOf = (header: Header): string | undefined =>
  header === undefined || Array.isArray(header) ? undefined : Buffer.from(header).toString();

/** What is not as it must be, by the names of the parts: values may be a patient's. */
const differences = (expected: ExpectedMessage, { key, value, headers = {} }: KafkaMessage): readonly string[] => [
  ...(value?.equals(Buffer.from(expected.payload)) ? [] : [`sequence ${expected.sequence}: another payload`]),
  ...(key?.toString() === expected.key ? [] : [`sequence ${expected.sequence}: another key`]),
  ...[...new Set([...Object.keys(expected.headers), ...Object.keys(headers)])]
    .filter((name) => textOf(headers[name]) !== expected.headers[name])
    .map((name) => `sequence ${expected.sequence}: another ${name}`),
];
