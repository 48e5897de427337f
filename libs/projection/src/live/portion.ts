import type { AnyEvent, Codec, HeldEvent, ProjectionDefinition, RecordedEvent, StoredEvent } from '@throughline/kernel';
import type { Guilt } from '../bookkeeping/parked';
import { concernOf, storedFacts, type StoredFacts } from '../rows/facts';
import { traitsOf, type TableTraits } from '../rows/key-rows';
import { storedTables, type StoredTable } from '../rows/view-storage';
import { builtNames } from '../tables/names';
import { ProjectionFailure, readingFailure } from './failures';

/** A projection with what the runtime needs at hand for each batch. */
export interface PreparedProjection<Event extends AnyEvent> {
  /** The build that it writes. */
  readonly build: number;
  /** Readers wait for what it takes in. */
  readonly awaited: boolean;
  /** Why it must not go on before a person allows it; null when it may. */
  readonly stopped: string | null;
  /** Ids of events that it passes over where it cannot take them in. */
  readonly discarded: ReadonlySet<string>;
  readonly definition: ProjectionDefinition<Event>;
  readonly tables: readonly StoredTable[];
  readonly traits: readonly TableTraits[];
  /** What a projection told as it occurred keeps of its facts; null for one told in the order of the log. */
  readonly facts: StoredFacts | null;
  readonly takes: ReadonlySet<string>;
  readonly concerns: (event: RecordedEvent) => boolean;
}

export const preparedProjection = <Event extends AnyEvent>(
  definition: ProjectionDefinition<Event>,
  build: number,
  {
    awaited = true,
    stopped = null,
    discarded = new Set(),
  }: Partial<Pick<PreparedProjection<Event>, 'awaited' | 'stopped' | 'discarded'>> = {},
): PreparedProjection<Event> => {
  const names = builtNames(definition, build);
  const tables = storedTables(definition, names);
  const traits = tables.map(({ table }) => traitsOf(table));
  const facts = storedFacts(definition, names);
  const [takes, concerns] = [new Set(definition.takes), concernOf(definition)];
  return { build, awaited, stopped, discarded, definition, tables, traits, facts, takes, concerns };
};

/** What a projection lacks of a partition: the gapless run of events after `from`. */
export interface Share<Event extends AnyEvent> {
  readonly projection: PreparedProjection<Event>;
  readonly from: number;
  readonly events: readonly StoredEvent[];
}

/** An event as the folds get it, or guilty of not being readable. */
export type Read<Event extends AnyEvent> = HeldEvent<Event> | Guilt;

/** Reads each event once, for all projections. */
export interface BatchReader<Event extends AnyEvent> {
  readonly codec: Codec<Event>;
  readonly read: (stored: StoredEvent) => Read<Event>;
}

export const batchReader = <Event extends AnyEvent>(codec: Codec<Event>): BatchReader<Event> => {
  const known = new Map<StoredEvent, Read<Event>>();
  const readAnew = (stored: StoredEvent): Read<Event> => {
    try {
      // Read anew, so that nobody else holds it: a copy of each event would cost more than reading it.
      return Object.assign(codec.read(stored), { correctedBy: null });
    } catch (error) {
      const guilt = readingFailure(error);
      if (!guilt) throw error;
      return guilt;
    }
  };
  const read = (stored: StoredEvent): Read<Event> => {
    const reading = known.get(stored) ?? readAnew(stored);
    known.set(stored, reading);
    return reading;
  };
  return { codec, read };
};

/** An event that concerns the view, with its key. */
export interface KeyedEvent<Event extends AnyEvent> {
  readonly key: string;
  readonly stored: StoredEvent;
  readonly read: Read<Event>;
}

/** A share, and what of it concerns the view. */
export interface Portion<Event extends AnyEvent> extends Omit<Share<Event>, 'events'> {
  readonly to: number;
  readonly events: readonly KeyedEvent<Event>[];
}

/** @throws ProjectionFailure with what the projection's `key` throws */
export const portionOf = <Event extends AnyEvent>(
  { projection, from, events }: Share<Event>,
  reader: BatchReader<Event>,
): Portion<Event> => ({ projection, from, to: from + events.length, events: concerned(projection, events, reader) });

/** Those of the events that concern the view. @throws ProjectionFailure with what the projection's `key` throws */
export const concerned = <Event extends AnyEvent>(
  projection: PreparedProjection<Event>,
  events: readonly StoredEvent[],
  reader: BatchReader<Event>,
): readonly KeyedEvent<Event>[] =>
  ofProjection(() => {
    const keyed: KeyedEvent<Event>[] = [];
    for (const stored of events) {
      const key = mayConcern(projection, stored, reader) ? projection.definition.key(stored) : null;
      if (key !== null) keyed.push({ key, stored, read: reader.read(stored) });
    }
    return keyed;
  });

/** What nobody knows may concern everyone. Told by the type alone where that will do, so that events are not read in vain. */
const mayConcern = <Event extends AnyEvent>(
  { definition, takes, concerns }: PreparedProjection<Event>,
  stored: StoredEvent,
  { codec, read }: BatchReader<Event>,
): boolean => {
  if (takes.has(stored.type) || !codec.definitions.has(stored.type)) return true;
  if (definition.order === 'as-told' || stored.corrects === null) return false;
  const reading = read(stored);
  return 'category' in reading || concerns(reading);
};

/** @throws ProjectionFailure with what the work throws */
export const ofProjection = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    throw new ProjectionFailure(error);
  }
};
