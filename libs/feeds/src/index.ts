export { cloudEventBatchType, cloudEventText, cloudEventType } from './cloud-event-text';
export { firstCursor, readCursor, writeCursor, type Cursor } from './cursor/cursor';
export type { FeedLog } from './reading/feed-log';
export { readFeedPage, type FeedPage, type PageSize } from './reading/page';
export { createPositionNotes, type PositionNotes } from './reading/positions';
export { createTail, headsOf, type Tail } from './reading/tail';
export { deliveries, FeedRefusal, type Delivery, type Feed, type FeedChange, type FeedOrder, type FeedRefusalCode } from './registry/feed';
export {
  createFeed,
  discardParked,
  endFeed,
  feedJournal,
  findFeed,
  listFeeds,
  redriveFeed,
  rotateSecret,
  type DiscardedEvent,
  type FeedEntry,
  type WithSecret,
} from './registry/registry';
export { feedStandings, type FeedStanding, type ParkedFeedKey } from './registry/standing';
export { migrateFeeds } from './schema/migrate';
export { startCourier, type Courier, type CourierLogger, type CourierOptions } from './webhooks/courier';
export { createEndpointGuard, type EndpointRules } from './webhooks/endpoint';
export type { CourierMoment } from './webhooks/sender';
