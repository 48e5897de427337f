export * from './items';
export * from './recodes';
export * from './words';
