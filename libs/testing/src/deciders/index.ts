export * from './any-command';
export * from './play';
export * from './scenario';
export * from './treatment';
export * from './world';
