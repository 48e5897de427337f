export * from './scenario';
export * from './treatment';
export * from './world';
