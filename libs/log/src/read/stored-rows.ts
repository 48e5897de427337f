import { Fault, type StoredEvent } from '@throughline/kernel';
import type { Pool } from 'pg';
import { asText, isoTime, storedColumns, storedEvent, wholeNumber } from '../stored-row';

/** A stretch of one partition: what comes after a sequence, up to another one and with it. */
export interface StoredStretch {
  readonly partition: number;
  readonly after: number;
  readonly upTo: number;
}

/** A row of the log as it lies there. */
export interface StoredRow {
  readonly sequence: number;
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  /** null when its envelope cannot be read. */
  readonly event: StoredEvent | null;
}

/**
 * The next rows of a stretch for who examines the log itself: in order, with whatever holes and doubles there are. Readers of events use the
 * log, which refuses both.
 *
 * @param limit how many; more only where the last sequence is there several times
 */
export const storedRows = async (pool: Pool, { partition, after, upTo }: StoredStretch, limit: number): Promise<readonly StoredRow[]> => {
  const { rows } = await pool.query<string[]>({
    name: 'throughline-stored-rows',
    text: `select ${storedColumns('e')} from events e where e.partition = $1 and e.sequence > $2 and e.sequence <= $3
            order by e.sequence fetch first $4 rows with ties`,
    values: [partition, after, upTo, limit],
    rowMode: 'array',
    types: asText,
  });
  return rows.map((row) => ({ sequence: wholeNumber(row[1]), recordedAt: isoTime(row[4] ?? ''), event: eventIn(row) }));
};

const eventIn = (row: readonly string[]): StoredEvent | null => {
  try {
    return storedEvent(row);
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
};
