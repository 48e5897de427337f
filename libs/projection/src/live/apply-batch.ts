import type { Pool, PoolClient, QueryResult } from 'pg';
import type { AnyEvent, Codec, ProjectionDefinition, RecordedEvent, Row, StoredEvent } from '@throughline/kernel';
import { movingCheckpoints } from '../bookkeeping/checkpoints';
import { askingParked, parking, type Guilt, type ParkedRow, type Parking } from '../bookkeeping/parked';
import { KeyRows, traitsOf, type TableTraits } from '../rows/key-rows';
import { loading, readBack, storedTables, writing, type StoredTable } from '../rows/view-storage';
import { foldFailure, isRefusal, ProjectionFailure, readingFailure, rowRefusal } from './failures';
import { inOrder, transact, transactStepwise, type Statement } from './transaction';

/** A projection with what the runtime needs at hand for each batch. */
export interface PreparedProjection<Event extends AnyEvent> {
  readonly definition: ProjectionDefinition<Event>;
  readonly tables: readonly StoredTable[];
  readonly traits: readonly TableTraits[];
}

export const preparedProjection = <Event extends AnyEvent>(definition: ProjectionDefinition<Event>): PreparedProjection<Event> => {
  const tables = storedTables(definition);
  return { definition, tables, traits: tables.map(({ table }) => traitsOf(table)) };
};

/** What happens to a batch, for metrics and for tests that stop the program there. */
export interface ProjectorMoment {
  readonly step: 'before-fold' | 'after-fold' | 'before-commit' | 'after-commit';
  readonly projection: string;
  readonly version: number;
  readonly partition: number;
  /** The checkpoint that the batch was read after, and the one that it moves to. */
  readonly from: number;
  readonly to: number;
  /** Since the step before, or since the batch was begun, in milliseconds. Projections that share a transaction share its times. */
  readonly ms: number;
  /** Those events of the batch that concern the view. */
  readonly events: readonly StoredEvent[];
}

export type Observe = (moment: ProjectorMoment) => void;

/** What a projection lacks of a partition: the gapless run of events after `from`. */
export interface Share<Event extends AnyEvent> {
  readonly projection: PreparedProjection<Event>;
  readonly from: number;
  readonly events: readonly StoredEvent[];
}

/** An event as the folds get it, or guilty of not being readable. */
type Read<Event extends AnyEvent> = RecordedEvent<Event> | Guilt;

/** Reads each event once, for all projections. */
export type BatchReader<Event extends AnyEvent> = (stored: StoredEvent) => Read<Event>;

export const batchReader = <Event extends AnyEvent>(codec: Codec<Event>): BatchReader<Event> => {
  const known = new Map<StoredEvent, Read<Event>>();
  const read = (stored: StoredEvent): Read<Event> => {
    try {
      return codec.read(stored);
    } catch (error) {
      const guilt = readingFailure(error);
      if (!guilt) throw error;
      return guilt;
    }
  };
  return (stored) => {
    const reading = known.get(stored) ?? read(stored);
    known.set(stored, reading);
    return reading;
  };
};

/**
 * Takes its share into every projection, all in one transaction, checkpoints first. Events that cannot be taken in are parked with their
 * keys in the same transaction.
 *
 * @returns false when another worker has moved a checkpoint: nothing was done
 * @throws a refusal of rows, whosever they are; {@link ProjectionFailure}; any error of the connection or the database
 */
export const applyTogether = <Event extends AnyEvent>(
  pool: Pool,
  partition: number,
  shares: readonly Share<Event>[],
  read: BatchReader<Event>,
  observe: Observe,
): Promise<boolean> => {
  const portions = shares.map((share) => portionOf(share, read));
  return applied(partition, portions, observe, (at) =>
    transact(pool, {
      read: [
        movingCheckpoints(partition, portions.map(moveOf)),
        askingParked(portions.flatMap(({ projection: { definition: projection }, keys }) => keys.map((key) => ({ projection, key })))),
        ...portions.flatMap(({ projection: { tables }, keys }) => (keys.length > 0 ? loading(tables, keys) : [])),
      ],
      decide: ([moved, parkedRows, ...answers]) => {
        if (moved?.rowCount !== portions.length) return null;
        at('before-fold');
        const writes = portions.flatMap((portion) => {
          const parked = parkedOf(portion.projection, (parkedRows?.rows ?? []) as readonly ParkedRow[]);
          const loaded = portion.keys.length > 0 ? answers.splice(0, readBack(portion.projection.tables).length) : [];
          return outcomeOf(portion.projection, portion.events, parked, loaded).writes;
        });
        at('after-fold');
        return writes;
      },
      committing: () => at('before-commit'),
    }),
  );
};

/**
 * Takes its share into one projection. If PostgreSQL refuses a row, it finds out which event's it is and parks its key.
 *
 * @returns false when another worker has moved the checkpoint: nothing was done
 * @throws what has nothing to do with single events: of the projection, the connection, the database
 */
export const applyAlone = async <Event extends AnyEvent>(
  pool: Pool,
  partition: number,
  share: Share<Event>,
  read: BatchReader<Event>,
  observe: Observe,
): Promise<boolean> => {
  try {
    return await applyTogether(pool, partition, [share], read, observe);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  const portion = portionOf(share, read);
  const { projection, keys, events } = portion;
  return applied(partition, [portion], observe, (at) =>
    transactStepwise(pool, async (client) => {
      const [moved, parked] = await inOrder(client, [
        movingCheckpoints(partition, [moveOf(portion)]),
        askingParked(keys.map((key) => ({ projection: projection.definition, key }))),
      ]);
      if (moved?.rowCount !== 1) return false;
      at('before-fold');
      await applyInHalves(client, projection, events, parkedOf(projection, (parked?.rows ?? []) as readonly ParkedRow[]));
      at('after-fold');
      at('before-commit');
      return true;
    }),
  );
};

/** An event that concerns the view, with its key. */
interface KeyedEvent<Event extends AnyEvent> {
  readonly key: string;
  readonly stored: StoredEvent;
  readonly read: Read<Event>;
}

/** A share, and what of it concerns the view. */
interface Portion<Event extends AnyEvent> extends Omit<Share<Event>, 'events'> {
  readonly to: number;
  readonly events: readonly KeyedEvent<Event>[];
  readonly keys: readonly string[];
}

const portionOf = <Event extends AnyEvent>({ projection, from, events }: Share<Event>, read: BatchReader<Event>): Portion<Event> => {
  const concerned = ofProjection(() =>
    events.flatMap((stored): KeyedEvent<Event>[] => {
      const key = projection.definition.key(stored);
      return key === null ? [] : [{ key, stored, read: read(stored) }];
    }),
  );
  return { projection, from, to: from + events.length, events: concerned, keys: [...new Set(concerned.map(({ key }) => key))] };
};

const moveOf = <Event extends AnyEvent>({ projection: { definition: projection }, from, to }: Portion<Event>) => ({ projection, from, to });

const parkedOf = <Event extends AnyEvent>({ definition }: PreparedProjection<Event>, rows: readonly ParkedRow[]): Set<string> =>
  new Set(rows.filter(({ projection, version }) => projection === definition.name && version === definition.version).map(({ key }) => key));

/** @throws ProjectionFailure with what the work throws */
const ofProjection = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    throw new ProjectionFailure(error);
  }
};

type At = (step: ProjectorMoment['step']) => void;

/** Tells the observer of every step of every portion. */
const applied = async <Event extends AnyEvent>(
  partition: number,
  portions: readonly Portion<Event>[],
  observe: Observe,
  work: (at: At) => Promise<boolean>,
): Promise<boolean> => {
  const batches = portions.map(({ projection: { definition }, from, to, events }) => ({
    projection: definition.name,
    version: definition.version,
    partition,
    from,
    to,
    events: events.map(({ stored }) => stored),
  }));
  let before = performance.now();
  const at: At = (step) => {
    const now = performance.now();
    for (const batch of batches) observe({ step, ...batch, ms: now - before });
    before = now;
  };
  const taken = await work(at);
  if (taken) at('after-commit');
  return taken;
};

/** What a run of events comes to. */
interface Outcome {
  readonly writes: readonly Statement[];
  readonly newlyParked: ReadonlySet<string>;
}

/** Folds and parks a run of events. @param loaded the rows of their keys, an answer for each table that is read back */
const outcomeOf = <Event extends AnyEvent>(
  { definition, tables, traits }: PreparedProjection<Event>,
  events: readonly KeyedEvent<Event>[],
  parked: ReadonlySet<string>,
  loaded: readonly QueryResult[],
): Outcome =>
  ofProjection(() => {
    const byKey = new Map<string, KeyRows>();
    for (const { key } of events) if (!parked.has(key) && !byKey.has(key)) byKey.set(key, new KeyRows(traits));
    for (const [index, { table }] of readBack(tables).entries()) {
      for (const row of (loaded[index]?.rows ?? []) as readonly Row[]) byKey.get(String(row[table.keyColumn]))?.load(table, row);
    }
    const newlyParked = new Set<string>();
    const parkings: Parking[] = [];
    for (const event of events) {
      const rows = newlyParked.has(event.key) ? undefined : byKey.get(event.key);
      const guilt = rows && foldEvent(definition, event, rows);
      if (guilt) newlyParked.add(event.key);
      if (guilt) parkings.push({ key: event.key, event: event.stored, guilt });
      else if (!rows) parkings.push({ key: event.key, event: event.stored });
    }
    const changes = [...byKey.values()].flatMap((rows) => rows.changes());
    return { writes: [...writing(tables, changes), ...parking(definition, parkings)], newlyParked };
  });

const foldEvent = <Event extends AnyEvent>(
  definition: ProjectionDefinition<Event>,
  { read }: KeyedEvent<Event>,
  rows: KeyRows,
): Guilt | undefined => {
  if ('category' in read) return read;
  try {
    rows.attempt(() => definition.fold(read, rows));
    return undefined;
  } catch (error) {
    return foldFailure(error);
  }
};

/**
 * Finds the events whose rows PostgreSQL refuses, by halving the run, and parks their keys. Slow, and only taken after a refusal.
 *
 * @param parked gains the keys that are parked on the way
 */
const applyInHalves = async <Event extends AnyEvent>(
  client: PoolClient,
  projection: PreparedProjection<Event>,
  events: readonly KeyedEvent<Event>[],
  parked: Set<string>,
): Promise<void> => {
  await client.query('savepoint span');
  try {
    const keys = [...new Set(events.map(({ key }) => key))].filter((key) => !parked.has(key));
    const loaded = await inOrder(client, loading(projection.tables, keys));
    const { writes, newlyParked } = outcomeOf(projection, events, parked, loaded);
    await inOrder(client, writes);
    await client.query('release savepoint span');
    for (const key of newlyParked) parked.add(key);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await client.query('rollback to savepoint span; release savepoint span');
    const [first, second] = events;
    if (first && !second) {
      await inOrder(client, parking(projection.definition, [{ key: first.key, event: first.stored, guilt: rowRefusal(error) }]));
      parked.add(first.key);
      return;
    }
    const middle = Math.ceil(events.length / 2);
    await applyInHalves(client, projection, events.slice(0, middle), parked);
    await applyInHalves(client, projection, events.slice(middle), parked);
  }
};
