export * from './contract';
export * from './read';
export * from './topic-writer';
