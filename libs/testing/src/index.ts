export * from './event-sources';
export * from './postgres/database';
export * from './projections';
export * from './programs/spawn-program';
export * from './deciders';
export * from './kafka';
export * from './laws';
export * from './relays';
