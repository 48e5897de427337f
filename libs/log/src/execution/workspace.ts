import { streamOf, type AnyAggregate, type AnyEvent, type DecidedEvent } from '@throughline/kernel';
import { LRUCache } from 'lru-cache';
import type { EventLog } from '../types';

/** A stream folded up to a version. */
export interface Folded {
  readonly aggregate: AnyAggregate;
  readonly version: number;
  readonly state: unknown;
}

/** Folded states by stream id. An entry never goes stale, only out of date: history does not change, and the tail after it is always read. */
export type StateCache = LRUCache<string, Folded>;

/** States may grow with their histories, so the events behind all that are kept are bounded too. A longer history is folded each time. */
const eventsBehind = 500_000;

/** @param states how many are kept at most */
export const createStateCache = (states: number): StateCache =>
  new LRUCache({ max: states, maxSize: eventsBehind, sizeCalculation: ({ version }) => version + 1 });

/** A stream that a decision looks at. */
export interface Wanted {
  readonly aggregate: AnyAggregate;
  readonly target: string;
}

/** The streams of one attempt, as they are in the log plus what the attempt has decided so far. */
export interface Workspace {
  /** Loads those that are not there yet, in one round trip. */
  readonly load: (wanted: readonly Wanted[]) => Promise<void>;
  /** A loaded stream. */
  readonly get: (wanted: Wanted) => Folded;
  /** The version that the next event of a stream follows; 0 for one that nobody loaded: it must not exist yet. */
  readonly versionOf: (streamId: string) => number;
  readonly evolve: (event: DecidedEvent) => void;
  /** Keeps the states for later attempts: what was decided is in the log. */
  readonly keep: () => void;
  /** Forgets what is kept of them: when races are lost again and again, the log may not be what it was (a restored database). */
  readonly forget: () => void;
}

export const openWorkspace = <Event extends AnyEvent>(log: EventLog<Event>, cache: StateCache): Workspace => {
  const streams = new Map<string, Folded>();
  /** Events for streams that are not loaded. */
  const begun = new Map<string, DecidedEvent[]>();

  const load: Workspace['load'] = async (wanted) => {
    const missing = new Map(wanted.map((one) => [streamOf(one.aggregate, one.target), one.aggregate]));
    for (const streamId of missing.keys()) if (streams.has(streamId)) missing.delete(streamId);
    if (missing.size === 0) return;
    const known = [...missing].map(([streamId, aggregate]) => ({ streamId, folded: cached(cache, streamId, aggregate) }));
    const tails = await log.readTails(known.map(({ streamId, folded }) => ({ streamId, after: folded.version })));
    for (const [index, { streamId, folded }] of known.entries()) {
      const tail = tails[index] ?? { events: [], complete: true };
      let current = tail.events.reduce(fold, folded);
      if (!tail.complete) for await (const event of log.readStream(streamId, { after: current.version })) current = fold(current, event);
      cache.set(streamId, current);
      streams.set(streamId, (begun.get(streamId) ?? []).reduce(fold, current));
    }
  };

  return {
    load,
    get: ({ aggregate, target }) => {
      const found = streams.get(streamOf(aggregate, target));
      if (!found) throw new Error(`${streamOf(aggregate, target)} is not loaded`);
      return found;
    },
    versionOf: (streamId) => streams.get(streamId)?.version ?? begun.get(streamId)?.length ?? 0,
    evolve: (event) => {
      const folded = streams.get(event.streamId);
      if (folded) streams.set(event.streamId, fold(folded, event));
      else begun.set(event.streamId, [...(begun.get(event.streamId) ?? []), event]);
    },
    keep: () => {
      for (const [streamId, folded] of streams) cache.set(streamId, folded);
    },
    forget: () => {
      for (const streamId of streams.keys()) cache.delete(streamId);
    },
  };
};

const cached = (cache: StateCache, streamId: string, aggregate: AnyAggregate): Folded => {
  const found = cache.get(streamId);
  return found?.aggregate === aggregate ? found : { aggregate, version: 0, state: aggregate.decider.initial };
};

const fold = (folded: Folded, event: DecidedEvent): Folded => ({
  aggregate: folded.aggregate,
  version: event.streamVersion,
  state: folded.aggregate.decider.evolve(folded.state, event),
});
