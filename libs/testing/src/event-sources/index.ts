export * from './contract';
export * from './read';
