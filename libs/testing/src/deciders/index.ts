export * from './any-command';
export * from './scenario';
export * from './treatment';
export * from './world';
