import { setTimeout as sleep } from 'node:timers/promises';
import { disclose } from '@throughline/disclosure';
import { Fault, keyOf, nextEvents, type StoredEvent } from '@throughline/kernel';
import type { Pool } from 'pg';
import type { FeedLog } from '../reading/feed-log';
import type { Tail } from '../reading/tail';
import {
  askedAgain,
  movePosition,
  park,
  parkedAt,
  PlaceLost,
  positionAt,
  stillParked,
  tookParked,
  waitingWith,
  type Place,
} from './bookkeeping';
import { firstOfOtherKeys, type CourierMoment, type FeedSender } from './sender';

/** How often something is tried, and after how long. */
export interface Patience {
  /** The first pause after a failure, in milliseconds; each next one is twice as long. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** An event that was refused so often is suspected: when the endpoint takes another key's, its own key is parked. */
  readonly suspectAfter: number;
}

export interface LaneOptions {
  readonly pool: Pool;
  readonly log: FeedLog;
  readonly tail: Tail;
  readonly place: Place;
  readonly sender: FeedSender;
  readonly patience: Patience;
  /** Whether the lease is known to hold: nothing is sent without. */
  readonly isHeld: () => boolean;
  readonly observe: (moment: CourierMoment) => void;
  /** Told what stands in the way, in words without patient data. */
  readonly complain: (error: unknown) => void;
  readonly signal: AbortSignal;
  /** Aborts when an answer is waited for no longer. */
  readonly cut: AbortSignal;
}

const pageSize = 50;
/** How long a lane that has nothing to send waits before it looks for what operators asked for. */
const lookEveryMs = 1_000;

/**
 * Sends a feed's events of one partition, in order: one at a time, so that a patient's events arrive as they happened. Ends when the signal
 * aborts, or when the place is somebody else's.
 *
 * An endpoint that takes nothing is waited for; nobody's key is parked for it. A key is parked only for an event that is refused again and
 * again while the endpoint takes events of other keys; its later events wait behind it, everything else goes on.
 */
export const runLane = async (options: LaneOptions): Promise<void> => {
  const { signal, complain } = options;
  const isOver = (): boolean => signal.aborted;
  for (let failures = 0; !isOver(); failures += 1) {
    try {
      await new Lane(options).run();
      return;
    } catch (error) {
      if (error instanceof PlaceLost || isOver()) return;
      complain(error);
      await pause(pauseAfter(failures, options.patience), signal);
    }
  }
};

class Lane {
  #position = 0;
  #passed = 0;
  #parked: ReadonlySet<string> = new Set();
  /** Sequences beyond the position that the endpoint has taken already, when it was asked whether it takes anything. */
  readonly #taken = new Set<number>();

  constructor(private readonly options: LaneOptions) {}

  async run(): Promise<void> {
    const { pool, place, signal, tail, sender } = this.options;
    this.#position = this.#passed = await positionAt(pool, place);
    while (!this.#isOver()) {
      if (sender.feed().dead) {
        await pause(lookEveryMs, signal);
        continue;
      }
      await this.#sendAgain();
      this.#parked = await parkedAt(pool, place);
      const page = await this.#next();
      for (const event of page) {
        if (this.#isOver()) return;
        await this.#take(event);
      }
      await this.#keep();
      if (page.length < pageSize) await tail.grown(lookEveryMs, signal);
    }
  }

  #isOver(): boolean {
    return this.options.signal.aborted;
  }

  async #next(): Promise<readonly StoredEvent[]> {
    const {
      tail,
      place: { partition },
    } = this.options;
    const after = this.#position;
    const page = await tail.read(partition, { after, limit: pageSize }).catch(async (error: unknown) => {
      const missing = error instanceof Fault && error.code === 'missing-event' ? error.position?.sequence : undefined;
      // What lies before the hole is sent; then the hole stops the lane, loudly.
      if (missing === undefined || missing - 1 <= after) throw error;
      return tail.read(partition, { after, limit: missing - 1 - after });
    });
    return nextEvents(page, after, partition);
  }

  async #take(event: StoredEvent): Promise<void> {
    const { pool, place, sender, observe } = this.options;
    const key = keyOf(event);
    const disclosure = disclose(sender.feed(), event);
    if (disclosure.verdict === 'withhold') observe({ feed: place.feed, outcome: 'withheld', reason: disclosure.reason });
    else if (this.#parked.has(key)) {
      await park(pool, place, this.#position, { key, sequence: event.sequence });
      this.#position = event.sequence;
    } else if (!this.#taken.delete(event.sequence)) {
      const error = await this.#deliver(event);
      if (error !== null) {
        await park(pool, place, this.#position, { key, sequence: event.sequence, error });
        this.#parked = new Set([...this.#parked, key]);
        this.#position = event.sequence;
        observe({ feed: place.feed, outcome: 'parked' });
      }
    }
    this.#passed = event.sequence;
    if (disclosure.verdict === 'deliver') await this.#keep();
  }

  /** Writes down how far it is. */
  async #keep(): Promise<void> {
    if (this.#passed === this.#position) return;
    await movePosition(this.options.pool, this.options.place, this.#position, this.#passed);
    this.#position = this.#passed;
  }

  /** Tries until the endpoint has the event. @returns why its key is to be parked; null when it was taken */
  async #deliver(event: StoredEvent): Promise<string | null> {
    const { sender, place, patience, cut, isHeld } = this.options;
    let takenBefore = sender.taken();
    for (let refusals = 0, attempt = 0; ; attempt += 1) {
      if (this.#isOver() || !isHeld()) throw new PlaceLost(place);
      const answer = await sender.send(event, cut);
      if (answer.kind === 'taken') return null;
      if (answer.kind === 'gone' || this.#isOver()) throw new PlaceLost(place);
      if (answer.kind === 'refused') {
        refusals += 1;
        const isSuspect = refusals >= patience.suspectAfter;
        if (isSuspect && (sender.taken() > takenBefore || (await this.#takesAnother(event, refusals)))) return answer.why;
        takenBefore = sender.taken();
      }
      await sender.failed(answer.why);
      await this.#waitFor(attempt, answer.kind === 'unreachable' ? answer.afterMs : null);
    }
  }

  /** Whether the endpoint takes an event of another key, which need not wait for this one; another key each time. */
  async #takesAnother(event: StoredEvent, turn: number): Promise<boolean> {
    const { log, place, sender, cut } = this.options;
    const behind = await log.readStored(place.partition, { after: event.sequence, limit: pageSize }).catch(() => []);
    const isPassedOver = (one: StoredEvent): boolean =>
      this.#taken.has(one.sequence) || this.#parked.has(keyOf(one)) || disclose(sender.feed(), one).verdict === 'withhold';
    const others = firstOfOtherKeys(behind, keyOf(event), isPassedOver);
    const other = others[turn % others.length];
    if (!other || (await sender.send(other, cut)).kind !== 'taken') return false;
    this.#taken.add(other.sequence);
    return true;
  }

  async #waitFor(attempt: number, askedMs: number | null): Promise<void> {
    const { sender, patience, signal } = this.options;
    await pause(Math.max(pauseAfter(attempt, patience), askedMs ?? 0), signal);
    while (sender.feed().dead && !this.#isOver()) await pause(lookEveryMs, signal);
  }

  /** Sends what waits with the keys for which an operator asked, in order, until one is refused again. */
  async #sendAgain(): Promise<void> {
    const { pool, place } = this.options;
    for (const key of await askedAgain(pool, place)) {
      while (await this.#sendSome(key));
    }
  }

  /** @returns whether there may be more to send */
  async #sendSome(key: string): Promise<boolean> {
    const { pool, place, log, sender, cut, isHeld } = this.options;
    const waiting = await log.readAt(place.partition, await waitingWith(pool, place, key, pageSize));
    for (const event of waiting) {
      if (this.#isOver() || !isHeld()) throw new PlaceLost(place);
      const answer = disclose(sender.feed(), event).verdict === 'deliver' ? await sender.send(event, cut) : { kind: 'taken' as const };
      if (answer.kind === 'gone') throw new PlaceLost(place);
      if (answer.kind !== 'taken') {
        await stillParked(pool, place, { key, sequence: event.sequence, error: answer.why });
        return false;
      }
      await tookParked(pool, place, key, event.sequence);
    }
    return waiting.length > 0;
  }
}

const pauseAfter = (attempt: number, { firstMs, longestMs }: Patience): number =>
  Math.min(firstMs * 2 ** Math.min(attempt, 30), longestMs) * (0.5 + Math.random() / 2);

const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
};
