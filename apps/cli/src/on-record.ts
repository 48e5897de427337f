import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { AccessNotRecorded, createAccessRecord, type Reading } from '@throughline/access';
import { eventCodec, purposesOf, type EpisodeServiceEvent } from '@throughline/episode';
import { findGenesis, openEventLog, type EventLog } from '@throughline/log';
import { Pool } from 'pg';
import { whyUnreadable } from './database-of';
import { UserError } from './user-error';

/** What is read here from the database itself, past the service. */
export type ReadHere = Pick<Reading, 'operation' | 'target' | 'scope' | 'dataClass' | 'patientIds' | 'episodeIds' | 'siteIds' | 'items'>;

/**
 * Puts on the record that the person at this terminal looks at records. Nothing of them may be printed before it resolves.
 *
 * @throws UserError when the log does not take it
 */
export const putOnRecord = async (log: EventLog<EpisodeServiceEvent>, read: ReadHere): Promise<void> => {
  const [purpose] = purposesOf('operator');
  const reading: Reading = {
    ...read,
    ...{ actor: { id: userInfo().username, role: 'operator' }, purpose, channel: 'command-line' },
    ...{ refusal: null, requestId: randomUUID(), session: null },
  };
  try {
    await createAccessRecord({ log, clock: Date.now }).record(reading);
  } catch (error) {
    if (!(error instanceof AccessNotRecorded)) throw error;
    throw new UserError(
      'Nothing is shown, because it cannot be put on the record: the log takes no events now. "throughline doctor" says more.',
      {
        cause: error,
      },
    );
  }
};

/**
 * The same for a command that opens no log itself. A database without a log has nothing to show.
 *
 * @throws UserError when the database cannot be read, or its log does not take it
 */
export const putOnRecordIn = async (url: string, read: ReadHere): Promise<void> => {
  const pool = new Pool({ connectionString: url, max: 3, connectionTimeoutMillis: 5_000, application_name: 'throughline-access' });
  pool.on('error', () => undefined);
  try {
    if (!(await findGenesis(pool))) return;
    const log = await openEventLog({ pool, codec: eventCodec });
    await putOnRecord(log, read).finally(log.close);
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(whyUnreadable(error), { cause: error });
  } finally {
    await pool.end();
  }
};
