import { setMaxListeners } from 'node:events';
import type { Pool, PoolClient } from 'pg';
import type { AnyEvent, Clock, Codec, EventSource, ProjectionDefinition } from '@throughline/kernel';
import type { ViewStanding } from '../builds/standing';
import type { ProjectorMoment } from './apply-batch';
import { createConvoy, type Convoy } from './convoy';
import { describe } from './failures';
import { followPartition, standStill, type LaneStatus, type ProjectorLogger } from './follow-partition';
import { watchBuilds } from './followed-builds';
import type { PreparedProjection } from './portion';

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
  /**
   * So many keys of a build may be parked before its projection stops and a person must look, or one of a hundred of its keys if that is
   * fewer, but never fewer than ten; by default 100.
   */
  readonly parkedLimit?: number;
  readonly logger?: ProjectorLogger;
  readonly clock?: Clock;
  /** Told what happens to each batch; must not throw. */
  readonly observe?: (moment: ProjectorMoment) => void;
}

/** Keeps views up to date until it is stopped. */
export interface Projector {
  /** Every build that it follows in every partition. A lane that is `stopped` is a red light. */
  readonly status: () => readonly LaneStatus[];
  /** How each of its views stands, as of about a second ago: one that is changed is not kept current by it. */
  readonly standings: () => readonly ViewStanding[];
  /** Why it does not know what to follow, in words without patient data; null when it does. */
  readonly trouble: () => string | null;
  /** Lets batches in flight finish. */
  readonly stop: () => Promise<void>;
}

const silent: ProjectorLogger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Follows the source and takes every event into every view, each once and in order, whatever else runs beside it: several
 * projectors on the same views, frozen or killed ones included, lead to the same rows. Partitions come and go as the source says, builds as
 * the database says. The tables must have been prepared (`prepareViews`).
 */
export const startProjector = <Event extends AnyEvent>(options: ProjectorOptions<Event>): Projector => {
  const { pool, source } = options;
  // A connection may be made and cut in one packet, before whoever asked for it can listen: an error nobody listens to ends the process.
  const listen = (client: PoolClient): void => void client.on('error', () => undefined);
  pool.on('connect', listen);
  const followed = new Map<number, FollowedPartition<Event>>();
  const ending = new Set<Promise<void>>();
  let projections: readonly PreparedProjection<Event>[] | null = null;

  const end = (partition: number, following: FollowedPartition<Event>): void => {
    followed.delete(partition);
    const gone = following.stop().then(() => void ending.delete(gone));
    ending.add(gone);
  };
  let assigned: readonly number[] = [];
  const follow = (): void => {
    for (const [partition, following] of followed) if (!assigned.includes(partition)) end(partition, following);
    if (!projections) return;
    for (const partition of assigned) {
      const following = followed.get(partition) ?? followInAll(options, partition);
      followed.set(partition, following);
      following.follow(projections);
    }
  };
  const assign = (partitions: readonly number[]): void => {
    assigned = partitions;
    follow();
  };
  const unsubscribe = source.onAssigned?.(assign);
  if (!unsubscribe) assign(options.partitions ?? Array.from({ length: source.partitions }, (_, partition) => partition));
  const watch = watchBuilds(pool, options.definitions, (mine) => {
    projections = mine;
    follow();
  });
  return {
    status: () => [...followed.values()].flatMap(({ statuses }) => statuses()),
    standings: watch.standings,
    trouble: () => {
      const trouble = watch.trouble();
      if (trouble !== null) return `the builds of views cannot be read: ${describe(trouble)}`;
      return projections === null ? 'the builds of views are not known yet' : null;
    },
    stop: async () => {
      unsubscribe?.();
      await watch.stop();
      assign([]);
      await Promise.all(ending);
      pool.off('connect', listen);
    },
  };
};

/** The builds that are followed in one partition. */
interface FollowedPartition<Event extends AnyEvent> {
  readonly statuses: () => readonly LaneStatus[];
  /** Begins with those that are new, and leaves those that are not among them. */
  readonly follow: (projections: readonly PreparedProjection<Event>[]) => void;
  readonly stop: () => Promise<void>;
}

/** How long events gather before builds that nobody waits for take them in, in milliseconds: many at once cost them little. */
const gatherMs = 200;

const followInAll = <Event extends AnyEvent>(
  {
    pool,
    source,
    codec,
    batchSize = 1_000,
    parkedLimit = 100,
    logger = silent,
    clock = Date.now,
    observe = () => undefined,
  }: ProjectorOptions<Event>,
  partition: number,
): FollowedPartition<Event> => {
  const stopping = new AbortController();
  // Every lane listens to it, and there may be any number of them.
  setMaxListeners(0, stopping.signal);
  const convoys = new Map<boolean, Convoy<Event>>();
  const lanes = new Map<
    PreparedProjection<Event>,
    { readonly leave: AbortController; status: LaneStatus | null; readonly ended: Promise<void> }
  >();
  const ending = new Set<Promise<void>>();

  const convoyOf = ({ awaited }: PreparedProjection<Event>, projections: readonly PreparedProjection<Event>[]): Convoy<Event> => {
    const expected = projections.filter((one) => one.awaited === awaited).length;
    const how = { partition, pool, source, codec, batchSize, parkedLimit, observe, expected, gatherMs: awaited ? 0 : gatherMs };
    const convoy = convoys.get(awaited) ?? createConvoy({ ...how, signal: stopping.signal });
    convoys.set(awaited, convoy);
    return convoy;
  };
  const begin = (projection: PreparedProjection<Event>, convoy: Convoy<Event>): void => {
    const leave = new AbortController();
    const lane = { leave, status: null as LaneStatus | null, ended: Promise.resolve() };
    lanes.set(projection, lane);
    const report = (status: LaneStatus): void => void (lane.status = status);
    const signal = AbortSignal.any([stopping.signal, leave.signal]);
    const riding = { projection, partition, pool, convoy, clock, logger, report };
    lane.ended = projection.stopped === null ? followPartition(riding, signal) : standStill(riding, projection.stopped);
  };
  const leave = (projection: PreparedProjection<Event>): void => {
    const lane = lanes.get(projection);
    lanes.delete(projection);
    if (!lane) return;
    lane.leave.abort();
    const gone = lane.ended.then(() => void ending.delete(gone));
    ending.add(gone);
  };

  return {
    statuses: () => [...lanes.values()].flatMap(({ status }) => (status ? [status] : [])),
    follow: (projections) => {
      for (const projection of lanes.keys()) if (!projections.includes(projection)) leave(projection);
      for (const projection of projections) if (!lanes.has(projection)) begin(projection, convoyOf(projection, projections));
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([...[...lanes.values()].map(({ ended }) => ended), ...ending]);
    },
  };
};
