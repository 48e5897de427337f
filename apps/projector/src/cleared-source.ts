import { connectKafka, createClearance, createKafkaSource, type Clearance, type KafkaSourceOptions } from '@throughline/broker';
import type { EpisodeServiceEvent } from '@throughline/episode';
import type { EventSource } from '@throughline/kernel';
import { createLogSource, type EventLog } from '@throughline/log';
import type { KafkaConfiguration, Logger } from '@throughline/platform';
import type { Pool } from 'pg';

/** A source of events, and how it is doing. */
export interface OpenedSource {
  readonly source: EventSource;
  /** Why nothing comes from it at the moment; null when all is well. */
  readonly trouble: () => string | null;
  readonly close: () => Promise<void>;
}

export interface ClearedSourceOptions extends Pick<KafkaSourceOptions, 'groupId' | 'observe' | 'sessionMs'> {
  readonly kafka: KafkaConfiguration;
  /** How this program calls itself to the brokers. */
  readonly clientId: string;
  readonly log: EventLog<EpisodeServiceEvent>;
  /** Of the database of log and relay. */
  readonly pool: Pool;
  readonly logger: Logger;
}

/**
 * Opens the topic. Kafka need not be there yet: it is waited for. Nothing is read from a topic that knows events which the log does not: they
 * would be folded, and the log will have others in their place.
 */
export const openClearedSource = ({ kafka, clientId, log, pool, logger, ...options }: ClearedSourceOptions): OpenedSource => {
  const { topic } = kafka;
  const client = connectKafka({ ...kafka, clientId }, logger);
  const { clusterId, partitions, heads, gate } = log;
  const source = createKafkaSource({ kafka: client, topic, clusterId, partitions, logger, ...options });
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
