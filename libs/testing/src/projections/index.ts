export * from './given-events';
export * from './history';
export * from './list-source';
export * from './project';
export * from './tally';
