export * from './postgres/database';
export * from './projections';
