import { setMaxListeners } from 'node:events';
import type { Pool, PoolClient } from 'pg';
import type { AnyEvent, Clock, Codec, EventSource, ProjectionDefinition } from '@throughline/kernel';
import type { ProjectorMoment } from './apply-batch';
import { createConvoy } from './convoy';
import { followPartition, type LaneStatus, type ProjectorLogger } from './follow-partition';
import { preparedProjection, type PreparedProjection } from './portion';

export interface ProjectorOptions<Event extends AnyEvent> {
  /**
   * Its size bounds how many batches are written at once. The projector holds no connection between batches. With `pipeline`, a batch
   * takes two exchanges with the server instead of one a statement.
   */
  readonly pool: Pool;
  readonly source: EventSource;
  readonly codec: Codec<Event>;
  readonly definitions: readonly ProjectionDefinition<Event>[];
  /** Which partitions to follow, of a source that does not say so itself; all of them by default. */
  readonly partitions?: readonly number[];
  /** The most events in one transaction; by default 1,000. Fewer when there are not so many yet. */
  readonly batchSize?: number;
  readonly logger?: ProjectorLogger;
  readonly clock?: Clock;
  /** Told what happens to each batch; must not throw. */
  readonly observe?: (moment: ProjectorMoment) => void;
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
 * projectors on the same views, frozen or killed ones included, lead to the same rows. Partitions come and go as the source says. The
 * tables must have been prepared (`prepareViews`).
 */
export const startProjector = <Event extends AnyEvent>(options: ProjectorOptions<Event>): Projector => {
  const { pool, source } = options;
  // A connection may be made and cut in one packet, before whoever asked for it can listen: an error nobody listens to ends the process.
  const listen = (client: PoolClient): void => void client.on('error', () => undefined);
  pool.on('connect', listen);
  const prepared = options.definitions.map((definition) => preparedProjection(definition));
  const followed = new Map<number, FollowedPartition>();
  const ending = new Set<Promise<void>>();

  const end = (partition: number, { stop, ended }: FollowedPartition): void => {
    followed.delete(partition);
    stop.abort();
    const gone = ended.then(() => void ending.delete(gone));
    ending.add(gone);
  };
  const assign = (partitions: readonly number[]): void => {
    for (const [partition, following] of followed) if (!partitions.includes(partition)) end(partition, following);
    for (const partition of partitions) {
      if (!followed.has(partition)) followed.set(partition, followInAll(options, prepared, partition));
    }
  };
  const unsubscribe = source.onAssigned?.(assign);
  if (!unsubscribe) assign(options.partitions ?? Array.from({ length: source.partitions }, (_, partition) => partition));
  return {
    status: () => [...followed.values()].flatMap(({ statuses }) => [...statuses.values()]),
    stop: async () => {
      unsubscribe?.();
      assign([]);
      await Promise.all(ending);
      pool.off('connect', listen);
    },
  };
};

/** All projections in one partition. */
interface FollowedPartition {
  readonly statuses: ReadonlyMap<string, LaneStatus>;
  readonly stop: AbortController;
  readonly ended: Promise<unknown>;
}

const followInAll = <Event extends AnyEvent>(
  { pool, source, codec, batchSize = 1_000, logger = silent, clock = Date.now, observe = () => undefined }: ProjectorOptions<Event>,
  prepared: readonly PreparedProjection<Event>[],
  partition: number,
): FollowedPartition => {
  const stop = new AbortController();
  // Every lane listens to it, and there may be any number of them.
  setMaxListeners(0, stop.signal);
  const statuses = new Map<string, LaneStatus>();
  const convoy = createConvoy({ partition, pool, source, codec, batchSize, observe, expected: prepared.length, signal: stop.signal });
  const lanes = prepared.map((projection) => {
    const { name, version } = projection.definition;
    const report = (status: LaneStatus): void => void statuses.set(`${name} ${version}`, status);
    return followPartition({ projection, partition, pool, convoy, clock, logger, report }, stop.signal);
  });
  return { statuses, stop, ended: Promise.all(lanes) };
};
