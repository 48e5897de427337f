import { addressOf, migrateTables } from '@throughline/migrations';
import type { Pool } from 'pg';
import { Bookkeeping1795000000000 } from './bookkeeping-1';
import { Bookkeeping1796000000000 } from './bookkeeping-2';
import { Bookkeeping1797000000000 } from './bookkeeping-3';
import { Bookkeeping1798000000000 } from './bookkeeping-4';
import { Bookkeeping1799000000000 } from './bookkeeping-5';
import { Bookkeeping1800000000000 } from './bookkeeping-6';
import { Bookkeeping1801000000000 } from './bookkeeping-7';
import { Bookkeeping1802000000000 } from './bookkeeping-8';
import { Bookkeeping1803000000000 } from './bookkeeping-9';
import { Bookkeeping1804000000000 } from './bookkeeping-10';

/** Brings the runtime's own tables (builds, checkpoints, parked keys and events, the journal, rebuilds, discards) to today's form, on the database that the pool talks to. */
export const migrateBookkeeping = (pool: Pool): Promise<void> =>
  migrateTables(addressOf(pool), {
    lock: 7_201_302,
    history: 'projection_migrations',
    migrations: [
      Bookkeeping1795000000000,
      Bookkeeping1796000000000,
      Bookkeeping1797000000000,
      Bookkeeping1798000000000,
      Bookkeeping1799000000000,
      Bookkeeping1800000000000,
      Bookkeeping1801000000000,
      Bookkeeping1802000000000,
      Bookkeeping1803000000000,
      Bookkeeping1804000000000,
    ],
  });
