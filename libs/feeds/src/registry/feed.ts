import type { Subscription } from '@throughline/disclosure';

/** How events reach a subscriber: it asks for them, or they are sent to an endpoint of its own. */
export const deliveries = ['pull', 'webhook'] as const;
export type Delivery = (typeof deliveries)[number];

/** A registered subscription. */
export interface Feed extends Subscription {
  readonly delivery: Delivery;
  /** Where webhooks are sent to; null for a feed that is asked. */
  readonly endpoint: string | null;
  /** Seals the cursors that this feed gives out: 32 bytes. */
  readonly cursorKey: Buffer;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC; null while it goes on. */
  readonly endedAt: string | null;
}

/** What is registered. */
export type FeedOrder = Pick<Feed, 'feed' | 'client' | 'purpose' | 'types' | 'sites' | 'startAfter' | 'endpoint'>;

/** Who changes something, and why, for the journal. */
export interface FeedChange {
  readonly who: string;
  readonly why: string;
}

export type FeedRefusalCode =
  /** There is no such feed, or it has ended. */
  | 'unknown-feed'
  /** The name is taken, also by one that has ended. */
  | 'feed-exists'
  /** Nothing waits with the key. */
  | 'key-not-parked'
  /** The feed is asked where it is sent, or the other way round. */
  | 'other-delivery'
  /** A cursor that this feed never gave out. */
  | 'cursor-invalid'
  /** A cursor from a log that knew more than this one: the database was restored from an older state. */
  | 'cursor-ahead'
  /** Webhooks are not sent to such an address. */
  | 'endpoint-not-permitted';

/** A business "no" about a feed; the message says what to do. */
export class FeedRefusal extends Error {
  override readonly name = 'FeedRefusal';

  constructor(
    readonly code: FeedRefusalCode,
    message: string,
  ) {
    super(message);
  }
}
