export * from './relay-world';
export * from './topic-contents';
