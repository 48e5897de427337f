import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { nextEvents, type AnyEvent, type Codec, type EventSource, type StoredEvent } from '@throughline/kernel';
import { applyAlone, applyTogether, type Observe } from './apply-batch';
import { isCircumstance } from './failures';
import { batchReader, type PreparedProjection, type Share } from './portion';
import { prefetched } from './prefetched';

export interface ConvoyOptions<Event extends AnyEvent> {
  readonly partition: number;
  readonly pool: Pool;
  readonly source: EventSource;
  readonly codec: Codec<Event>;
  /** The most events in one transaction. */
  readonly batchSize: number;
  /** So many keys of a build may be parked before a person must look. */
  readonly parkedLimit: number;
  readonly observe: Observe;
  /** So many projections are about to ride. */
  readonly expected: number;
  /** How long it lets events gather before it takes in some more, in milliseconds: none where readers wait for them. */
  readonly gatherMs: number;
  /** The partition is left: every reading ends. */
  readonly signal: AbortSignal;
}

/**
 * The projections of one partition that stand at the same place, or nearly: each batch is read and decoded once, and taken into all of
 * them in one transaction. One that is far behind, because it is new or was broken, follows alone until it reaches the others; one that
 * fails is left behind by them.
 */
export interface Convoy<Event extends AnyEvent> {
  /**
   * Takes what comes after that sequence into the projection, until the signal, which aborts with the partition's at the latest, does so or another worker is ahead.
   *
   * @param taken told each time how far it has come
   * @throws what the projection alone, the database or the source failed with
   */
  readonly ride: (
    projection: PreparedProjection<Event>,
    after: number,
    taken: (sequence: number) => void,
    signal: AbortSignal,
  ) => Promise<void>;
}

export const createConvoy = <Event extends AnyEvent>(options: ConvoyOptions<Event>): Convoy<Event> => {
  let journey: Journey<Event> | null = null;
  const gathered = gathering(options.expected);

  const boarding = (position: number): Journey<Event> | null => {
    // Whoever is far ahead must not wait for the others.
    if (journey && position > journey.end() + options.batchSize) journey.disband();
    if (!journey || journey.isOver()) journey = beginJourney(options, position);
    return journey.reaches(position) ? journey : null;
  };

  return {
    ride: async (projection, after, taken, signal) => {
      let position = after;
      await gathered();
      if (!boarding(position)) {
        await followAlone({ ...options, signal }, projection, position, (sequence) => {
          position = sequence;
          taken(sequence);
          return journey?.reaches(sequence) === true;
        });
      }
      if (!signal.aborted) await boarding(position)?.board(projection, position, taken, signal);
    },
  };
};

/** How long those who are there wait at the beginning for the others, in milliseconds. */
const patienceMs = 5_000;

/** Resolves when so many have asked for it, so that none has left when the next arrives, or when patience has run out. */
const gathering = (expected: number): (() => Promise<void>) => {
  let missing = expected;
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  setTimeout(begin, patienceMs).unref();
  return () => {
    missing -= 1;
    if (missing === 0) begin();
    return begun;
  };
};

/** Until it is told that this is far enough, the signal aborts, or another worker is ahead. */
const followAlone = async <Event extends AnyEvent>(
  { partition, pool, source, codec, batchSize, parkedLimit, observe, signal }: ConvoyOptions<Event>,
  projection: PreparedProjection<Event>,
  after: number,
  isFarEnough: (sequence: number) => boolean,
): Promise<void> => {
  const leaving = new AbortController();
  let last = after;
  const how = { batchSize, signal: AbortSignal.any([signal, leaving.signal]), settled: () => last };
  for await (const given of prefetched(source.follow(partition, after, how), () => leaving.abort())) {
    const events = nextEvents(given, last, partition);
    if (events.length === 0) continue;
    const intaking = { ...batchReader(codec), parkedLimit };
    if (!(await applyAlone(pool, partition, { projection, from: last, events }, intaking, observe))) return;
    last += events.length;
    if (isFarEnough(last) || signal.aborted) return;
  }
};

/** One life of the convoy: from the first that rides to the last that leaves. */
interface Journey<Event extends AnyEvent> {
  /** The sequence of the last event read. */
  readonly end: () => number;
  readonly isOver: () => boolean;
  /** Whether one that stands there can ride along. */
  readonly reaches: (position: number) => boolean;
  /** Resolves when it was overtaken or sent away, or has left. */
  readonly board: Convoy<Event>['ride'];
  /** Sends everybody away. */
  readonly disband: () => void;
}

interface Rider<Event extends AnyEvent> {
  readonly projection: PreparedProjection<Event>;
  position: number;
  readonly taken: (sequence: number) => void;
  readonly leave: (failure?: Failure) => void;
}

/** What somebody left for, whatever was thrown. */
interface Failure {
  readonly error: unknown;
}

const beginJourney = <Event extends AnyEvent>(options: ConvoyOptions<Event>, after: number): Journey<Event> => {
  const { partition, source, batchSize, gatherMs, signal } = options;
  const riders = new Set<Rider<Event>>();
  const leaving = new AbortController();
  const both = AbortSignal.any([signal, leaving.signal]);
  const trail = createTrail(after, batchSize);
  let bringing: Promise<void> = Promise.resolve();

  const leastPosition = (): number => Math.min(trail.end(), ...[...riders].map(({ position }) => position));
  const sendAway = (failure?: Failure): void => {
    leaving.abort();
    for (const rider of riders) rider.leave(failure);
  };

  /** Takes into every rider what it lacks. */
  const bringUp = async (): Promise<void> => {
    for (;;) {
      const behind = [...riders].filter(({ position }) => position < trail.end());
      if (behind.length === 0 || both.aborted) return;
      await takeIn(options, behind, trail);
    }
  };
  const bringAllUp = (): Promise<void> => (bringing = bringing.then(bringUp));

  const read = async (): Promise<void> => {
    const how = { batchSize, signal: both, settled: leastPosition };
    const batches = source.follow(partition, after, how);
    // What was asked for beforehand would not gather.
    for await (const given of gatherMs > 0 ? batches : prefetched(batches, () => leaving.abort())) {
      trail.add(nextEvents(given, trail.end(), partition), leastPosition());
      await bringAllUp();
      if (gatherMs > 0 && given.length < batchSize) await sleep(gatherMs, undefined, { signal: both }).catch(() => undefined);
      if (both.aborted) return;
    }
  };
  const life = async (): Promise<void> => {
    const failure = await read().then(
      () => undefined,
      (error: unknown): Failure => ({ error }),
    );
    // What is being written is finished first.
    await bringing;
    sendAway(failure);
  };
  void life();

  return {
    end: trail.end,
    isOver: () => both.aborted,
    reaches: (position) => !both.aborted && position >= trail.begin() && position <= trail.end() + batchSize,
    board: async (projection, position, taken, leave) => {
      const failure = await new Promise<Failure | undefined>((left) => {
        const rider: Rider<Event> = {
          projection,
          position,
          // A transaction that was under way when it left may yet succeed: by then it is no longer said here how far it is.
          taken: (sequence) => riders.has(rider) && taken(sequence),
          leave: (reason) => {
            riders.delete(rider);
            if (riders.size === 0) leaving.abort();
            left(reason);
          },
        };
        riders.add(rider);
        leave.addEventListener('abort', () => rider.leave(), { once: true });
        void bringAllUp();
      });
      if (failure) throw failure.error;
    },
    disband: () => sendAway(),
  };
};

/** The events that were read last: what some rider lacks, and some more for those who come in a little late. */
interface Trail {
  readonly begin: () => number;
  readonly end: () => number;
  readonly after: (position: number) => readonly StoredEvent[];
  /** @param needed everything after this stays */
  readonly add: (events: readonly StoredEvent[], needed: number) => void;
}

/** Payload bytes of past events that are kept at most. */
const keptBytes = 256 * 1024;

const createTrail = (start: number, kept: number): Trail => {
  /** As they were added; weighed once. */
  const pieces: { readonly events: readonly StoredEvent[]; readonly bytes: number }[] = [];
  let begin = start;
  let end = start;
  let bytes = 0;

  const dropOldest = (needed: number): boolean => {
    const [oldest, next] = pieces;
    if (!oldest || !next || (end - begin <= kept && bytes <= keptBytes) || begin + oldest.events.length > needed) return false;
    pieces.shift();
    begin += oldest.events.length;
    bytes -= oldest.bytes;
    return true;
  };

  return {
    begin: () => begin,
    end: () => end,
    after: (position) => {
      const events: StoredEvent[] = [];
      let first = begin;
      for (const piece of pieces) {
        if (first + piece.events.length > position) events.push(...piece.events.slice(Math.max(0, position - first)));
        first += piece.events.length;
      }
      return events;
    },
    add: (events, needed) => {
      const weight = events.reduce((sum, { payload }) => sum + payload.length, 0);
      pieces.push({ events, bytes: weight });
      end += events.length;
      bytes += weight;
      while (dropOldest(needed));
    },
  };
};

/** In all of them at once; when that fails for a reason that may be one's own, in each by itself. Those that fail leave. */
const takeIn = async <Event extends AnyEvent>(
  { partition, pool, codec, parkedLimit, observe }: ConvoyOptions<Event>,
  riders: readonly Rider<Event>[],
  trail: Trail,
): Promise<void> => {
  const end = trail.end();
  const reader = batchReader(codec);
  const shareOf = ({ projection, position }: Rider<Event>): Share<Event> => ({ projection, from: position, events: trail.after(position) });
  const arrived = (rider: Rider<Event>): void => {
    rider.position = end;
    rider.taken(end);
  };
  const shares = riders.map(shareOf);
  try {
    if (await applyTogether(pool, partition, shares, reader, observe)) {
      riders.forEach(arrived);
      return;
    }
  } catch (error) {
    if (isCircumstance(error)) {
      for (const rider of riders) rider.leave({ error });
      return;
    }
  }
  for (const [index, share] of shares.entries()) {
    const rider = riders[index];
    if (!rider) continue;
    try {
      if (await applyAlone(pool, partition, share, { ...reader, parkedLimit }, observe)) arrived(rider);
      else rider.leave();
    } catch (error) {
      rider.leave({ error });
    }
  }
};
