export * from './history';
export { membersOf, siteOf, syntheticSites } from './site';
export type { SyntheticHistory } from './teller';
