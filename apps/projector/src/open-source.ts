import { createHash } from 'node:crypto';
import type { KafkaSourceOptions } from '@throughline/broker';
import type { EpisodeServiceEvent } from '@throughline/episode';
import type { ProjectionDefinition } from '@throughline/kernel';
import { createLogSource, type EventLog } from '@throughline/log';
import { ConfigurationError, type Configuration, type Logger } from '@throughline/platform';
import { digestOf } from '@throughline/projection';
import type { Pool } from 'pg';
import { openClearedSource, type OpenedSource } from './cleared-source';

/**
 * Opens the source that the configuration names.
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
      // Projectors that fold alike share the topic's partitions. Those of another release keep other builds current, for which they need every
      // partition; while they move to another topic, both groups are whole.
      const groupId = `throughline-projector.${kafka.topic}.${foldsOf(definitions)}`;
      return openClearedSource({ kafka, clientId: 'throughline-projector', groupId, log, pool, logger, ...options });
    }
  }
};

/** Tells releases apart whose views fold differently. */
const foldsOf = (definitions: readonly ProjectionDefinition<EpisodeServiceEvent>[]): string =>
  createHash('sha256').update(definitions.map(digestOf).join()).digest('hex').slice(0, 12);
