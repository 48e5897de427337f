export * from './any-command';
export * from './many-lives';
export * from './play';
export * from './scenario';
export * from './treatment';
export * from './world';
