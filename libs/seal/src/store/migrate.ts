import { migrateTables } from '@throughline/migrations';
import { SealTables1798000000000 } from './seal-tables-1';

/**
 * Brings the tables of seals up to date.
 *
 * @param url of the PostgreSQL database of the log
 */
export const migrateSeals = (url: string): Promise<void> =>
  migrateTables({ url }, { lock: 7_325_001, history: 'seal_migrations', migrations: [SealTables1798000000000] });
