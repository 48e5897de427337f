import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '@throughline/kernel';
import { createPartitionLeases, type Held, type PartitionLeases } from '@throughline/leases';
import { DatabaseError, type Pool } from 'pg';
import type { FeedLog } from '../reading/feed-log';
import { createTail, type Tail } from '../reading/tail';
import { crew, webhookFeeds, type WebhookFeed } from './bookkeeping';
import { createEndpointGuard, type EndpointRules } from './endpoint';
import { runLane, type Patience } from './lane';
import { createPoster, type Poster } from './post';
import { createFeedSender, type CourierMoment, type FeedSender } from './sender';

/** What a courier logs with. Never with patient data. */
export interface CourierLogger {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
}

export interface CourierOptions {
  readonly pool: Pool;
  readonly log: FeedLog;
  readonly endpoints: EndpointRules;
  readonly logger: CourierLogger;
  /** An endpoint that has taken nothing for so long is dead until an operator says that it is tried again. */
  readonly deadAfterMs: number;
  /** How long an endpoint may take to answer, in milliseconds. Default 15,000. */
  readonly timeoutMs?: number;
  /** How long a lease holds without being renewed, in milliseconds. Default 10,000. Another courier takes over after that. */
  readonly leaseMs?: number;
  readonly patience?: Patience;
  readonly observe?: (moment: CourierMoment) => void;
}

/** A running courier. */
export interface Courier {
  /** Why it does not do its work; null when it does. That an endpoint takes nothing is not its trouble. */
  readonly trouble: () => string | null;
  /** The partitions that it holds. */
  readonly partitions: () => readonly number[];
  /** Ends what is being sent, and lets the partitions go. */
  readonly stop: () => Promise<void>;
}

const usualPatience: Patience = { firstMs: 1_000, longestMs: 300_000, suspectAfter: 3 };

/**
 * Sends the events of all feeds that are webhooks, each at least once and those of a patient in order. Several couriers share the log's
 * partitions by leases in the database; a position moves only under the present lease, and only after the endpoint has taken the event.
 */
export const startCourier = (options: CourierOptions): Courier => {
  const crewMember = new CrewMember(options);
  const running = crewMember.run();
  return {
    trouble: () => crewMember.trouble,
    partitions: () => crewMember.partitions(),
    stop: async () => {
      crewMember.stop();
      await running;
    },
  };
};

/** How long a lane that is stopped may go on waiting for an answer: what is then cut off is sent again by whoever takes the partition. */
const finishWithinMs = 3_000;

interface RunningLane {
  readonly generation: number;
  readonly stopping: AbortController;
  readonly cutting: AbortController;
  readonly ended: Promise<void>;
}

class CrewMember {
  trouble: string | null = 'it has not looked at its leases yet';
  readonly #member = randomUUID();
  readonly #stopping = new AbortController();
  readonly #leases: PartitionLeases;
  readonly #leaseMs: number;
  readonly #poster: Poster;
  readonly #tail: Tail;
  readonly #senders = new Map<string, FeedSender>();
  readonly #lanes = new Map<string, RunningLane>();
  #held: readonly Held[] = [];
  /** The monotonic time until which the leases are known to hold. */
  #heldUntil = 0;

  constructor(private readonly options: CourierOptions) {
    const { pool, log, endpoints, leaseMs = 10_000, timeoutMs = 15_000 } = options;
    this.#leaseMs = leaseMs;
    this.#poster = createPoster(createEndpointGuard(endpoints), timeoutMs);
    this.#tail = createTail(log);
    this.#leases = createPartitionLeases({
      ...{ pool, crew, leaseMs, member: this.#member, partitions: log.partitions },
      tables: { members: 'courier_members', partitions: 'courier_partitions', crew: 'crew' },
      name: `${hostname()}:${process.pid}`,
    });
  }

  partitions(): readonly number[] {
    return this.#held.map(({ partition }) => partition).sort((one, other) => one - other);
  }

  stop(): void {
    this.#stopping.abort();
  }

  async run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#look();
        this.trouble = null;
      } catch (error) {
        this.trouble = describe(error);
        this.options.logger.warn({ reason: this.trouble }, 'Cannot look after the leases of webhooks and tries again');
      }
      await sleep((this.#leaseMs / 4) * (0.75 + Math.random() / 4), undefined, { signal }).catch(() => undefined);
    }
    await Promise.all([...this.#lanes.keys()].map((name) => this.#end(name)));
    await this.#leases.leave().catch(() => undefined);
    this.#tail.close();
    this.#poster.close();
  }

  async #look(): Promise<void> {
    // From before the question: the leases hold longer than this, never shorter.
    const until = performance.now() + this.#leaseMs;
    const { held, share } = await this.#leases.tend();
    this.#heldUntil = until;
    const feeds = await webhookFeeds(this.options.pool);
    const surplus = held.slice(share);
    this.#held = held.slice(0, share);
    await this.#match(feeds);
    if (surplus.length > 0) await this.#leases.release(surplus.map(({ partition }) => partition));
  }

  /** Runs a lane for each feed in each partition that is held, and no others. */
  async #match(feeds: readonly WebhookFeed[]): Promise<void> {
    for (const feed of feeds) this.#refresh(feed);
    const wanted = new Map<string, { readonly feed: string; readonly held: Held }>(
      feeds.flatMap(({ feed }) => this.#held.map((held) => [`${feed} ${held.partition}`, { feed, held }] as const)),
    );
    const over = [...this.#lanes].filter(([name, { generation }]) => wanted.get(name)?.held.generation !== generation);
    await Promise.all(over.map(([name]) => this.#end(name)));
    for (const [name, { feed, held }] of wanted) if (!this.#lanes.has(name)) this.#begin(name, feed, held);
    const open = new Set(feeds.map(({ feed }) => feed));
    for (const feed of this.#senders.keys()) if (!open.has(feed)) this.#senders.delete(feed);
  }

  #refresh(feed: WebhookFeed): void {
    const known = this.#senders.get(feed.feed);
    if (known) known.refresh(feed);
    else this.#senders.set(feed.feed, this.#senderFor(feed));
  }

  #senderFor(feed: WebhookFeed): FeedSender {
    const { pool, log, deadAfterMs, observe = () => undefined } = this.options;
    return createFeedSender(feed, {
      pool,
      clusterId: log.clusterId,
      poster: this.#poster,
      deadAfterMs,
      observe,
    });
  }

  #begin(name: string, feed: string, { partition, generation }: Held): void {
    const { pool, log, patience = usualPatience, observe = () => undefined, logger } = this.options;
    const sender = this.#senders.get(feed);
    if (!sender) return;
    const [stopping, cutting] = [new AbortController(), new AbortController()];
    const ended = runLane({
      ...{ pool, log, sender, patience, observe },
      tail: this.#tail,
      place: { feed, partition, member: this.#member, generation },
      isHeld: () => performance.now() < this.#heldUntil,
      complain: (error) =>
        logger.warn({ feed, partition, reason: describe(error) }, 'A feed stands still in this partition and tries again'),
      signal: stopping.signal,
      cut: cutting.signal,
    }).finally(() => this.#lanes.delete(name));
    this.#lanes.set(name, { generation, stopping, cutting, ended });
  }

  async #end(name: string): Promise<void> {
    const lane = this.#lanes.get(name);
    if (!lane) return;
    lane.stopping.abort();
    const impatience = setTimeout(() => lane.cutting.abort(), finishWithinMs);
    await lane.ended;
    clearTimeout(impatience);
  }
}

/** PostgreSQL's own messages may quote values: of them only the code is kept. */
const describe = (error: unknown): string => {
  if (error instanceof Fault) return error.message;
  if (error instanceof DatabaseError) return `SQLSTATE ${error.code ?? 'unknown'}`;
  const { code, name } = error as { readonly code?: string; readonly name?: string };
  return [code, name].find((word) => typeof word === 'string') ?? 'unknown';
};
