import { setMaxListeners } from 'node:events';
import type { Pool } from 'pg';
import type { AnyEvent, Clock, Codec, EventSource, ProjectionDefinition } from '@throughline/kernel';
import { preparedProjection } from './apply-batch';
import { followPartition, type LaneStatus, type ProjectorLogger } from './follow-partition';

export interface ProjectorOptions<Event extends AnyEvent> {
  /** Its size bounds how many batches are written at once. The projector holds no connection between batches. */
  readonly pool: Pool;
  readonly source: EventSource;
  readonly codec: Codec<Event>;
  readonly definitions: readonly ProjectionDefinition<Event>[];
  /** Which partitions to follow; all of the source's by default. */
  readonly partitions?: readonly number[];
  /** The most events in one transaction; by default 1,000. Fewer when there are not so many yet. */
  readonly batchSize?: number;
  readonly logger?: ProjectorLogger;
  readonly clock?: Clock;
}

/** Keeps views up to date until it is stopped. */
export interface Projector {
  /** Every projection in every partition. A lane that is `stopped` is a red light. */
  readonly status: () => readonly LaneStatus[];
  /** Lets batches in flight finish. */
  readonly stop: () => Promise<void>;
}

const silent: ProjectorLogger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Follows the source and takes every event into every view, each once and in order, whatever else runs beside it: several
 * projectors on the same views, frozen or killed ones included, lead to the same rows. The tables must have been prepared
 * (`prepareViews`).
 */
export const startProjector = <Event extends AnyEvent>(options: ProjectorOptions<Event>): Projector => {
  const { pool, source, codec, definitions, batchSize = 1_000, logger = silent, clock = Date.now } = options;
  const partitions = options.partitions ?? Array.from({ length: source.partitions }, (_, partition) => partition);
  // A connection may be made and cut in one packet, before whoever asked for it can listen: an error nobody listens to ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const stopping = new AbortController();
  // Every lane listens to it, and there may be any number of them.
  setMaxListeners(0, stopping.signal);
  const statuses = new Map<string, LaneStatus>();
  const lanes = definitions.flatMap((definition) => {
    const projection = preparedProjection(definition, codec);
    return partitions.map((partition) => {
      const report = (status: LaneStatus): void => void statuses.set(`${definition.name} ${definition.version} ${partition}`, status);
      return followPartition({ projection, partition, pool, source, batchSize, clock, logger, report }, stopping.signal);
    });
  });
  return {
    status: () => [...statuses.values()],
    stop: async () => {
      stopping.abort();
      await Promise.all(lanes);
    },
  };
};
