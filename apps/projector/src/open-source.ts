import { connectKafka, createKafkaSource, type KafkaSourceOptions } from '@throughline/broker';
import type { EpisodeServiceEvent } from '@throughline/episode';
import type { EventSource } from '@throughline/kernel';
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
 * Opens the source that the configuration names. Kafka need not be there yet: it is waited for.
 * @throws ConfigurationError when it names Kafka and no brokers
 */
export const openSource = (
  { eventSource, kafka }: Pick<Configuration, 'eventSource' | 'kafka'>,
  log: EventLog<EpisodeServiceEvent>,
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
      // Projectors of one topic share its partitions; while they move to another topic, both groups are whole.
      const groupId = `throughline-projector.${topic}`;
      const { clusterId, partitions } = log;
      const source = createKafkaSource({ kafka: client, topic, groupId, clusterId, partitions, logger, ...options });
      return { source, trouble: () => source.status().trouble, close: source.close };
    }
  }
};
