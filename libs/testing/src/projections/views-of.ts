import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import type { ProjectionDefinition } from '@throughline/kernel';
import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../postgres/database';
import { history, type Told } from './history';
import { project } from './project';

/** A database that can be asked while tests run. */
export interface AskedDatabase {
  readonly query: (text: string, values?: unknown[]) => Promise<{ readonly rows: unknown[] }>;
}

/** The views of a history in a database of their own, for the tests of the `describe` block that asks for them. It is dropped after them. */
export const viewsOf = (
  definitions: readonly ProjectionDefinition<EpisodeServiceEvent>[],
  told: readonly Told<EpisodeServiceEvent>[],
): AskedDatabase => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await project({ pool, codec: eventCodec, definitions, events: history(told) });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  return { query: (text, values) => pool.query(text, values) };
};
