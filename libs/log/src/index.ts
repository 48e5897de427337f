export { digestOf } from './digest';
export { openEventLog, type EventLogOptions } from './event-log';
export { createLogSource } from './log-source';
export { partitionOf } from './partition-of';
export { migrate } from './schema/migrate';
export * from './types';
export { createExecution, type Execution, type ExecutionOptions, type Versioned } from './execution/execution';
export { executionRejections, type ExecutionRejection, type Submission } from './execution/submission';
