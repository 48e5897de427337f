import { SingleBar } from 'cli-progress';

/** Tells somebody who waits how far the import is. */
export interface Progress {
  readonly start: (participants: number) => void;
  /** One participant more; so many events in all. */
  readonly tick: (events: number) => void;
  readonly stop: () => void;
}

const everyMs = 3_000;

/** A bar on a terminal, a line every few seconds elsewhere. */
export const progressOn = (stream: NodeJS.WriteStream): Progress => (stream.isTTY ? bar(stream) : lines(stream));

const bar = (stream: NodeJS.WriteStream): Progress => {
  const began = performance.now();
  const shown = new SingleBar({
    stream,
    format: 'Importing [{bar}] {percentage}% | {value} of {total} histories | {rate} events/s | {eta_formatted} left',
    hideCursor: true,
    etaBuffer: 200,
  });
  return {
    start: (participants) => shown.start(participants, 0, { rate: 0 }),
    tick: (events) => shown.increment(1, { rate: rateOf(events, began) }),
    stop: () => shown.stop(),
  };
};

const lines = (stream: NodeJS.WritableStream): Progress => {
  const began = performance.now();
  let next = began + everyMs;
  let done = 0;
  let total = 0;
  return {
    start: (participants) => {
      total = participants;
      stream.write(`Importing ${participants} histories\n`);
    },
    tick: (events) => {
      done += 1;
      const now = performance.now();
      if (now < next) return;
      next = now + everyMs;
      const left = Math.round(((now - began) / done) * ((total - done) / 1000));
      stream.write(`${done} of ${total} histories, ${events} events, ${rateOf(events, began)} events/s, about ${left} s left\n`);
    },
    stop: () => undefined,
  };
};

const rateOf = (events: number, began: number): number => Math.round((events * 1000) / Math.max(1, performance.now() - began));

/** Says nothing. */
export const silent: Progress = { start: () => undefined, tick: () => undefined, stop: () => undefined };
