import { createHash } from 'node:crypto';
import { connectKafka, createClearance, createKafkaSource, type Clearance, type KafkaSourceOptions } from '@throughline/broker';
import type { EpisodeServiceEvent } from '@throughline/episode';
import type { EventSource, ProjectionDefinition } from '@throughline/kernel';
import { digestOf } from '@throughline/projection';
import type { Pool } from 'pg';
import { createLogSource, type EventLog } from '@throughline/log';
import { ConfigurationError, type Configuration, type Logger } from '@throughline/platform';

/** A source of events, and how it is doing. */
export interface OpenedSource {
  readonly source: EventSource;
  /** Why nothing comes from it at the moment; null when all is well. */
  readonly trouble: () => string | null;
  readonly close: () => Promise<void>;
}

/**
 * Opens the source that the configuration names. Kafka need not be there yet: it is waited for. Nothing is read from a topic that knows events
 * which the log does not: they would be folded, and the log will have others in their place.
 *
 * @param pool of the database of log and relay
 * @param definitions what the projector folds
 * @throws ConfigurationError when it names Kafka and no brokers
 */
export const openSource = (
  { eventSource, kafka }: Pick<Configuration, 'eventSource' | 'kafka'>,
  log: EventLog<EpisodeServiceEvent>,
  pool: Pool,
  definitions: readonly ProjectionDefinition<EpisodeServiceEvent>[],
  logger: Logger,
  options: Pick<KafkaSourceOptions, 'observe' | 'sessionMs'>,
): OpenedSource => {
  switch (eventSource) {
    case 'log':
      return { source: createLogSource(log), trouble: () => null, close: () => Promise.resolve() };
    case 'kafka': {
      if (!kafka) throw new ConfigurationError(['THROUGHLINE_EVENT_SOURCE is kafka, and KAFKA_BROKERS is not set.']);
      const { topic } = kafka;
      const client = connectKafka({ ...kafka, clientId: 'throughline-projector' }, logger);
      // Projectors that fold alike share the topic's partitions. Those of another release keep other builds current, for which they need every
      // partition; while they move to another topic, both groups are whole.
      const groupId = `throughline-projector.${topic}.${foldsOf(definitions)}`;
      const { clusterId, partitions, heads, gate } = log;
      const source = createKafkaSource({ kafka: client, topic, groupId, clusterId, partitions, logger, ...options });
      const closing = new AbortController();
      const surveyed = { kafka: client, topic, clusterId, source: createLogSource(log), heads, gate, logger, pool };
      const clearance = createClearance(surveyed, closing.signal);
      return {
        source: { ...source, follow: onceCleared(source, clearance) },
        trouble: () => source.status().trouble ?? clearance.trouble(),
        close: async () => {
          closing.abort();
          await source.close();
        },
      };
    }
  }
};

const onceCleared = (source: EventSource, clearance: Clearance): EventSource['follow'] =>
  async function* (partition, after, options) {
    if (await isGiven(clearance, options.signal)) yield* source.follow(partition, after, options);
  };

/** Resolves to false when the signal aborts first. A reader follows again and again with one signal: nothing of this stays on it. */
const isGiven = async ({ given }: Clearance, signal: AbortSignal): Promise<boolean> => {
  let stop: () => void = () => undefined;
  const stopped = new Promise<false>((resolve) => (stop = () => resolve(false)));
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([given, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

/** Tells releases apart whose views fold differently. */
const foldsOf = (definitions: readonly ProjectionDefinition<EpisodeServiceEvent>[]): string =>
  createHash('sha256').update(definitions.map(digestOf).join()).digest('hex').slice(0, 12);
