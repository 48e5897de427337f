import type { QueryResult } from 'pg';
import type { AnyEvent, Codec, HeldEvent, Row, StoredEvent } from '@throughline/kernel';
import { passingOver } from '../bookkeeping/discards';
import type { Parking } from '../bookkeeping/parked';
import { groupedByKey, takeInOccurred, takeInTold, waiting, type ByKey, type Taken } from '../fold/fold-key';
import { byOccurrence, factChanges, readFact, type FactRow, type Place } from '../rows/facts';
import { KeyRows, type TableChanges } from '../rows/key-rows';
import { writing, type StoredTable } from '../rows/view-storage';
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
  /** The differences of rows, and what is written down of events that were passed over. */
  readonly writes: readonly Statement[];
  /** The events that wait. */
  readonly parkings: readonly Parking[];
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
  const keys = groupedByKey(run.events);
  const loaded = new LoadedRows(run.projection, keys.keys());
  return run.projection.facts ? asOccurred(run, keys, loaded, run.projection.facts) : asTold(run, keys, loaded);
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
        const taken = takeInTold(projection, told, rows);
        return { ...taken, changes: rows.changes() };
      }),
  };
};

/** What the events of one key come to, and what that changes. */
interface KeyOutcome extends Taken {
  readonly changes: readonly TableChanges[];
}

const outcomeOf = <Event extends AnyEvent>(
  { projection: { build, tables, facts } }: Run<Event>,
  keys: ByKey<Event>,
  parked: ReadonlySet<string>,
  takeIn: (key: string, told: readonly KeyedEvent<Event>[]) => KeyOutcome,
): Outcome =>
  ofProjection(() => {
    const parkings: Parking[] = [];
    const changes: TableChanges[] = [];
    const passedOver: StoredEvent[] = [];
    for (const [key, told] of keys) {
      const result = parked.has(key) ? { taken: 0, guilt: null, passedOver: [], changes: [] } : takeIn(key, told);
      changes.push(...result.changes);
      passedOver.push(...result.passedOver);
      parkings.push(...waiting(key, told, result));
    }
    return { writes: [...writing(facts ? [...tables, facts] : tables, changes), ...passingOver(build, passedOver)], parkings };
  });

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
      outcomeOf(run, keys, parked, (key, told) => {
        const [before, rows] = [known.get(key) ?? null, loaded.of(key)];
        const { facts, ...taken } = takeInOccurred(projection, told, before, rows);
        return { ...taken, changes: [...rows.changes(), factChanges(key, before ?? new Map(), facts, codec.definitions)] };
      }),
  };
};

/** Whether they only go on from the last fact, so that they can be folded onto the rows as they are. */
const isInOrder = <Event extends AnyEvent>(told: readonly KeyedEvent<Event>[], last: Place | undefined): boolean =>
  told.every(({ stored }) => stored.corrects === null && (last === undefined || byOccurrence(stored, last) > 0));
