import { migrateTables } from '@throughline/migrations';
import { CreateLog1763800000000 } from './create-log';
import { LogGate1796000000000 } from './log-gate';
import { StreamsOfPatients1797000000000 } from './streams-of-patients';

/**
 * Brings the log's tables up to date.
 *
 * @param url of the PostgreSQL database, 15 or later
 */
export const migrate = (url: string): Promise<void> =>
  migrateTables(
    { url },
    {
      lock: 7_310_579_463,
      history: 'log_migrations',
      migrations: [CreateLog1763800000000, LogGate1796000000000, StreamsOfPatients1797000000000],
    },
  );
