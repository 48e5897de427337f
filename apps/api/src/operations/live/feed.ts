import { Readable } from 'node:stream';

/** The media type of server-sent events. */
export const eventStream = 'text/event-stream';

/** How long readers wait before they ask again, once a stream has ended, in milliseconds. */
const retryMs = 2_000;
const silenceMs = 15_000;

/**
 * Server-sent events for one reader: each document whole, whenever it has changed. However slow the reader, at most one document waits for it,
 * and then it gets the newest of each.
 */
export class Feed extends Readable {
  readonly #latest: ReadonlyMap<string, string>;
  readonly #sent = new Map<string, string>();
  #wanted = false;
  #spokeAt = performance.now();

  /** @param latest the documents by name, as JSON; looked at again whenever `offer` is called */
  constructor(latest: ReadonlyMap<string, string>) {
    super({ highWaterMark: 1 });
    this.#latest = latest;
    this.push(`retry: ${retryMs}\n\n`);
  }

  override _read(): void {
    this.#wanted = true;
    this.offer();
  }

  /** Sends the next document that the reader has not in its present form, if it has taken what came before; now and then a sign of life. */
  offer(): void {
    if (!this.#wanted) return;
    for (const [name, text] of this.#latest) {
      if (this.#sent.get(name) === text) continue;
      this.#sent.set(name, text);
      this.#say(`event: ${name}\ndata: ${text}\n\n`);
      return;
    }
    if (performance.now() - this.#spokeAt >= silenceMs) this.#say(':\n\n');
  }

  /** Ends the stream; what was sent arrives. */
  finish(): void {
    this.#wanted = false;
    this.push(null);
  }

  #say(text: string): void {
    this.#wanted = false;
    this.#spokeAt = performance.now();
    this.push(text);
  }
}
