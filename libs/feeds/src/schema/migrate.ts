import { addressOf, migrateTables } from '@throughline/migrations';
import type { Pool } from 'pg';
import { FeedTables1810000000000 } from './feed-tables-1';

/** Brings the tables of feeds up to date, on the database that the pool talks to. */
export const migrateFeeds = (pool: Pool): Promise<void> =>
  migrateTables(addressOf(pool), { lock: 7_615_240, history: 'feed_migrations', migrations: [FeedTables1810000000000] });
