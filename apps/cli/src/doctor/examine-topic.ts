import { connectKafka, describeKafkaTrouble, findTopic, lastSequences, relayMarks, withAdmin, wrongSettings } from '@throughline/broker';
import { createLogger, type KafkaConfiguration } from '@throughline/platform';
import type { Pool } from 'pg';

/** One partition of the topic against the log. Read in the order of the fields, so that what goes on meanwhile does not look like a loss. */
export interface TopicPlace {
  readonly partition: number;
  /** The relay's mark. */
  readonly published: number;
  /** The greatest sequence among the messages. */
  readonly last: number;
  /** The log's head, read after the messages. */
  readonly head: number;
  /** How far relay and topic must be: the head at the first look. */
  readonly due: number;
}

/** What was found in the broker. */
export type TopicExamination =
  /** The brokers do not answer, or do not let us in. */
  | { readonly topic: string; readonly kind: 'away'; readonly reason: string }
  | { readonly topic: string; readonly kind: 'missing' }
  | { readonly topic: string; readonly kind: 'found'; readonly wrong: readonly string[]; readonly places: readonly TopicPlace[] };

/**
 * Looks at the topic of KAFKA_TOPIC: its settings, its last messages and the relay's marks.
 * @param due the head of each partition at the first look
 */
export const examineTopic = async (
  pool: Pool,
  brokers: KafkaConfiguration,
  log: { readonly partitions: number; readonly clusterId: string },
  due: ReadonlyMap<number, number>,
): Promise<TopicExamination> => {
  const { topic } = brokers;
  const kafka = connectKafka({ ...brokers, clientId: 'throughline-doctor' }, createLogger({ name: 'throughline', level: 'silent' }));
  const published = new Map(
    (await relayMarks(pool)).filter((mark) => mark.topic === topic).map((mark) => [mark.partition, mark.published]),
  );
  try {
    const found = await withAdmin(kafka, (admin) => findTopic(admin, topic));
    if (!found) return { topic, kind: 'missing' };
    const last = await lastSequences(kafka, topic, log.clusterId, published);
    const heads = await headsOf(pool);
    const places = heads.map(({ partition, head }) => ({
      partition,
      published: published.get(partition) ?? 0,
      last: last.get(partition) ?? 0,
      head,
      due: due.get(partition) ?? head,
    }));
    return { topic, kind: 'found', wrong: wrongSettings(log, found), places };
  } catch (error) {
    return { topic, kind: 'away', reason: describeKafkaTrouble(error) };
  }
};

const headsOf = async (pool: Pool): Promise<readonly { readonly partition: number; readonly head: number }[]> => {
  const { rows } = await pool.query<{ partition: number; head: number }>(
    'select partition::int as partition, sequence::float8 as head from partition_heads order by partition',
  );
  return rows;
};
