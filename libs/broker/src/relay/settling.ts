import { Fault } from '@throughline/kernel';
import { dropLane, type Crew } from './crew';
import { describe } from './failures';
import type { Lane } from './lane';
import type { Lease } from './leases';
import { isOlderLog, settle, type Ground, type SettleOptions } from './settle';

export interface SettlingOptions {
  readonly crew: Crew;
  readonly settle: SettleOptions;
  readonly look: () => Promise<readonly Lease[]>;
  readonly assertTopic: () => Promise<void>;
}

/** Longest wait for a lane to be settled, in milliseconds, should nobody ring. */
const lookAgainMs = 1_000;

/** Settles the partitions that were taken or went wrong, together, until the crew is told to stop. Never throws. */
export const settleForever = async (options: SettlingOptions): Promise<void> => {
  const { lanes, signal, settling } = options.crew;
  while (!signal.aborted) {
    const due = [...lanes.values()].filter(isDue);
    if (due.length === 0) await settling.rung(untilDue([...lanes.values()]));
    else await settleTogether(options, due);
  }
};

const isDue = (lane: Lane): boolean => {
  if (lane.inFlight) return false;
  switch (lane.state()) {
    case 'settling':
      return true;
    case 'retrying':
      return lane.retryAt() <= performance.now();
    case 'publishing':
    case 'stopped':
      return false;
  }
};

const untilDue = (lanes: readonly Lane[]): number => {
  const times = lanes.filter((lane) => lane.state() === 'retrying').map((lane) => lane.retryAt() - performance.now());
  return Math.max(1, Math.min(lookAgainMs, ...times));
};

const settleTogether = async (options: SettlingOptions, due: readonly Lane[]): Promise<void> => {
  const { crew } = options;
  try {
    await options.assertTopic();
    const held = new Map((await options.look()).map((lease) => [lease.partition, lease]));
    const leases = due.filter((lane) => isOurs(crew, lane)).flatMap(({ partition }) => held.get(partition) ?? []);
    const grounds = await settle(options.settle, leases, crew.signal);
    const older = [...grounds.values()].flatMap((ground) => (ground instanceof Fault && isOlderLog(ground) ? [ground] : []))[0];
    if (older) {
      await crew.gate.close(older.message);
      for (const lane of crew.lanes.values()) fail(crew, lane, older);
      return;
    }
    for (const lease of leases) await goOn(crew, lease, grounds.get(lease.partition));
  } catch (error) {
    if (crew.signal.aborted) return;
    for (const lane of due) if (isOurs(crew, lane)) fail(crew, lane, error);
  }
};

const isOurs = ({ lanes }: Crew, lane: Lane): boolean => lanes.get(lane.partition) === lane;

const goOn = async (crew: Crew, lease: Lease, ground: Ground | Fault | undefined): Promise<void> => {
  const lane = crew.lanes.get(lease.partition);
  if (!lane || !ground || crew.signal.aborted || lane.state() === 'stopped' || lane.lease().generation !== lease.generation) return;
  if (ground instanceof Fault) {
    fail(crew, lane, ground);
    return;
  }
  const { partition, generation, published, nextOffset } = lease;
  if (ground.published !== published || ground.nextOffset !== nextOffset) {
    const moved = await crew.leases.move([{ partition, generation, from: published, to: ground.published, nextOffset: ground.nextOffset }]);
    if (!moved.has(partition)) {
      dropLane(crew, lane);
      return;
    }
  }
  lane.renew({ ...lease, ...ground });
  lane.publish();
  crew.logger.info({ topic: crew.topic, partition, published: ground.published }, 'Publishes this partition');
};

/** A fault stops the partition loudly; anything else is tried again. */
export const fail = ({ logger, topic }: Crew, lane: Lane, error: unknown): void => {
  const reason = describe(error);
  if (error instanceof Fault) {
    lane.halt(reason);
    logger.error({ topic, partition: lane.partition, error: reason }, 'The relay stopped in this partition');
    return;
  }
  lane.unsettle('retrying', reason);
  logger.warn({ topic, partition: lane.partition, error: reason }, 'The relay could not go on in this partition and tries again');
};
