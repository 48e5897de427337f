import type { EpisodeServiceEvent } from '@throughline/episode';
import { eventRows, type EventLog } from '@throughline/log';
import type { Configuration, Logger } from '@throughline/platform';
import { RebuildFailure, stageFromTopic, type CarryOutOptions } from '@throughline/projection';
import type { Pool } from 'pg';
import { openClearedSource } from '../cleared-source';

export interface TopicStage {
  readonly configuration: Pick<Configuration, 'kafka'>;
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
    const { kafka } = configuration;
    if (!kafka)
      throw new RebuildFailure('The programs that carry out rebuilds know of no Kafka: set KAFKA_BROKERS, or rebuild from the log');
    // In a group of its own it has all partitions.
    const groupId = `throughline-rebuild.${kafka.topic}.${rebuild}`;
    const { source, close } = openClearedSource({ kafka, clientId: 'throughline-rebuild', groupId, log, pool, logger });
    try {
      return await stageFromTopic({ ...how, pool, source, rows: eventRows, heads: log.heads });
    } finally {
      await close();
    }
  };
