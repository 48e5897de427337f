import { connectKafka, createKafkaSource } from '@throughline/broker';
import type { EpisodeServiceEvent } from '@throughline/episode';
import { eventRows, subjectsIn, type EventLog } from '@throughline/log';
import type { Configuration, Logger } from '@throughline/platform';
import { RebuildFailure, stageFromTopic, type CarryOutOptions } from '@throughline/projection';
import type { Pool } from 'pg';

export interface TopicStage {
  readonly configuration: Pick<Configuration, 'databaseUrl' | 'kafka'>;
  readonly log: EventLog<EpisodeServiceEvent>;
  /** Without `pipeline`. */
  readonly pool: Pool;
  readonly rebuild: number;
  readonly logger: Logger;
}

/** Makes the function that puts the topic down in the database, for rebuilding from Kafka whatever this program's projectors read. */
export const stageTopic =
  ({ configuration, log, pool, rebuild, logger }: TopicStage): CarryOutOptions<EpisodeServiceEvent>['stage'] =>
  async (how) => {
    const { databaseUrl, kafka } = configuration;
    if (!kafka)
      throw new RebuildFailure('The programs that carry out rebuilds know of no Kafka: set KAFKA_BROKERS, or rebuild from the log');
    const { topic } = kafka;
    const { clusterId, partitions } = log;
    const client = connectKafka({ ...kafka, clientId: 'throughline-rebuild' }, logger);
    // In a group of its own it has all partitions.
    const groupId = `throughline-rebuild.${topic}.${rebuild}`;
    const source = createKafkaSource({ kafka: client, topic, groupId, clusterId, partitions, logger });
    try {
      const table = await stageFromTopic({ ...how, pool, source, rows: eventRows, heads: log.heads });
      return subjectsIn({ connectionString: databaseUrl ?? '' }, table);
    } finally {
      await source.close();
    }
  };
