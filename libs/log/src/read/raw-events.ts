import { Fault } from '@throughline/kernel';
import type { Pool, PoolClient } from 'pg';
import { asText, storedColumns, wholeNumber } from '../stored-row';
import type { StoredStretch } from './stored-rows';

/** An event as its row holds it: every column, and of the JSON columns the very text. */
export interface RawEvent {
  readonly partition: number;
  readonly sequence: number;
  readonly streamVersion: number;
  readonly schemaVersion: number;
  /** ISO 8601, UTC, with six digits behind the second: all that the column can hold. */
  readonly recordedAt: string;
  readonly eventId: string;
  readonly streamId: string;
  readonly type: string;
  readonly commandId: string;
  /** The envelope's JSON, byte for byte. */
  readonly meta: string;
  /** The payload's JSON, byte for byte. */
  readonly payload: string;
}

/**
 * The next events of a stretch as they lie there, for who examines the log itself: in order of their sequences, with whatever holes and doubles
 * there are.
 *
 * @param limit how many; more only where the last sequence is there several times
 */
export const rawEvents = async (
  database: Pool | PoolClient,
  { partition, after, upTo }: StoredStretch,
  limit: number,
): Promise<readonly RawEvent[]> => {
  const { rows } = await database.query<string[]>({
    name: 'throughline-raw-events',
    text: `select ${storedColumns('e')} from events e where e.partition = $1 and e.sequence > $2 and e.sequence <= $3
            order by e.sequence fetch first $4 rows with ties`,
    values: [partition, after, upTo, limit],
    rowMode: 'array',
    types: asText,
  });
  return rows.map(rawEvent);
};

/** The events of one stream as they lie there, in order of their versions. */
export const rawStream = async (database: Pool | PoolClient, streamId: string): Promise<readonly RawEvent[]> => {
  const { rows } = await database.query<string[]>({
    name: 'throughline-raw-stream',
    text: `select ${storedColumns('e')} from events e where e.stream_id = $1 order by e.stream_version, e.sequence`,
    values: [streamId],
    rowMode: 'array',
    types: asText,
  });
  return rows.map(rawEvent);
};

/** The events of a partition at these sequences as they lie there. */
export const rawEventsAt = async (
  database: Pool | PoolClient,
  partition: number,
  sequences: readonly number[],
): Promise<readonly RawEvent[]> => {
  const { rows } = await database.query<string[]>({
    name: 'throughline-raw-at',
    text: `select ${storedColumns('e')} from events e where e.partition = $1 and e.sequence = any($2) order by e.sequence`,
    values: [partition, sequences],
    rowMode: 'array',
    types: asText,
  });
  return rows.map(rawEvent);
};

/** Where the streams of a partition ended when it had so many events: the sequence of the last event of each, ascending. Reads the partition once. */
export const endsOfStreams = async (database: Pool | PoolClient, partition: number, upTo: number): Promise<readonly number[]> => {
  const { rows } = await database.query<{ sequence: number }>(
    'select max(sequence)::float8 as sequence from events where partition = $1 and sequence <= $2 group by stream_id order by 1',
    [partition, upTo],
  );
  return rows.map(({ sequence }) => sequence);
};

/** The streams in which a partition has events of an episode, in order of their ids. */
export const streamsOfEpisode = async (database: Pool | PoolClient, partition: number, episodeId: string): Promise<readonly string[]> => {
  const { rows } = await database.query<{ streamId: string }>(
    `select distinct stream_id as "streamId" from events where partition = $1 and meta->>'episodeId' = $2 order by stream_id`,
    [partition, episodeId],
  );
  return rows.map(({ streamId }) => streamId);
};

const rawEvent = (row: readonly string[]): RawEvent => {
  const [partition, sequence, streamVersion, schemaVersion, recordedAt, eventId, streamId, type, commandId, meta, payload] = row;
  return {
    partition: wholeNumber(partition),
    sequence: wholeNumber(sequence),
    streamVersion: wholeNumber(streamVersion),
    schemaVersion: wholeNumber(schemaVersion),
    recordedAt: exactTime(text(recordedAt)),
    eventId: text(eventId),
    streamId: text(streamId),
    type: text(type),
    commandId: text(commandId),
    meta: text(meta),
    payload: text(payload),
  };
};

const text = (value: string | undefined | null): string => {
  if (value === undefined || value === null) throw new Fault('broken-log', 'A stored event lacks a column');
  return value;
};

const timestamp = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?$/;

/** `2026-03-02 09:30:00.12` to `2026-03-02T09:30:00.120000Z`; what is no time of our days stays as PostgreSQL writes it. */
const exactTime = (given: string): string => {
  const [, date, time, fraction = ''] = timestamp.exec(given) ?? [];
  return date === undefined || time === undefined ? given : `${date}T${time}.${fraction.padEnd(6, '0')}Z`;
};
