import { namedIn } from '@throughline/access';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import type { StoredEvent } from '@throughline/kernel';
import { openEventLog, type EventLog } from '@throughline/log';
import { parkedKeys, waitingEvents, type ParkedKey } from '@throughline/projection';
import { Pool } from 'pg';
import { whyUnreadable } from '../database-of';
import { putOnRecord } from '../on-record';
import { UserError } from '../user-error';

/** A parked key and the first events that wait, as they are stored. */
export interface StoredKey {
  readonly parked: ParkedKey;
  readonly events: readonly StoredEvent[];
}

/** The most waiting events that are read of a key; the service tells as many. */
const readAtMost = 200;

/**
 * Reads from the database what the service gives to nobody who operates it: what the waiting events hold. It is on the record when it resolves.
 *
 * @param chosen picks of all parked keys, and may throw
 * @throws UserError when the database cannot be read, or it cannot be put on the record
 */
export const storedKeys = async (
  url: string,
  chosen: (keys: readonly ParkedKey[]) => readonly ParkedKey[],
): Promise<readonly StoredKey[]> => {
  const pool = new Pool({ connectionString: url, max: 3, connectionTimeoutMillis: 5_000, application_name: 'throughline-parked' });
  pool.on('error', () => undefined);
  try {
    return await onLog(pool, async (log) => onRecord(log, pool, chosen(await parkedKeys(pool))));
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(whyUnreadable(error), { cause: error });
  } finally {
    await pool.end();
  }
};

type Log = EventLog<EpisodeServiceEvent>;

const onLog = async <Result>(pool: Pool, work: (log: Log) => Promise<Result>): Promise<Result> => {
  const log = await openEventLog({ pool, codec: eventCodec });
  return work(log).finally(log.close);
};

const onRecord = async (log: Log, pool: Pool, keys: readonly ParkedKey[]): Promise<readonly StoredKey[]> => {
  const found: StoredKey[] = [];
  for (const parked of keys)
    found.push({ parked, events: await log.readAt(parked.partition, await waitingEvents(pool, parked, readAtMost)) });
  const read = found.flatMap(({ events }) => events);
  const target = [...new Set(keys.map(({ key }) => key))].join(' ');
  const named = namedIn(read, ...read.map(({ payload }): unknown => JSON.parse(payload)));
  await putOnRecord(log, { operation: 'parked-show', target, dataClass: 'payload', ...named, items: read.length });
  return found;
};
