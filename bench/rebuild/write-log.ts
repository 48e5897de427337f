import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import type { DecidedEvent, StoredEvent } from '@throughline/kernel';
import { eventRows, openEventLog, partitionOf } from '@throughline/log';
import { syntheticHistory } from '@throughline/testing';
import type { Pool } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { progress, whole } from '../measure';

/** Histories that grow side by side, as those of a busy clinic do. */
const sideBySide = 100;
/** Events of one of them before the next one's turn. */
const inARow = 5;
const recordedAt = '2026-11-01T00:00:00.000Z';

/** Writes synthetic histories straight into the tables of an empty log, by COPY: no append would be as fast. */
export const writeLog = async (url: string, pool: Pool, events: number): Promise<void> => {
  const { partitions, close } = await openEventLog({ url, codec: eventCodec });
  await close();
  const heads = Array.from({ length: partitions }, () => 0);
  const client = await pool.connect();
  try {
    const copy = client.query(copyFrom(`copy events (${eventRows.columns.join(', ')}) from stdin`));
    await pipeline(Readable.from(linesOf(events, heads)), copy);
    for (const [partition, sequence] of heads.entries())
      await client.query('update partition_heads set sequence = $2, recorded_at = $3 where partition = $1', [
        partition,
        sequence,
        recordedAt,
      ]);
    await client.query('vacuum analyze events');
    await client.query('checkpoint');
  } finally {
    client.release();
    progress('');
  }
};

/** At least so many events, for histories are whole. */
function* linesOf(events: number, heads: number[]): Generator<string> {
  let written = 0;
  for (let patient = 0; written < events; patient += sideBySide) {
    const histories = Array.from({ length: sideBySide }, (_, index) => syntheticHistory(patient + index));
    const longest = Math.max(...histories.map(({ events: { length } }) => length));
    for (let from = 0; from < longest; from += inARow) {
      for (const { partitionKey, events: told } of histories) {
        const partition = partitionOf(partitionKey, heads.length);
        const lines = told
          .slice(from, from + inARow)
          .map((event) => lineOf(event, partition, (heads[partition] = (heads[partition] ?? 0) + 1)));
        written += lines.length;
        if (lines.length > 0) yield lines.join('');
      }
    }
    progress(`writing the log: ${whole(written)} of ${whole(events)} events`);
  }
}

const lineOf = ({ data, ...envelope }: DecidedEvent<EpisodeServiceEvent>, partition: number, sequence: number): string => {
  const stored: StoredEvent = { ...envelope, partition, sequence, recordedAt, payload: JSON.stringify(data) };
  return `${eventRows.valuesOf(stored).map(copied).join('\t')}\n`;
};

const copied = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
