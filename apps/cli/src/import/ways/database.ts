import { eventCodec } from '@throughline/episode';
import { createExecution, migrate, openEventLog } from '@throughline/log';
import { UserError } from '../../user-error';
import { aggregates, submissionOf } from './submission';
import type { Way } from './way';

/**
 * Straight into a PostgreSQL: the same deciders and the same log as the service, without HTTP. Makes the log's tables the first time.
 *
 * @param partitions of a new log; null: 8, or what the log has
 */
export const intoDatabase = async (url: string, partitions: number | null): Promise<Way> => {
  await migrate(url).catch(unreachable);
  const log = await openEventLog({ url, codec: eventCodec, ...(partitions === null ? {} : { partitions }) });
  const execution = createExecution({ log, clock: Date.now, cachedStates: 200 });
  return {
    name: 'the database of DATABASE_URL',
    execute: ({ kind, steps }) => execution.executeAll(aggregates[kind], steps.map(submissionOf)),
    done: () => undefined,
    close: () => log.close(),
  };
};

/** The address is not repeated: a password may be in it. */
const unreachable = (error: unknown): never => {
  throw new UserError(
    `The database of DATABASE_URL cannot be used: ${(error as Error).message || String((error as { code?: string }).code)}\n` +
      'Check that it runs and that the address is right, or unset DATABASE_URL to go through the running service.',
  );
};
