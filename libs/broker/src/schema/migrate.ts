import { migrateTables } from '@throughline/migrations';
import { RelayTables1795100000000 } from './relay-tables-1';

/**
 * Brings the tables of relays up to date.
 *
 * @param url of the PostgreSQL database of the log
 */
export const migrateBroker = (url: string): Promise<void> =>
  migrateTables({ url }, { lock: 7_402_118, history: 'broker_migrations', migrations: [RelayTables1795100000000] });
