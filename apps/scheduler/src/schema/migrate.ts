import { migrateTables } from '@throughline/migrations';
import { CreateSchedulerLease1795400000000 } from './create-lease-1';
import { CreateSchedulerRefusals1795500000000 } from './create-refusals-2';

/** Brings the scheduler's tables up to date. */
export const migrateScheduler = (url: string): Promise<void> =>
  migrateTables(
    { url },
    {
      lock: 7_541_883,
      history: 'scheduler_migrations',
      migrations: [CreateSchedulerLease1795400000000, CreateSchedulerRefusals1795500000000],
    },
  );
