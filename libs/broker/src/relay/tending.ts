import { setTimeout as sleep } from 'node:timers/promises';
import { dropLane, type Crew } from './crew';
import { describe } from './failures';
import type { Clearance } from './survey';
import type { Lane } from './lane';
import type { Lease } from './leases';

/** Looks after the leases: keeps what it has, takes what is free, gives up what is more than its share. */
export interface Tending {
  /** Looks now. @returns what this relay holds; throws when the database does not answer */
  readonly look: () => Promise<readonly Lease[]>;
  /** Looks again and again until the crew is told to stop. Never throws. */
  readonly run: () => Promise<void>;
  readonly members: () => number;
  /** Why nothing is published anywhere: the log was closed. null when it is open. */
  readonly withheld: () => string | null;
  /** Why the last look failed; null when it did not. */
  readonly error: () => string | null;
}

export interface TendingOptions {
  readonly crew: Crew;
  /** Waited for before any partition is taken. */
  readonly clearance: Clearance;
  readonly laneFor: (lease: Lease) => Lane;
  /** Resolves when nothing is being sent that was chosen before now. */
  readonly settled: () => Promise<void>;
}

export const createTending = ({ crew, clearance, laneFor, settled }: TendingOptions): Tending => {
  const { lanes, leases, gate, leaseMs, tendMs, logger, signal, topic } = crew;
  /** Being given up: not to be taken on again by a look in between. */
  const leaving = new Set<number>();
  let members = 0;
  let error: string | null = null;
  let withheld: string | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const lookOnce = async (): Promise<readonly Lease[]> => {
    // From before the question: the lease holds longer than this, never shorter.
    const until = performance.now() + leaseMs;
    if (await isWithheld()) return [];
    const before = new Map([...lanes.values()].map((lane) => [lane.partition, lane.lease().published]));
    const tended = await leases.tend();
    members = tended.members;
    const held = tended.held.filter(({ partition }) => !leaving.has(partition));
    compare(held, until);
    // Marks do not go back by themselves: another state of the database was put in the place of the one that was published.
    if (held.some(({ partition, published }) => published < (before.get(partition) ?? 0))) settleAll();
    const surplus = [...lanes.values()].slice(tended.share);
    if (surplus.length > 0) void giveUp(surplus);
    return held;
  };

  const isWithheld = async (): Promise<boolean> => {
    const reason = await gate.closed();
    if (reason === withheld) return reason !== null;
    withheld = reason;
    if (reason === null) {
      settleAll();
      return false;
    }
    logger.error({ topic, error: reason }, 'The log is closed, and the relay publishes nothing');
    for (const lane of lanes.values()) if (lane.state() !== 'stopped') lane.halt(reason);
    return true;
  };

  const settleAll = (): void => {
    for (const lane of lanes.values()) lane.unsettle('settling');
  };

  /** Looks do not overlap, so that an older answer never comes after a newer one. */
  const look = (): Promise<readonly Lease[]> => {
    const mine = last.then(lookOnce, lookOnce);
    last = mine.catch(() => undefined);
    return mine;
  };

  const compare = (held: readonly Lease[], until: number): void => {
    const byPartition = new Map(held.map((lease) => [lease.partition, lease]));
    for (const lane of [...lanes.values()]) {
      if (byPartition.get(lane.partition)?.generation !== lane.lease().generation) dropLane(crew, lane);
    }
    for (const lease of held) {
      const lane = lanes.get(lease.partition) ?? take(lease);
      lane.leasedUntil = until;
      if (lane.state() !== 'publishing') lane.renew(lease);
    }
  };

  const take = (lease: Lease): Lane => {
    const lane = laneFor(lease);
    lanes.set(lease.partition, lane);
    logger.info({ topic, ...lease }, 'Takes this partition');
    crew.settling.ring();
    return lane;
  };

  const giveUp = async (surplus: readonly Lane[]): Promise<void> => {
    const partitions = surplus.map(({ partition }) => partition);
    for (const partition of partitions) {
      lanes.delete(partition);
      leaving.add(partition);
    }
    try {
      await Promise.all(surplus.map((lane) => lane.close()));
      await settled();
      await leases.release(partitions);
      logger.info({ topic, partitions }, 'Leaves these partitions to another relay');
    } catch (cause) {
      logger.warn({ topic, partitions, error: describe(cause) }, 'Could not leave these partitions to another relay and tries again');
    } finally {
      for (const partition of partitions) leaving.delete(partition);
    }
  };

  return {
    look,
    members: () => members,
    withheld: () => withheld,
    error: () => error,
    run: async () => {
      await clearance.given;
      while (!signal.aborted) {
        try {
          await look();
          error = null;
        } catch (cause) {
          error = describe(cause);
          logger.warn({ topic, error }, 'Cannot look after the leases and tries again');
        }
        await sleep(tendMs * (0.75 + Math.random() / 4), undefined, { signal }).catch(() => undefined);
      }
    },
  };
};
