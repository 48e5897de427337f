import type { PoolClient } from 'pg';
import { Fault, type StoredEvent } from '@throughline/kernel';
import type { BuildKey, Guilt, ParkingCategory } from '../bookkeeping/parked';
import type { Build } from '../builds/builds';

/** Reads events of a partition by their sequences, ascending, as they are stored. */
export type ReadStored = (partition: number, sequences: readonly number[]) => Promise<readonly StoredEvent[]>;

/** A parked key, and the build that it is parked in. */
export interface HeldKey extends BuildKey, Pick<Build, 'projection' | 'version' | 'digest'> {
  readonly partition: number;
  /** The event that failed. */
  readonly sequence: number;
  readonly eventId: string;
  readonly category: ParkingCategory;
}

/**
 * Holds a parked key until the transaction ends, so that nobody else redrives or discards it. New events may queue up meanwhile.
 * @returns null when the key is not parked in the build
 */
export const holdKey = async (client: PoolClient, { build, key }: BuildKey): Promise<HeldKey | null> => {
  const { rows } = await client.query<HeldKey>(
    `select k.build, k.key, k.partition, k.sequence::float8 as sequence, k.category, e.event_id as "eventId",
            b.projection, b.version, coalesce(b.digest, '') as digest
       from parked_keys k join projection_builds b using (build) join parked_events e using (build, key, partition, sequence)
      where k.build = $1 and k.key = $2 for no key update of k`,
    [build, key],
  );
  return rows[0] ?? null;
};

/** Holds the build's checkpoint in the key's partition until the transaction ends: nothing queues up from here on. */
export const holdCheckpoint = async (client: PoolClient, { build, partition }: HeldKey): Promise<void> => {
  await client.query('select from checkpoints where build = $1 and partition = $2 for update', [build, partition]);
};

/** The next waiting events of a key after a sequence. @throws Fault `missing-event` when one of them is not read */
export const nextWaiting = async (
  client: PoolClient,
  { build, key, partition }: HeldKey,
  { after, limit, read }: { readonly after: number; readonly limit: number; readonly read: ReadStored },
): Promise<readonly StoredEvent[]> => {
  const { rows } = await client.query<{ sequence: number }>(
    `select sequence::float8 as sequence from parked_events where build = $1 and key = $2 and partition = $3 and sequence > $4
      order by sequence limit $5`,
    [build, key, partition, after, limit],
  );
  if (rows.length === 0) return [];
  const events = await read(
    partition,
    rows.map(({ sequence }) => sequence),
  );
  for (const [index, { sequence }] of rows.entries()) {
    if (events[index]?.sequence !== sequence) throw new Fault('missing-event', 'A parked event is not read', { partition, sequence });
  }
  return events;
};

/** Forgets that the key was parked, with all that waits. */
export const releaseKey = async (client: PoolClient, { build, key }: HeldKey): Promise<void> => {
  await client.query('delete from parked_keys where build = $1 and key = $2', [build, key]);
};

/** Lets the key wait at another event, from when that queued up, and forgets what was before it. */
export const parkFurtherOn = async (client: PoolClient, { build, key }: HeldKey, sequence: number, guilt: Guilt): Promise<void> => {
  await client.query('delete from parked_events where build = $1 and key = $2 and sequence < $3', [build, key, sequence]);
  await client.query(
    `update parked_keys k set sequence = $3, category = $4, error = $5, since = e.parked_at from parked_events e
      where k.build = $1 and k.key = $2 and e.build = k.build and e.key = k.key and e.sequence = $3`,
    [build, key, sequence, guilt.category, guilt.error],
  );
};
