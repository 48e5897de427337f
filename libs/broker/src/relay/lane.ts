import { nextEvents, type Clock, type EventSource, type StoredEvent } from '@throughline/kernel';
import { toMessage, type OutgoingMessage } from '../message/to-message';
import type { Lease } from './leases';
import { createPauses } from './pauses';
import type { PartitionState, PartitionStatus, RelayMoment } from './types';

/** An event on its way. */
export interface Parcel {
  readonly event: StoredEvent;
  readonly message: OutgoingMessage;
  readonly bytes: number;
}

/** One partition that this relay holds: its mark, and the events that were read and wait to be sent. */
export interface Lane {
  readonly partition: number;
  readonly status: () => PartitionStatus;
  readonly state: () => PartitionState;
  readonly lease: () => Lease;
  /** Takes over what the database says of the lease; it is the lane's truth while it is not publishing. */
  readonly renew: (lease: Lease) => void;
  /** The monotonic time, in milliseconds, until which the lease is known to hold. */
  leasedUntil: number;
  /** Some of its events are being sent: not to be settled before that is known. */
  inFlight: boolean;
  /** It failed in company: it is sent alone until it succeeds, so that it does not hold the others up. */
  alone: boolean;
  /** Bytes of one message set, unless one event alone is larger; less when the topic took no more. */
  budget: number;
  /** The monotonic time, in milliseconds, at which it is to be settled again while it is `retrying`. */
  readonly retryAt: () => number;
  /** Begins to read and offer events after the mark. */
  readonly publish: () => void;
  readonly waiting: () => readonly Parcel[];
  /** The first so many of the waiting events are in the topic, and the mark has moved. */
  readonly sent: (count: number, nextOffset: number) => void;
  /** Throws away what waits and begins again with settling. */
  readonly unsettle: (state: 'settling' | 'retrying', error?: string) => void;
  readonly halt: (error: string) => void;
  /** Ends its reading for good. */
  readonly close: () => Promise<void>;
}

export interface LaneOptions {
  readonly lease: Lease;
  readonly clusterId: string;
  readonly source: EventSource;
  readonly batchSize: number;
  readonly budget: number;
  readonly clock: Clock;
  readonly observe: (moment: RelayMoment) => void;
  /** Events wait, or the lane needs to be settled. */
  readonly wake: () => void;
  /** Reading failed. */
  readonly failed: (lane: Lane, error: unknown) => void;
}

/** A lane in state `settling`. */
export const createLane = (options: LaneOptions): Lane => {
  const { source, clusterId, batchSize, clock, observe, wake } = options;
  const { partition } = options.lease;
  let lease = options.lease;
  let state: PartitionState = 'settling';
  let since = new Date(clock()).toISOString();
  let error: string | undefined;
  let retryAt = 0;
  const pauses = createPauses(100, 10_000);
  let waiting: readonly Parcel[] = [];
  let drained: () => void = () => undefined;
  let reading = new AbortController();
  let read: Promise<void> = Promise.resolve();

  const enter = (next: PartitionState, reason?: string): void => {
    if (next !== state) since = new Date(clock()).toISOString();
    state = next;
    error = reason;
  };

  const follow = async (signal: AbortSignal): Promise<void> => {
    let last = lease.published;
    let began = performance.now();
    observe({ step: 'before-read', partition, from: last + 1 });
    for await (const batch of source.follow(partition, last, { batchSize, signal })) {
      if (aborted(signal)) return;
      const events = nextEvents(batch, last, partition);
      observe({
        step: 'after-read',
        partition,
        from: last + 1,
        to: last + events.length,
        count: events.length,
        ms: performance.now() - began,
      });
      last += events.length;
      if (events.length > 0) {
        waiting = events.map((event) => parcel(event, clusterId));
        const empty = new Promise<void>((resolve) => (drained = resolve));
        wake();
        await empty;
      }
      if (aborted(signal)) return;
      began = performance.now();
      observe({ step: 'before-read', partition, from: last + 1 });
    }
  };

  const stopReading = (): void => {
    reading.abort();
    waiting = [];
    drained();
  };

  const lane: Lane = {
    partition,
    leasedUntil: 0,
    inFlight: false,
    alone: false,
    budget: options.budget,
    state: () => state,
    lease: () => lease,
    status: () => {
      const { generation, published } = lease;
      return { partition, state, generation, published, since, ...(error === undefined ? {} : { error }) };
    },
    renew: (renewed) => void (lease = renewed),
    publish: () => {
      enter('publishing');
      const mine = new AbortController();
      reading = mine;
      read = follow(mine.signal).catch((cause: unknown) => {
        if (!mine.signal.aborted) options.failed(lane, cause);
      });
    },
    retryAt: () => retryAt,
    waiting: () => waiting,
    sent: (count, nextOffset) => {
      waiting = waiting.slice(count);
      pauses.reset();
      lease = { ...lease, published: lease.published + count, nextOffset };
      if (waiting.length === 0) drained();
    },
    unsettle: (next, reason) => {
      stopReading();
      if (next === 'retrying') retryAt = performance.now() + pauses.next();
      enter(next, reason);
      wake();
    },
    halt: (reason) => {
      stopReading();
      enter('stopped', reason);
    },
    close: async () => {
      stopReading();
      await read;
    },
  };
  return lane;
};

/** Asked anew each time: it changes while others run. */
const aborted = (signal: AbortSignal): boolean => signal.aborted;

/** Lengths and flags of a header, and of a message: an upper bound. */
const headerOverhead = 6;
const messageOverhead = 32;

const parcel = (event: StoredEvent, clusterId: string): Parcel => {
  const message = toMessage(event, clusterId);
  let bytes = messageOverhead + message.key.length + message.value.length;
  for (const name in message.headers) bytes += headerOverhead + name.length + (message.headers[name]?.length ?? 0);
  return { event, message, bytes };
};
