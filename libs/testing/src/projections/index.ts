export * from './given-events';
export * from './history';
export * from './list-source';
export * from './tally';
