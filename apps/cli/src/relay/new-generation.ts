import { forgetTopics, migrateBroker } from '@throughline/broker';
import { beginGeneration, migrate, type Generation } from '@throughline/log';
import { createLogger, openPool } from '@throughline/platform';
import { forgetProofs, migrateProof } from '@throughline/proof';
import { databaseUnreachable } from '../database-of';
import { UserError } from '../user-error';

/**
 * Opens a closed log under a new name, and forgets what was published and proved of it under the former one.
 * @throws UserError when the log is not closed, or the database does not answer
 */
export const newGeneration = async (databaseUrl: string, asked: { readonly who: string; readonly reason: string }): Promise<Generation> => {
  await migrate(databaseUrl).catch(databaseUnreachable);
  await migrateBroker(databaseUrl);
  await migrateProof(databaseUrl);
  const pool = openPool(databaseUrl, 'throughline-generation', 1, createLogger({ name: 'throughline', level: 'silent' }));
  try {
    const generation = await beginGeneration(pool, asked, async (client) => {
      await forgetTopics(client);
      await forgetProofs(client);
    });
    if (generation) return generation;
    throw new UserError(
      'The log is open, and nothing was changed: a new generation is for a log that was closed ("throughline relay check").',
    );
  } finally {
    await pool.end();
  }
};
