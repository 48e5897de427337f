import { keyOf, type StoredEvent } from '@throughline/kernel';
import type { WithholdReason } from '@throughline/disclosure';
import type { Pool } from 'pg';
import { cloudEventText, cloudEventType } from '../cloud-event-text';
import { endFeed } from '../registry/registry';
import { forgetTrouble, noteTrouble, type WebhookFeed } from './bookkeeping';
import type { Answer, Poster } from './post';
import { signatureHeaders } from './signature';

/** What a courier does, for metrics. */
export type CourierMoment =
  | { readonly feed: string; readonly outcome: 'taken' | 'refused' | 'unreachable' | 'parked' }
  | { readonly feed: string; readonly outcome: 'withheld'; readonly reason: WithholdReason };

export interface SenderOptions {
  readonly pool: Pool;
  readonly clusterId: string;
  readonly poster: Poster;
  /** An endpoint that has taken nothing for so long is dead: nothing more is sent to it until an operator says so. */
  readonly deadAfterMs: number;
  readonly observe: (moment: CourierMoment) => void;
}

/** Sends the events of one feed, for all partitions that this courier holds, and knows how its endpoint is. */
export interface FeedSender {
  /** As it is registered now. */
  readonly feed: () => WebhookFeed;
  /** Takes over what the database says of it. */
  readonly refresh: (feed: WebhookFeed) => void;
  /** @param cut ends the wait for an answer */
  readonly send: (event: StoredEvent, cut: AbortSignal) => Promise<Answer>;
  /** The endpoint took nothing, and it was not the event's fault. */
  readonly failed: (why: string) => Promise<void>;
  /** How many events the endpoint has taken: when this rises, it is well. */
  readonly taken: () => number;
}

export const createFeedSender = (registered: WebhookFeed, options: SenderOptions): FeedSender => {
  const { pool, deadAfterMs, observe } = options;
  const name = registered.feed;
  let feed = registered;
  let taken = 0;
  const tookOne = async (): Promise<void> => {
    taken += 1;
    if (!feed.inTrouble) return;
    feed = { ...feed, inTrouble: false };
    await forgetTrouble(pool, name);
  };
  return {
    feed: () => feed,
    refresh: (found) => {
      feed = found;
    },
    send: async (event, cut) => {
      const answer = await post(feed, event, options, cut);
      if (answer.kind === 'gone') await endFeed(pool, name, { who: 'courier', why: 'Its endpoint answered 410 Gone' });
      else observe({ feed: name, outcome: answer.kind });
      if (answer.kind === 'taken') await tookOne();
      return answer;
    },
    failed: async (why) => {
      const dead = await noteTrouble(pool, name, why, deadAfterMs);
      feed = { ...feed, inTrouble: true, dead };
    },
    taken: () => taken,
  };
};

/** Structured mode: the signature is over all attributes too, which headers would leave out. */
const post = (
  { endpoint, secrets }: WebhookFeed,
  event: StoredEvent,
  { clusterId, poster }: SenderOptions,
  cut: AbortSignal,
): Promise<Answer> => {
  const body = cloudEventText(event, clusterId);
  const signed = signatureHeaders({ id: event.eventId, timestamp: Math.floor(Date.now() / 1_000), body }, secrets);
  const headers = { ...signed, 'content-type': `${cloudEventType}; charset=utf-8`, 'user-agent': 'Throughline' };
  return poster.post(endpoint, { headers, body }, cut);
};

/** The first event of each other key that is not to be passed over, in order. */
export const firstOfOtherKeys = (
  events: readonly StoredEvent[],
  key: string,
  isPassedOver: (event: StoredEvent) => boolean,
): readonly StoredEvent[] => {
  const firsts = new Map<string, StoredEvent>();
  for (const event of events) {
    const own = keyOf(event);
    if (own !== key && !firsts.has(own) && !isPassedOver(event)) firsts.set(own, event);
  }
  return [...firsts.values()];
};
