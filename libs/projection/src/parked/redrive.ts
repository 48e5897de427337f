import type { Pool, PoolClient } from 'pg';
import type { AnyEvent, Codec, ProjectionDefinition, StoredEvent } from '@throughline/kernel';
import { discardedEvents, rememberDiscards } from '../bookkeeping/discards';
import { journaling } from '../bookkeeping/journal';
import { parkedKeys, type BuildKey, type Guilt, type ParkedKey, type Parking } from '../bookkeeping/parked';
import { digestOf } from '../builds/digest';
import { applyInHalves } from '../live/apply-batch';
import { batchReader, portionOf, preparedProjection, type PreparedProjection } from '../live/portion';
import { transactStepwise } from '../live/transaction';
import { holdCheckpoint, holdKey, nextWaiting, parkFurtherOn, releaseKey, type HeldKey, type ReadStored } from './queue';

export interface RedriveOptions<Event extends AnyEvent> {
  readonly pool: Pool;
  /** The views of this program. */
  readonly definitions: readonly ProjectionDefinition<Event>[];
  readonly codec: Codec<Event>;
  readonly read: ReadStored;
  /** The surrogate id of the person who asked. */
  readonly who: string;
  /** The most events that are held in memory; by default 500. */
  readonly portion?: number;
}

/** What redriving a key came to. */
export interface Redriven {
  /** So many waiting events were taken in, those that do not concern the view any more or were discarded included. */
  readonly events: number;
  /** The event that failed this time, at which the key waits now; null when the key is parked no more. */
  readonly failed: (Guilt & { readonly sequence: number }) | null;
}

/** Nothing is parked under this key in this build. */
export class NotParked extends Error {
  override readonly name = 'NotParked';

  constructor() {
    super('Nothing is parked under this key in this build: look again with "throughline parked list"');
  }
}

/** The rows of a build must not be gone on with by another definition than it was folded with. */
export class AnotherDefinition extends Error {
  override readonly name = 'AnotherDefinition';

  constructor({ projection, version, build }: Pick<HeldKey, 'projection' | 'version' | 'build'>) {
    super(
      `Build ${build} of ${projection} v${version} was folded with another definition than this program has. ` +
        `Redrive with the program that folds it, or rebuild the view: "throughline projection rebuild ${projection}"`,
    );
  }
}

/**
 * Takes the waiting events of a parked key into its build, in order, by today's upcasters and fold; all of it in one transaction. At its
 * end, with nothing queueing up any more, the key is released; if an event fails again, the key waits there, unless it was discarded: then it
 * is passed over. Live projectors go on meanwhile: they are held up in the key's partition only while the last few events are taken in.
 *
 * @throws NotParked; AnotherDefinition; what the database or the reading fails with: then nothing was done
 */
export const redriveKey = <Event extends AnyEvent>(options: RedriveOptions<Event>, buildKey: BuildKey): Promise<Redriven> =>
  redriving(options, buildKey, { action: 'key-redriven', why: null, before: () => Promise.resolve() });

/** A decision that a view goes on without the event at which a key is parked. */
export interface DiscardDecision extends Pick<HeldKey, 'projection' | 'key' | 'eventId' | 'partition' | 'sequence' | 'category'> {
  readonly reason: string;
}

/** Why, and how the decision is put on the record before it takes effect: in the log, where it stays whatever becomes of this database. */
export interface DiscardOptions<Event extends AnyEvent> extends RedriveOptions<Event> {
  readonly reason: string;
  readonly record: (decision: DiscardDecision) => Promise<void>;
}

/**
 * Decides that a view goes on without the event at which a key is parked, and redrives the key without it. The rows of the key stay as they
 * were before the event. The decision is recorded first: when this program ends before it takes effect, redriving the key does the rest, once
 * {@link rememberDiscards} has been told what the log says.
 *
 * @throws as {@link redriveKey}, and what recording it fails with: then nothing was done
 */
export const discardKey = <Event extends AnyEvent>(options: DiscardOptions<Event>, buildKey: BuildKey): Promise<Redriven> => {
  const { reason, record } = options;
  const before = async (client: PoolClient, { projection, key, eventId, partition, sequence, category }: HeldKey): Promise<void> => {
    await record({ projection, key, eventId, partition, sequence, category, reason });
    await rememberDiscards(client, projection, [eventId]);
  };
  return redriving(options, buildKey, { action: 'key-discarded', why: reason, before });
};

interface Redriving {
  readonly action: 'key-redriven' | 'key-discarded';
  readonly why: string | null;
  /** What is done once the key is held. */
  readonly before: (client: PoolClient, held: HeldKey) => Promise<void>;
}

const redriving = async <Event extends AnyEvent>(
  options: RedriveOptions<Event>,
  buildKey: BuildKey,
  { action, why, before }: Redriving,
): Promise<Redriven> => {
  let redriven: Redriven = { events: 0, failed: null };
  await transactStepwise(options.pool, async (client) => {
    const held = await holdKey(client, buildKey);
    if (!held) throw new NotParked();
    const definition = definitionOf(options, held);
    await before(client, held);
    redriven = await redriveHeld(client, options, definition, held);
    const { projection, version, build, partition, sequence } = held;
    const { events, failed } = redriven;
    const details = { partition, sequence, events, failedAt: failed?.sequence ?? null, category: failed?.category ?? null };
    await client.query(journaling({ projection, version, build, action, who: options.who, why, details }));
    return true;
  });
  return redriven;
};

const definitionOf = <Event extends AnyEvent>(
  { definitions }: Pick<RedriveOptions<Event>, 'definitions'>,
  held: HeldKey,
): ProjectionDefinition<Event> => {
  const definition = definitions.find(({ name, version }) => name === held.projection && version === held.version);
  if (!definition || digestOf(definition) !== held.digest) throw new AnotherDefinition(held);
  return definition;
};

const redriveHeld = async <Event extends AnyEvent>(
  client: PoolClient,
  { codec, read, portion: limit = 500 }: RedriveOptions<Event>,
  definition: ProjectionDefinition<Event>,
  held: HeldKey,
): Promise<Redriven> => {
  const projection = preparedProjection(definition, held.build, { discarded: await discardedEvents(client, held.projection) });
  let [taken, after, isLast] = [0, 0, false];
  for (;;) {
    const events = await nextWaiting(client, held, { after, limit, read });
    const [failed] = await takeIn(client, projection, codec, events);
    if (failed?.guilt) {
      await parkFurtherOn(client, held, failed.event.sequence, failed.guilt);
      return {
        events: taken + events.filter(({ sequence }) => sequence < failed.event.sequence).length,
        failed: { ...failed.guilt, sequence: failed.event.sequence },
      };
    }
    taken += events.length;
    after = events.at(-1)?.sequence ?? after;
    if (isLast && events.length < limit) break;
    if (events.length < limit) {
      await holdCheckpoint(client, held);
      isLast = true;
    }
  }
  await releaseKey(client, held);
  return { events: taken, failed: null };
};

/** @returns the events that wait */
const takeIn = <Event extends AnyEvent>(
  client: PoolClient,
  projection: PreparedProjection<Event>,
  codec: Codec<Event>,
  stored: readonly StoredEvent[],
): Promise<readonly Parking[]> => {
  const { events } = portionOf({ projection, from: 0, events: stored }, batchReader(codec));
  return applyInHalves(client, { projection, events, codec }, new Set());
};

/** How far redriving all keys has come. */
export interface RedriveProgress {
  /** The key's place among the keys, from 1. */
  readonly done: number;
  readonly of: number;
  readonly key: ParkedKey;
  /** What it came to, or why nothing was done. */
  readonly outcome: Redriven | NotParked | AnotherDefinition;
}

/**
 * Redrives one key after the other, oldest first, and goes on after those that fail.
 *
 * @param wanted says of which keys; all of them by default
 * @throws what the database or the reading fails with
 */
export async function* redriveAll<Event extends AnyEvent>(
  options: RedriveOptions<Event>,
  wanted: (key: ParkedKey) => boolean = () => true,
): AsyncGenerator<RedriveProgress> {
  const keys = (await parkedKeys(options.pool)).filter(wanted);
  for (const [index, key] of keys.entries()) {
    yield { done: index + 1, of: keys.length, key, outcome: await redriveKey(options, key).catch(refused) };
  }
}

const refused = (error: unknown): NotParked | AnotherDefinition => {
  if (error instanceof NotParked || error instanceof AnotherDefinition) return error;
  throw error;
};
