import {
  asCorrection,
  effectiveHistory,
  entriesOf,
  streamOf,
  type AnyAggregate,
  type AnyEvent,
  type DecidedEvent,
  type Entry,
} from '@throughline/kernel';
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
  /** The entries of a loaded stream by event id, those decided in this attempt among them. Reads the stream from its beginning. */
  readonly entries: (wanted: Wanted) => Promise<ReadonlyMap<string, Entry>>;
  /** A loaded stream. */
  readonly get: (wanted: Wanted) => Folded;
  /** The version that the next event of a stream follows; 0 for one that nobody loaded: it must not exist yet. */
  readonly versionOf: (streamId: string) => number;
  /** @throws Error for a correction in a stream whose entries nobody asked for: what it corrects is not known */
  readonly evolve: (event: DecidedEvent) => void;
  /** Keeps the states for later attempts: what was decided is in the log. */
  readonly keep: () => void;
  /** Forgets what is kept of them: when races are lost again and again, the log may not be what it was (a restored database). */
  readonly forget: () => void;
}

export const openWorkspace = <Event extends AnyEvent>(log: EventLog<Event>, cache: StateCache): Workspace => {
  const streams = new Map<string, Folded>();
  /** What this attempt has decided, by stream. */
  const decided = new Map<string, DecidedEvent[]>();
  /** Whole streams, with what this attempt has decided, where somebody asked for their entries. */
  const histories = new Map<string, DecidedEvent[]>();
  const decidedIn = (streamId: string): readonly DecidedEvent[] => decided.get(streamId) ?? [];

  const read = async (streamId: string): Promise<DecidedEvent[]> => {
    const history: DecidedEvent[] = [];
    for await (const event of log.readStream(streamId)) history.push(event);
    return history;
  };

  const load: Workspace['load'] = async (wanted) => {
    const missing = new Map(wanted.map((one) => [streamOf(one.aggregate, one.target), one.aggregate]));
    for (const streamId of missing.keys()) if (streams.has(streamId)) missing.delete(streamId);
    if (missing.size === 0) return;
    const known = [...missing].map(([streamId, aggregate]) => ({ streamId, folded: cached(cache, streamId, aggregate) }));
    const tails = await log.readTails(known.map(({ streamId, folded }) => ({ streamId, after: folded.version })));
    for (const [index, { streamId, folded }] of known.entries()) {
      const tail: DecidedEvent[] = [...(tails[index]?.events ?? [])];
      if (tails[index]?.complete === false) {
        const after = tail.at(-1)?.streamVersion ?? folded.version;
        for await (const event of log.readStream(streamId, { after })) tail.push(event);
      }
      const current = tail.some(asCorrection) ? foldWhole(folded.aggregate, await read(streamId)) : tail.reduce(fold, folded);
      cache.set(streamId, current);
      streams.set(streamId, decidedIn(streamId).reduce(fold, current));
    }
  };

  const get: Workspace['get'] = ({ aggregate, target }) => {
    const found = streams.get(streamOf(aggregate, target));
    if (!found) throw new Error(`${streamOf(aggregate, target)} is not loaded`);
    return found;
  };

  const entries: Workspace['entries'] = async (wanted) => {
    const streamId = streamOf(wanted.aggregate, wanted.target);
    const own = decidedIn(streamId);
    // What others appended since the stream was loaded is found out at the append.
    const loaded = get(wanted).version - own.length;
    const history = histories.get(streamId) ?? [...(await read(streamId)).slice(0, loaded), ...own];
    histories.set(streamId, history);
    return entriesOf(history);
  };

  const evolve: Workspace['evolve'] = (event) => {
    const { streamId } = event;
    decided.set(streamId, [...decidedIn(streamId), event]);
    const history = histories.get(streamId);
    history?.push(event);
    const folded = streams.get(streamId);
    if (!asCorrection(event)) {
      if (folded) streams.set(streamId, fold(folded, event));
    } else if (folded && history) streams.set(streamId, foldWhole(folded.aggregate, history));
    else throw new Error(`The entries of ${streamId} are not known, and one of them is corrected`);
  };

  return {
    load,
    get,
    entries,
    versionOf: (streamId) => streams.get(streamId)?.version ?? decidedIn(streamId).length,
    evolve,
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

/** Of a stream in which entries were corrected. A state that is cached afterwards goes on from here, until the next correction. */
const foldWhole = (aggregate: AnyAggregate, history: readonly DecidedEvent[]): Folded => {
  const begun: Folded = { aggregate, version: 0, state: aggregate.decider.initial };
  return { ...effectiveHistory(history).reduce(fold, begun), version: history.at(-1)?.streamVersion ?? 0 };
};
