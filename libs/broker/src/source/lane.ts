import type { Fault, StoredEvent } from '@throughline/kernel';

/** The most bytes of payload that wait for one reader; the event that comes last may go over it. */
const fullAtBytes = 4 * 2 ** 20;

/** Where to look: the event after `sequence` comes first at `offset` or later. */
export interface Mark {
  readonly offset: number;
  readonly sequence: number;
}

export interface LaneOptions {
  /** The first event to give is the one after this sequence. */
  readonly after: number;
  /** The offset to look for it from. */
  readonly start: number;
  /** The most events in a batch; two batches may wait. */
  readonly batchSize: number;
  /** Tells the last sequence that the reader has made its own. */
  readonly settled: () => number;
}

/** How a lane stands to the place that its partition is being read at. */
export type Course =
  /** Everything from offset `since` on has passed it: the next event that it lacks will pass as well. */
  | { readonly kind: 'riding'; readonly since: number }
  /** The reading is somewhere else; everything from `since` to `resumeAt` has passed, and the lane goes on there when it has its turn. */
  | { readonly kind: 'waiting'; readonly since: number; readonly resumeAt: number };

/** What one reader of a partition has been given and has not taken yet. */
export class Lane {
  course: Course;
  /** Called whenever events have been taken, so that there may be room. */
  onTaken: () => void = () => undefined;
  #last: number;
  #bytes = 0;
  #queue: { readonly event: StoredEvent; readonly offset: number }[] = [];
  #mark: Mark;
  readonly #marks: Mark[] = [];
  #ended: { readonly fault: Fault | null } | null = null;
  #wake: () => void = () => undefined;

  constructor(private readonly options: LaneOptions) {
    this.#last = options.after;
    this.#mark = { offset: options.start, sequence: options.after };
    this.course = { kind: 'waiting', since: options.start, resumeAt: options.start };
  }

  /** The sequence of the last event given. */
  get last(): number {
    return this.#last;
  }

  /** Whether it still takes events. */
  get isOpen(): boolean {
    return this.#ended === null;
  }

  get hasRoom(): boolean {
    return this.#queue.length < 2 * this.options.batchSize && this.#bytes < fullAtBytes;
  }

  /** Whether there is so much room that turning back for it is worth it. */
  get isHungry(): boolean {
    return this.#queue.length <= this.options.batchSize && this.#bytes <= fullAtBytes / 2;
  }

  /** How many events wait to be taken. */
  get size(): number {
    return this.#queue.length;
  }

  give(event: StoredEvent, offset: number): void {
    this.#queue.push({ event, offset });
    this.#last = event.sequence;
    this.#bytes += event.payload.length;
    this.#wake();
  }

  /** What was given before is still handed out; then the reader gets the fault. */
  fail(fault: Fault): void {
    this.#end(fault);
  }

  /** Hands out nothing more. */
  close(): void {
    this.#queue = [];
    this.#end(null);
  }

  #end(fault: Fault | null): void {
    this.#ended ??= { fault };
    this.#wake();
  }

  /** The next batch, as soon as there is something; null when the lane was closed. @throws Fault that the lane failed with */
  async take(): Promise<readonly StoredEvent[] | null> {
    while (this.#queue.length === 0) {
      if (this.#ended?.fault) throw this.#ended.fault;
      if (this.#ended) return null;
      await new Promise<void>((wake) => (this.#wake = wake));
    }
    const taken = this.#queue.splice(0, this.options.batchSize);
    for (const { event } of taken) this.#bytes -= event.payload.length;
    const end = taken.at(-1);
    if (end) this.#marks.push({ offset: end.offset + 1, sequence: end.event.sequence });
    this.onTaken();
    return taken.map(({ event }) => event);
  }

  /** The furthest place before which the reader needs nothing any more. */
  settledMark(): Mark {
    const settled = this.options.settled();
    for (let mark = this.#marks[0]; mark && mark.sequence <= settled; mark = this.#marks[0]) {
      this.#mark = mark;
      this.#marks.shift();
    }
    return this.#mark;
  }
}
