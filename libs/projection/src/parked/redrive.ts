import type { Pool, PoolClient } from 'pg';
import type { AnyEvent, Codec, ProjectionDefinition, StoredEvent } from '@throughline/kernel';
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
  /** So many waiting events were taken in, those that do not concern the view any more included. */
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
 * end, with nothing queueing up any more, the key is released; if an event fails again, the key waits there. Live projectors go on meanwhile:
 * they are held up in the key's partition only while the last few events are taken in.
 *
 * @throws NotParked; AnotherDefinition; what the database or the reading fails with: then nothing was done
 */
export const redriveKey = async <Event extends AnyEvent>(options: RedriveOptions<Event>, buildKey: BuildKey): Promise<Redriven> => {
  let redriven: Redriven = { events: 0, failed: null };
  await transactStepwise(options.pool, async (client) => {
    const held = await holdKey(client, buildKey);
    if (!held) throw new NotParked();
    redriven = await redriveHeld(client, options, held);
    const { projection, version, build, partition, sequence } = held;
    const { events, failed } = redriven;
    const details = { partition, sequence, events, failedAt: failed?.sequence ?? null, category: failed?.category ?? null };
    await client.query(journaling({ projection, version, build, action: 'key-redriven', who: options.who, why: null, details }));
    return true;
  });
  return redriven;
};

const redriveHeld = async <Event extends AnyEvent>(
  client: PoolClient,
  { definitions, codec, read, portion: limit = 500 }: RedriveOptions<Event>,
  held: HeldKey,
): Promise<Redriven> => {
  const definition = definitions.find(({ name, version }) => name === held.projection && version === held.version);
  if (!definition || digestOf(definition) !== held.digest) throw new AnotherDefinition(held);
  const projection = preparedProjection(definition, held.build);
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
