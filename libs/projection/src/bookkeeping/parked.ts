import type { Pool } from 'pg';
import type { StoredEvent } from '@throughline/kernel';
import type { ProjectionId } from './checkpoints';

/** Why a key was parked. */
export type ParkingCategory =
  /** Broken JSON, or a payload that breaks its schema after upcasting. */
  | 'unreadable'
  /** No definition knows the event's type. */
  | 'unknown-type'
  /** No upcast reaches from the event's schema version. */
  | 'unknown-version'
  /** The projection's fold threw. */
  | 'fold-failed'
  /** PostgreSQL refused a row that the fold made (SQLSTATE classes 22, 23 and 54). */
  | 'row-refused';

/** Why an event cannot be taken in; `error` never holds patient data. */
export interface Guilt {
  readonly category: ParkingCategory;
  readonly error: string;
}

/** A key that stands still: its first event that could not be taken in, and how many wait behind and with it. */
export interface ParkedKey extends Guilt {
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
    `select k.projection, k.version, k.key, k.partition, k.sequence::float8 as sequence, k.category, k.error,
            to_char(k.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since,
            (select count(*) from parked_events e where (e.projection, e.version, e.key) = (k.projection, k.version, k.key))::int as events
       from parked_keys k order by k.since, k.projection, k.version, k.key`,
  );
  return rows;
};

/** A key of a projection. */
export interface ProjectionKey {
  readonly projection: ProjectionId;
  readonly key: string;
}

/** Which of the keys are parked; to be asked in the batch's transaction, after its checkpoints were moved. Answers with {@link ParkedRow}s. */
export const askingParked = (keys: readonly ProjectionKey[]) => ({
  name: 'parked-among',
  text: `select projection, version, key from parked_keys
          where (projection, version, key) in (select * from unnest($1::text[], $2::integer[], $3::text[]))`,
  values: [keys.map(({ projection }) => projection.name), keys.map(({ projection }) => projection.version), keys.map(({ key }) => key)],
});

export interface ParkedRow {
  readonly projection: string;
  readonly version: number;
  readonly key: string;
}

/** An event of a parked key. `guilt` on the one that the key is parked for. */
export interface Parking {
  readonly key: string;
  readonly event: StoredEvent;
  readonly guilt?: Guilt;
}

/** Writes newly parked keys, and puts the events in the queue of their keys. */
export const parking = (projection: ProjectionId, parkings: readonly Parking[]) => {
  if (parkings.length === 0) return [];
  return [
    {
      text: `insert into parked_keys (projection, version, key, partition, sequence, category, error)
             select $1, $2, key, partition, sequence, category, error
               from json_to_recordset($3) as r(key text, partition integer, sequence bigint, category text, error text)`,
      values: [
        projection.name,
        projection.version,
        JSON.stringify(parkings.flatMap(({ key, event, guilt }) => (guilt ? [{ key, ...placeOf(event), ...guilt }] : []))),
      ],
    },
    {
      text: `insert into parked_events (projection, version, key, partition, sequence, event_id, event_type)
             select $1, $2, key, partition, sequence, "eventId", type
               from json_to_recordset($3) as r(key text, partition integer, sequence bigint, "eventId" text, type text)`,
      values: [
        projection.name,
        projection.version,
        JSON.stringify(parkings.map(({ key, event }) => ({ key, ...placeOf(event), eventId: event.eventId, type: event.type }))),
      ],
    },
  ];
};

const placeOf = ({ partition, sequence }: StoredEvent) => ({ partition, sequence });
