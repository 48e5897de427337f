import type { Pool } from 'pg';
import { isoTime, type StoredEvent } from '@throughline/kernel';

/**
 * Why a key was parked.
 *
 * - `unreadable`: broken JSON, or a payload that breaks its schema after upcasting
 * - `unknown-type`: no definition knows the event's type
 * - `unknown-version`: no upcast reaches from the event's schema version
 * - `fold-failed`: the projection's fold threw
 * - `row-refused`: PostgreSQL refused a row that the fold made (SQLSTATE classes 22, 23 and 54)
 */
export const parkingCategories = ['unreadable', 'unknown-type', 'unknown-version', 'fold-failed', 'row-refused'] as const;
export type ParkingCategory = (typeof parkingCategories)[number];

/** Why an event cannot be taken in; `error` never holds patient data. */
export interface Guilt {
  readonly category: ParkingCategory;
  readonly error: string;
}

/** A key that stands still: its first event that could not be taken in, and how many wait behind and with it. */
export interface ParkedKey extends Guilt {
  readonly build: number;
  readonly projection: string;
  readonly version: number;
  readonly key: string;
  readonly partition: number;
  /** The event that failed. */
  readonly sequence: number;
  /** When it was parked: ISO 8601, UTC. */
  readonly since: string;
  /** Events that wait, the failed one included. */
  readonly events: number;
}

/** Every parked key, oldest first. */
export const parkedKeys = async (pool: Pool): Promise<readonly ParkedKey[]> => {
  const { rows } = await pool.query<ParkedKey>(
    `select b.build, b.projection, b.version, k.key, k.partition, k.sequence::float8 as sequence, k.category, k.error,
            ${isoTime('k.since')} as since,
            (select count(*) from parked_events e where e.build = k.build and e.key = k.key)::int as events
       from parked_keys k join projection_builds b using (build) order by k.since, b.projection, b.version, b.build, k.key`,
  );
  return rows;
};

/** How many keys of a build are parked for a reason. */
export interface ParkedCount {
  readonly build: number;
  readonly category: ParkingCategory;
  readonly keys: number;
}

/** Where keys are parked and why, counted. */
export const parkedCounts = async (pool: Pool): Promise<readonly ParkedCount[]> => {
  const { rows } = await pool.query<ParkedCount>(
    'select build, category, count(*)::float8 as keys from parked_keys group by build, category order by build, category',
  );
  return rows;
};

/** A key of a build. */
export interface BuildKey {
  readonly build: number;
  readonly key: string;
}

/** The sequences of the first events that wait with a parked key, in order. */
export const waitingEvents = async (pool: Pool, { build, key }: BuildKey, limit: number): Promise<readonly number[]> => {
  const { rows } = await pool.query<{ sequence: number }>(
    'select sequence::float8 as sequence from parked_events where build = $1 and key = $2 order by partition, sequence limit $3',
    [build, key, limit],
  );
  return rows.map(({ sequence }) => sequence);
};

/** Which of the keys are parked; to be asked in the batch's transaction, after its checkpoints were moved. Answers with {@link BuildKey}s. */
export const askingParked = (keys: readonly BuildKey[]) => ({
  name: 'parked-among',
  text: `select build, key from parked_keys where (build, key) in (select * from unnest($1::integer[], $2::text[]))`,
  values: [keys.map(({ build }) => build), keys.map(({ key }) => key)],
});

/** An event of a parked key. `guilt` on the one that the key is parked for. */
export interface Parking {
  readonly key: string;
  readonly event: StoredEvent;
  readonly guilt?: Guilt;
}

/** Writes newly parked keys, and puts the events in the queue of their keys. */
export const parking = (build: number, parkings: readonly Parking[]) => {
  if (parkings.length === 0) return [];
  return [
    {
      text: `insert into parked_keys (build, key, partition, sequence, category, error)
             select $1, key, partition, sequence, category, error
               from json_to_recordset($2) as r(key text, partition integer, sequence bigint, category text, error text)`,
      values: [build, JSON.stringify(parkings.flatMap(({ key, event, guilt }) => (guilt ? [{ key, ...placeOf(event), ...guilt }] : [])))],
    },
    {
      text: `insert into parked_events (build, key, partition, sequence, event_id, event_type)
             select $1, key, partition, sequence, "eventId", type
               from json_to_recordset($2) as r(key text, partition integer, sequence bigint, "eventId" text, type text)`,
      values: [
        build,
        JSON.stringify(parkings.map(({ key, event }) => ({ key, ...placeOf(event), eventId: event.eventId, type: event.type }))),
      ],
    },
  ];
};

const placeOf = ({ partition, sequence }: StoredEvent) => ({ partition, sequence });
