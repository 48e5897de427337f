import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError, type Pool } from 'pg';
import { Fault, type AnyEvent, type Clock } from '@throughline/kernel';
import { ensureCheckpoint, readCheckpoint } from '../bookkeeping/checkpoints';
import type { PreparedProjection } from './portion';
import { isAllowed, ParkedStorm } from '../parked/storm';
import { backOff } from './back-off';
import type { Convoy } from './convoy';
import { describe, ProjectionFailure } from './failures';

/** Where a worker writes what operators should know. A pino logger fits. */
export interface ProjectorLogger {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
}

export type LaneState =
  | 'starting'
  | 'following'
  /** The database or the source does not answer: it tries again, and nothing is lost. */
  | 'retrying'
  /** An event is missing, or the log is not what it should be. It does not go on by itself. */
  | 'stopped';

/** One build of a view in one partition. */
export interface LaneStatus {
  readonly projection: string;
  readonly version: number;
  readonly build: number;
  readonly partition: number;
  readonly state: LaneState;
  /** The last sequence that this worker knows to be in the view. */
  readonly sequence: number;
  /** Since when it is in this state: ISO 8601, UTC. */
  readonly since: string;
  /** Why it retries or stopped, without patient data. */
  readonly error?: string;
}

export interface Lane<Event extends AnyEvent> {
  readonly projection: PreparedProjection<Event>;
  readonly partition: number;
  readonly pool: Pool;
  /** In which it follows the partition together with other projections. */
  readonly convoy: Convoy<Event>;
  readonly clock: Clock;
  readonly logger: ProjectorLogger;
  readonly report: (status: LaneStatus) => void;
}

/** Follows one partition for one projection until the signal aborts, the build is dropped, or it must stop loudly. Never throws. */
export const followPartition = async <Event extends AnyEvent>(lane: Lane<Event>, signal: AbortSignal): Promise<void> => {
  const failing = backOff({ first: 100, longest: 10_000 });
  const overtaken = backOff({ first: 100, longest: 2_000 });
  const say = reporter(lane);
  while (!aborted(signal)) {
    try {
      if (!(await ensureCheckpoint(lane.pool, lane.projection.build, lane.partition))) return;
      const after = await readCheckpoint(lane.pool, lane.projection.build, lane.partition);
      say('following', after);
      const taken = (sequence: number): void => {
        failing.reset();
        overtaken.reset();
        say('following', sequence);
      };
      await lane.convoy.ride(lane.projection, after, taken, signal);
      if (!aborted(signal)) await overtaken.pause(signal);
    } catch (thrown) {
      if (aborted(signal)) return;
      const error = thrown instanceof ProjectionFailure ? thrown.cause : thrown;
      if (error instanceof DatabaseError && (await isDropped(lane))) return;
      if (error instanceof Fault) {
        say('stopped', undefined, error);
        if (!(error instanceof ParkedStorm)) return;
        await untilAllowed(lane, signal);
        continue;
      }
      say('retrying', undefined, error);
      await failing.pause(signal);
    }
  }
};

/** Its tables go with it, while somebody may be writing them. */
const isDropped = ({
  pool,
  projection,
  partition,
}: {
  readonly pool: Pool;
  readonly projection: { readonly build: number };
  readonly partition: number;
}): Promise<boolean> =>
  ensureCheckpoint(pool, projection.build, partition).then(
    (exists) => !exists,
    () => false,
  );

/** How often it is looked whether a person has allowed more parked keys, in milliseconds. */
const lookEveryMs = 500;

const untilAllowed = async <Event extends AnyEvent>({ pool, projection: { build } }: Lane<Event>, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    if (await isAllowed(pool, build).catch(() => false)) return;
    await sleep(lookEveryMs, undefined, { signal }).catch(() => undefined);
  }
};

/** Says that the projection stands still in this partition, and why, until a person lets it go on. */
export const standStill = async <Event extends AnyEvent>(lane: Lane<Event>, why: string): Promise<void> => {
  const { pool, projection, partition } = lane;
  reporter(lane)('stopped', await readCheckpoint(pool, projection.build, partition).catch(() => 0), new Fault('parked-storm', why));
};

/** Asked anew each time: it changes while others run. */
const aborted = (signal: AbortSignal): boolean => signal.aborted;

/** Keeps the lane's status, and logs when its state changes. */
const reporter = <Event extends AnyEvent>({ projection: { definition, build }, partition, clock, logger, report }: Lane<Event>) => {
  const lane = { projection: definition.name, version: definition.version, build, partition };
  let state: LaneState = 'starting';
  let since = new Date(clock()).toISOString();
  let sequence = 0;
  report({ ...lane, state, sequence, since });
  return (next: LaneState, reached?: number, cause?: unknown): void => {
    const changed = next !== state;
    if (changed) since = new Date(clock()).toISOString();
    state = next;
    sequence = reached ?? sequence;
    const error = cause === undefined ? {} : { error: describe(cause) };
    report({ ...lane, state, sequence, since, ...error });
    if (next === 'stopped') logger.error({ ...lane, sequence, ...error }, 'The projection stopped in this partition');
    else if (next === 'retrying') logger.warn({ ...lane, sequence, ...error }, 'The projection could not go on and tries again');
    else if (changed) logger.info({ ...lane, sequence }, 'The projection follows this partition');
  };
};
