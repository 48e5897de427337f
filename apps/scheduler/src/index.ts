export { submissionFor, type DueCommand, type ObligationSource } from './due-command';
export { obligationsOf } from './obligations';
export type { SchedulerMoment } from './execute-due';
export { startScheduler, type Scheduler, type SchedulerOptions } from './scheduler';
export { migrateScheduler } from './schema/migrate';
export { startSchedulerParts } from './start';
