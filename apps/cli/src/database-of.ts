import { findStandaloneDatabase, type Configuration } from '@throughline/platform';
import { DatabaseError } from 'pg';
import { UserError } from './user-error';

/** The database to work on, and where it is, in words. */
export interface FoundDatabase {
  readonly url: string;
  readonly database: string;
}

/** The database of DATABASE_URL, or the embedded one of a service that runs. @throws UserError when there is none */
export const databaseOf = async ({ databaseUrl, dataFolder }: Configuration): Promise<FoundDatabase> => {
  if (databaseUrl !== null) return { url: databaseUrl, database: 'in DATABASE_URL' };
  const found = await findStandaloneDatabase(dataFolder);
  if (!found) {
    throw new UserError(
      `No database to look at: DATABASE_URL is not set, and no embedded PostgreSQL runs on ${dataFolder}.\n` +
        'Start the service with "npm start", or name its folder in THROUGHLINE_DATA, or set DATABASE_URL.',
    );
  }
  return { url: found.url, database: `embedded in ${found.folder}` };
};

/** @throws UserError always: the database is out of reach */
export const databaseUnreachable = (error: unknown): never => {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  throw new UserError(
    `The database does not answer: ${message || (code ?? String(error))}\nCheck that it runs and that the address is right.`,
  );
};

/** What to tell of a database that could not be read. Its own words may quote values, so of its refusals only the code is told. */
export const whyUnreadable = (error: unknown): string => {
  if (error instanceof DatabaseError && error.code === '42P01') {
    return 'The database holds no log or no views of this version yet: start the service with "npm start", or import something.';
  }
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return `The database cannot be read: ${code ?? message ?? 'unknown'}\nCheck that it runs and that the address is right.`;
};
