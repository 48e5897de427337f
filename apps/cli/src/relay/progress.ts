import { SingleBar } from 'cli-progress';

/** Tells somebody who waits how far the topic is. */
export interface Progress {
  /** So many of all events are in the topic. */
  readonly at: (events: number) => void;
  readonly stop: () => void;
}

const everyMs = 3_000;

/** A bar on a terminal, a line every few seconds elsewhere. */
export const progressOn = (stream: NodeJS.WriteStream, total: number, already: number): Progress =>
  stream.isTTY ? bar(stream, total, already) : lines(stream, total, already);

const bar = (stream: NodeJS.WriteStream, total: number, already: number): Progress => {
  const began = performance.now();
  const shown = new SingleBar({
    stream,
    format: 'Re-seeding [{bar}] {percentage}% | {value} of {total} events | {rate} events/s | {eta_formatted} left',
    hideCursor: true,
    etaBuffer: 200,
  });
  shown.start(total, already, { rate: 0 });
  return {
    at: (events) => shown.update(events, { rate: rateOf(events - already, began) }),
    stop: () => shown.stop(),
  };
};

const lines = (stream: NodeJS.WritableStream, total: number, already: number): Progress => {
  const began = performance.now();
  let next = began + everyMs;
  stream.write(`Re-seeding ${total} events, ${already} of them are there\n`);
  return {
    at: (events) => {
      const now = performance.now();
      if (now < next) return;
      next = now + everyMs;
      const rate = rateOf(events - already, began);
      const left = rate === 0 ? 'unknown' : `about ${Math.ceil((total - events) / rate)} s`;
      stream.write(`${events} of ${total} events, ${rate} events/s, ${left} left\n`);
    },
    stop: () => undefined,
  };
};

const rateOf = (events: number, began: number): number => Math.round((events * 1000) / Math.max(1, performance.now() - began));
