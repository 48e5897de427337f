import { Fault, type StoredEvent } from '@throughline/kernel';
import type { Pool, PoolClient } from 'pg';
import { asText, isoTime, storedColumnCount, storedColumns, storedEvent, wholeNumber } from '../stored-row';
import type { Head, TailRequest } from '../types';

/** One page of a partition. @throws Fault `missing-event` when it does not go on at `after + 1`, one by one */
export const partitionPage = async (pool: Pool, partition: number, after: number, limit: number): Promise<readonly StoredEvent[]> => {
  const { rows } = await pool.query<string[]>({
    name: 'throughline-partition',
    text: `select ${storedColumns('e')} from events e where e.partition = $1 and e.sequence > $2 order by e.sequence limit $3`,
    values: [partition, after, limit],
    rowMode: 'array',
    types: asText,
  });
  return rows.map((row, index) => {
    const event = storedEvent(row);
    const expected = after + index + 1;
    if (event.sequence !== expected) throw new Fault('missing-event', 'The log has a hole', { partition, sequence: expected });
    return event;
  });
};

/** The events of a partition at these sequences, ascending; those that are not there are left out. */
export const eventsAt = async (pool: Pool, partition: number, sequences: readonly number[]): Promise<readonly StoredEvent[]> => {
  const { rows } = await pool.query<string[]>({
    name: 'throughline-at',
    text: `select ${storedColumns('e')} from events e where e.partition = $1 and e.sequence = any($2) order by e.sequence`,
    values: [partition, sequences],
    rowMode: 'array',
    types: asText,
  });
  return rows.map(storedEvent);
};

/** The rows of `storedColumns`, as text; not looked at yet. */
export type Rows = readonly (readonly string[])[];

/** A page of each of several streams, in one round trip, in the order of the requests. An unreadable row is the matter of who takes it. */
export const streamRows = async (pool: Pool, requests: readonly TailRequest[], limit: number): Promise<readonly Rows[]> => {
  const { rows } = await pool.query<string[]>({
    name: 'throughline-tails',
    text: `select ${storedColumns('e')}, u.place
             from unnest($1::text[], $2::int[]) with ordinality as u (stream_id, after, place)
            cross join lateral (select * from events e where e.stream_id = u.stream_id and e.stream_version > u.after
                                 order by e.stream_version limit $3) e
            order by u.place, e.stream_version`,
    values: [requests.map(({ streamId }) => streamId), requests.map(({ after }) => after), limit],
    rowMode: 'array',
    types: asText,
  });
  const pages = requests.map((): string[][] => []);
  for (const row of rows) pages[wholeNumber(row[storedColumnCount]) - 1]?.push(row);
  return pages;
};

/** The events of a page of a stream. @throws Fault `missing-event` when a version is left out, `unreadable-event` */
export const streamPage = ({ after }: TailRequest, rows: Rows): readonly StoredEvent[] =>
  rows.map((row, index) => {
    const event = storedEvent(row);
    const expected = after + index + 1;
    if (event.streamVersion !== expected) throw new Fault('missing-event', `${event.streamId} lacks version ${expected}`, event);
    return event;
  });

/** The ids of every stream whose first event is about a patient: that is whom all of it is about. */
export const streamsOfPatient = async (database: Pool | PoolClient, patientId: string): Promise<readonly string[]> => {
  const { rows } = await database.query<{ stream_id: string }>({
    name: 'throughline-streams-of-patient',
    text: `select stream_id from events where stream_version = 1 and meta->>'patientId' = $1`,
    values: [patientId],
  });
  return rows.map((row) => row.stream_id).sort();
};

export const readHeads = async (pool: Pool): Promise<readonly Head[]> => {
  const { rows } = await pool.query<[string, string, string | null]>({
    text: `select partition, sequence, nullif(recorded_at, '-infinity') at time zone 'UTC' from partition_heads order by partition`,
    values: [],
    rowMode: 'array',
    types: asText,
  });
  return rows.map(([partition, sequence, recordedAt]) => ({
    partition: wholeNumber(partition),
    sequence: wholeNumber(sequence),
    recordedAt: recordedAt === null ? null : isoTime(recordedAt),
  }));
};
