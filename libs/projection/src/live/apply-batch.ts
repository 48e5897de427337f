import type { Pool, PoolClient } from 'pg';
import type { AnyEvent, Codec, ProjectionDefinition, RecordedEvent, StoredEvent } from '@throughline/kernel';
import { moveCheckpoint } from '../bookkeeping/checkpoints';
import { park, parkedAmong, type Guilt, type Parking } from '../bookkeeping/parked';
import { KeyRows, traitsOf, type TableTraits } from '../rows/key-rows';
import { loadRows, storedTables, writeChanges, type StoredTable } from '../rows/view-storage';
import { foldFailure, isRefusal, readingFailure, rowRefusal } from './failures';
import { transact } from './transaction';

/** A projection with what the runtime needs at hand for each batch. */
export interface PreparedProjection<Event extends AnyEvent> {
  readonly definition: ProjectionDefinition<Event>;
  readonly codec: Codec<Event>;
  readonly tables: readonly StoredTable[];
  readonly traits: readonly TableTraits[];
}

export const preparedProjection = <Event extends AnyEvent>(
  definition: ProjectionDefinition<Event>,
  codec: Codec<Event>,
): PreparedProjection<Event> => {
  const tables = storedTables(definition);
  return { definition, codec, tables, traits: tables.map(({ table }) => traitsOf(table)) };
};

/** An event that concerns the view, with its key; readable, or guilty of not being so. */
interface KeyedEvent<Event extends AnyEvent> {
  readonly key: string;
  readonly stored: StoredEvent;
  readonly read: RecordedEvent<Event> | Guilt;
}

/** What happens to a batch, for metrics and for tests that stop the program there. */
export interface ProjectorMoment {
  readonly step: 'before-fold' | 'after-fold' | 'before-commit' | 'after-commit';
  readonly projection: string;
  readonly version: number;
  readonly partition: number;
  /** The checkpoint that the batch was read after, and the one that it moves to. */
  readonly from: number;
  readonly to: number;
  /** Since the step before, or since the batch was begun, in milliseconds. Folding includes reading and writing its rows. */
  readonly ms: number;
  /** Those events of the batch that concern the view. */
  readonly events: readonly StoredEvent[];
}

/** A batch of a partition: the gapless run of events after `from`. */
export interface Batch {
  readonly partition: number;
  readonly from: number;
  readonly events: readonly StoredEvent[];
}

/**
 * Takes a batch into the view in one transaction, checkpoint first. Events that cannot be taken in are parked with their keys in
 * the same transaction.
 *
 * @returns false when another worker has moved the checkpoint: nothing was done
 * @throws any error that is not the events' own: of the connection, of the database
 */
export const applyBatch = async <Event extends AnyEvent>(
  pool: Pool,
  projection: PreparedProjection<Event>,
  batch: Batch,
  observe: (moment: ProjectorMoment) => void,
): Promise<boolean> => {
  const events = batch.events.flatMap((stored) => keyed(projection, stored));
  const move = { from: batch.from, to: batch.from + batch.events.length };
  const { name, version } = projection.definition;
  const concerned = events.map(({ stored }) => stored);
  let before = performance.now();
  const at = (step: ProjectorMoment['step']): void => {
    const now = performance.now();
    observe({ step, projection: name, version, partition: batch.partition, ...move, ms: now - before, events: concerned });
    before = now;
  };
  const within = (work: (client: PoolClient, parked: Set<string>) => Promise<void>): Promise<boolean> =>
    transact(pool, async (client) => {
      if (!(await moveCheckpoint(client, projection.definition, batch.partition, move))) return false;
      at('before-fold');
      if (events.length > 0) {
        await work(client, await parkedAmong(client, projection.definition, [...new Set(events.map(({ key }) => key))]));
      }
      at('after-fold');
      at('before-commit');
      return true;
    });
  const taken = await takeIn(projection, events, within);
  if (taken) at('after-commit');
  return taken;
};

/** All at once; if PostgreSQL refuses a row, again in ever smaller runs, to find out whose it is. */
const takeIn = async <Event extends AnyEvent>(
  projection: PreparedProjection<Event>,
  events: readonly KeyedEvent<Event>[],
  within: (work: (client: PoolClient, parked: Set<string>) => Promise<void>) => Promise<boolean>,
): Promise<boolean> => {
  try {
    return await within((client, parked) => applySpan(client, projection, events, parked));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return within((client, parked) => applyInHalves(client, projection, events, parked));
  }
};

const keyed = <Event extends AnyEvent>({ definition, codec }: PreparedProjection<Event>, stored: StoredEvent): KeyedEvent<Event>[] => {
  const key = definition.key(stored);
  if (key === null) return [];
  try {
    return [{ key, stored, read: codec.read(stored) }];
  } catch (error) {
    const guilt = readingFailure(error);
    if (!guilt) throw error;
    return [{ key, stored, read: guilt }];
  }
};

/** Loads, folds, writes and parks a run of events. `parked` gains the keys that are parked on the way. */
const applySpan = async <Event extends AnyEvent>(
  client: PoolClient,
  projection: PreparedProjection<Event>,
  events: readonly KeyedEvent<Event>[],
  parked: Set<string>,
): Promise<void> => {
  const byKey = new Map<string, KeyRows>();
  for (const { key } of events) if (!parked.has(key) && !byKey.has(key)) byKey.set(key, new KeyRows(projection.traits));
  await loadRows(client, projection.tables, [...byKey.keys()], (table, key, row) => byKey.get(key)?.load(table, row));

  const newlyParked = new Set<string>();
  const parkings: Parking[] = [];
  for (const event of events) {
    const rows = newlyParked.has(event.key) ? undefined : byKey.get(event.key);
    const guilt = rows && foldEvent(projection.definition, event, rows);
    if (guilt) newlyParked.add(event.key);
    if (guilt) parkings.push({ key: event.key, event: event.stored, guilt });
    else if (!rows) parkings.push({ key: event.key, event: event.stored });
  }

  await writeChanges(
    client,
    projection.tables,
    [...byKey.values()].flatMap((rows) => rows.changes()),
  );
  await park(client, projection.definition, parkings);
  for (const key of newlyParked) parked.add(key);
};

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
 */
const applyInHalves = async <Event extends AnyEvent>(
  client: PoolClient,
  projection: PreparedProjection<Event>,
  events: readonly KeyedEvent<Event>[],
  parked: Set<string>,
): Promise<void> => {
  await client.query('savepoint span');
  try {
    await applySpan(client, projection, events, parked);
    await client.query('release savepoint span');
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await client.query('rollback to savepoint span; release savepoint span');
    const [first, second] = events;
    if (first && !second) {
      await park(client, projection.definition, [{ key: first.key, event: first.stored, guilt: rowRefusal(error) }]);
      parked.add(first.key);
      return;
    }
    const middle = Math.ceil(events.length / 2);
    await applyInHalves(client, projection, events.slice(0, middle), parked);
    await applyInHalves(client, projection, events.slice(middle), parked);
  }
};
