import type { QueryResult } from 'pg';
import type { AnyEvent, Codec, HeldEvent, ProjectionDefinition, Row } from '@throughline/kernel';
import { parking, type Guilt, type Parking } from '../bookkeeping/parked';
import { afterTelling, byOccurrence, factChanges, inOrder, readFact, type FactRow, type Facts, type Place } from '../rows/facts';
import { KeyRows, type TableChanges } from '../rows/key-rows';
import { writing, type StoredTable } from '../rows/view-storage';
import { foldFailure } from './failures';
import { ofProjection, type KeyedEvent, type PreparedProjection } from './portion';
import type { Statement } from './transaction';

/** Events of one projection that are taken in together, in the order of the log. */
export interface Run<Event extends AnyEvent> {
  readonly projection: PreparedProjection<Event>;
  readonly events: readonly KeyedEvent<Event>[];
  readonly codec: Codec<Event>;
}

/** Something to read, and what becomes of the answer. */
export interface Reading {
  readonly statement: Statement;
  readonly take: (rows: readonly Row[]) => void;
}

/** Hands each reading its answer. */
export const takeAnswers = (readings: readonly Reading[], answers: readonly QueryResult[]): void => {
  for (const [index, { take }] of readings.entries()) take((answers[index]?.rows ?? []) as readonly Row[]);
};

/** What a run of events comes to. */
export interface Outcome {
  readonly writes: readonly Statement[];
  readonly newlyParked: ReadonlySet<string>;
}

/**
 * How a run is taken in: what must be read first, what must be read then, and what it comes to. In the order of the log the rows of the
 * run's keys are enough. As they occurred, keys of which a fact comes late or is corrected are folded anew, for which all of their facts
 * and rows are read.
 */
export interface Intake {
  readonly first: readonly Reading[];
  /** To be asked for when the first answers are taken. Most often nothing. @param parked keys that stand still */
  readonly then: (parked: ReadonlySet<string>) => readonly Reading[];
  /** @throws ProjectionFailure with what has nothing to do with single events */
  readonly outcome: (parked: ReadonlySet<string>) => Outcome;
}

export const intakeOf = <Event extends AnyEvent>(run: Run<Event>): Intake => {
  const keys = groupedByKey(run);
  const loaded = new LoadedRows(run.projection, keys.keys());
  return run.projection.facts ? asOccurred(run, keys, loaded, run.projection.facts) : asTold(run, keys, loaded);
};

type ByKey<Event extends AnyEvent> = ReadonlyMap<string, readonly KeyedEvent<Event>[]>;

const groupedByKey = <Event extends AnyEvent>({ events }: Run<Event>): ByKey<Event> => {
  const keys = new Map<string, KeyedEvent<Event>[]>();
  for (const event of events) {
    const ofKey = keys.get(event.key);
    if (ofKey) ofKey.push(event);
    else keys.set(event.key, [event]);
  }
  return keys;
};

/** The rows of the run's keys as they are read and changed. */
class LoadedRows<Event extends AnyEvent> {
  private readonly byKey: ReadonlyMap<string, KeyRows>;

  constructor({ traits }: PreparedProjection<Event>, keys: Iterable<string>) {
    this.byKey = new Map([...keys].map((key) => [key, new KeyRows(traits)]));
  }

  /** Reads a table's rows of these keys; nothing where there is no key. */
  reading({ table, load }: StoredTable, keys: readonly string[]): readonly Reading[] {
    return keys.length === 0 ? [] : [{ statement: { ...load, values: [keys] }, take: (rows) => this.take(table, rows) }];
  }

  /** Reads those rows of a correctable table that corrections are about. */
  readingOfEvents({ table, loadOfEvents }: StoredTable, events: readonly KeyedEvent<Event>[]): readonly Reading[] {
    const corrections = events.filter(({ stored }) => stored.corrects !== null);
    if (!loadOfEvents || corrections.length === 0) return [];
    const values = [corrections.map(({ key }) => key), corrections.map(({ stored }) => stored.corrects)];
    return [{ statement: { ...loadOfEvents, values }, take: (rows) => this.take(table, rows) }];
  }

  of(key: string): KeyRows {
    const rows = this.byKey.get(key);
    if (!rows) throw new Error('A key of another run');
    return rows;
  }

  private take(table: StoredTable['table'], rows: readonly Row[]): void {
    for (const row of rows) this.byKey.get(String(row[table.keyColumn]))?.load(table, row);
  }
}

const asTold = <Event extends AnyEvent>(run: Run<Event>, keys: ByKey<Event>, loaded: LoadedRows<Event>): Intake => {
  const { projection, events } = run;
  return {
    first: projection.tables.flatMap((table) =>
      table.table.insertOnly ? loaded.readingOfEvents(table, events) : loaded.reading(table, [...keys.keys()]),
    ),
    then: () => [],
    outcome: (parked) =>
      outcomeOf(run, keys, parked, (key, told) => {
        const rows = loaded.of(key);
        const failed = foldUntilGuilty(projection.definition, told, rows);
        return { ...failed, changes: rows.changes() };
      }),
  };
};

/** What the events of one key come to. */
interface KeyOutcome {
  /** So many of them were taken in; `guilt` is that of the next one. */
  readonly taken: number;
  readonly guilt: Guilt | null;
  readonly changes: readonly TableChanges[];
}

const outcomeOf = <Event extends AnyEvent>(
  { projection: { build, tables, facts } }: Run<Event>,
  keys: ByKey<Event>,
  parked: ReadonlySet<string>,
  takeIn: (key: string, told: readonly KeyedEvent<Event>[]) => KeyOutcome,
): Outcome =>
  ofProjection(() => {
    const newlyParked = new Set<string>();
    const parkings: Parking[] = [];
    const changes: TableChanges[] = [];
    for (const [key, told] of keys) {
      const result = parked.has(key) ? { taken: 0, guilt: null, changes: [] } : takeIn(key, told);
      changes.push(...result.changes);
      if (result.guilt) newlyParked.add(key);
      const waiting = told.slice(result.taken);
      parkings.push(
        ...waiting.map(({ stored: event }, index) => ({ key, event, ...(index === 0 && result.guilt && { guilt: result.guilt }) })),
      );
    }
    return { writes: [...writing(facts ? [...tables, facts] : tables, changes), ...parking(build, parkings)], newlyParked };
  });

const foldUntilGuilty = <Event extends AnyEvent>(
  definition: ProjectionDefinition<Event>,
  told: readonly KeyedEvent<Event>[],
  rows: KeyRows,
): Omit<KeyOutcome, 'changes'> => {
  for (const [taken, { read }] of told.entries()) {
    const guilt = 'category' in read ? read : folding(() => rows.attempt(() => definition.fold(read, rows)));
    if (guilt) return { taken, guilt };
  }
  return { taken: told.length, guilt: null };
};

const folding = (fold: () => void): Guilt | null => {
  try {
    fold();
    return null;
  } catch (error) {
    return foldFailure(error);
  }
};

const asOccurred = <Event extends AnyEvent>(
  run: Run<Event>,
  keys: ByKey<Event>,
  loaded: LoadedRows<Event>,
  stored: NonNullable<PreparedProjection<Event>['facts']>,
): Intake => {
  const { projection, codec } = run;
  const [insertOnly, others] = [true, false].map((wanted) =>
    projection.tables.filter(({ table }) => (table.insertOnly !== undefined) === wanted),
  );
  const lastPlaces = new Map<string, Place>();
  /** Of the keys that are folded anew: their facts as the view has them. */
  const known = new Map<string, Map<string, HeldEvent<Event>>>();

  const placesOf = (rows: readonly Row[]): void => {
    for (const row of rows as readonly (Place & { readonly key: string })[]) lastPlaces.set(row.key, row);
  };
  const factsOf = (rows: readonly Row[]): void => {
    for (const row of rows as readonly FactRow[]) known.get(row.key)?.set(row.eventId, readFact(row, codec));
  };
  return {
    first: [
      ...(others ?? []).flatMap((table) => loaded.reading(table, [...keys.keys()])),
      ...(keys.size === 0 ? [] : [{ statement: { ...stored.lastPlaces, values: [[...keys.keys()]] }, take: placesOf }]),
    ],
    then: (parked) => {
      for (const [key, told] of keys) if (!parked.has(key) && !isInOrder(told, lastPlaces.get(key))) known.set(key, new Map());
      const anew = [...known.keys()];
      if (anew.length === 0) return [];
      return [
        ...(insertOnly ?? []).flatMap((table) => loaded.reading(table, anew)),
        { statement: { ...stored.load, values: [anew] }, take: (rows) => ofProjection(() => factsOf(rows)) },
      ];
    },
    outcome: (parked) =>
      outcomeOf(run, keys, parked, (key, told) => takeInOccurred(run, { key, told, known: known.get(key) ?? null, rows: loaded.of(key) })),
  };
};

/** Whether they only go on from the last fact, so that they can be folded onto the rows as they are. */
const isInOrder = <Event extends AnyEvent>(told: readonly KeyedEvent<Event>[], last: Place | undefined): boolean =>
  told.every(({ stored }) => stored.corrects === null && (last === undefined || byOccurrence(stored, last) > 0));

interface ToldOfKey<Event extends AnyEvent> {
  readonly key: string;
  /** In the order of the log. */
  readonly told: readonly KeyedEvent<Event>[];
  /** The facts before; null when the new ones only go on from them. */
  readonly known: Facts<Event> | null;
  readonly rows: KeyRows;
}

/**
 * Folds as many of the events as can be, each fact at its place. When the fold throws, the event that it throws for is found by halving;
 * it and those told after it wait, as if they had not been told.
 */
const takeInOccurred = <Event extends AnyEvent>(
  { projection: { definition }, codec }: Run<Event>,
  { key, told, known, rows }: ToldOfKey<Event>,
): KeyOutcome => {
  const before: Facts<Event> = known ?? new Map<string, HeldEvent<Event>>();
  const unreadable = told.findIndex(({ read }) => 'category' in read);
  const events = told.slice(0, unreadable === -1 ? told.length : unreadable).flatMap(({ read }) => ('category' in read ? [] : [read]));

  const attempt = (count: number): Guilt | null => {
    rows.reset();
    if (known) rows.clear();
    const facts = inOrder(afterTelling(before, events.slice(0, count)));
    return folding(() => facts.forEach((fact) => definition.fold(fact, rows)));
  };
  const taken = largestTaken(events.length, attempt);
  const after = afterTelling(before, events.slice(0, taken.count));
  const next = told[taken.count]?.read;
  return {
    taken: taken.count,
    guilt: taken.guilt ?? (next && 'category' in next ? next : null),
    changes: [...rows.changes(), factChanges(key, before, after, codec.definitions)],
  };
};

/** The count up to which an attempt succeeds, standing as it was attempted last, and why one more fails; all of them if that succeeds. */
const largestTaken = (all: number, attempt: (count: number) => Guilt | null): { readonly count: number; readonly guilt: Guilt | null } => {
  let guilt = attempt(all);
  if (!guilt) return { count: all, guilt };
  let [good, bad] = [0, all];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const failed = attempt(middle);
    if (failed) [bad, guilt] = [middle, failed];
    else good = middle;
  }
  attempt(good);
  return { count: good, guilt };
};
