export { allViews } from './all-views';
export * from './aftercare-loop';
export * from './caseload';
export * from './patient-timeline';
export type { ContactWay } from './reading/contact';
export { InvalidCursor, largestPage, type Page } from './reading/page';
export { type Queryable } from './reading/queryable';
export type { Share } from './reading/share';
