import { SingleBar } from 'cli-progress';

/** Tells somebody who waits how far the work is. */
export interface Progress {
  /** So many of all events are done. */
  readonly at: (events: number) => void;
  readonly stop: () => void;
}

const everyMs = 3_000;

/**
 * A bar on a terminal, a line every few seconds elsewhere.
 *
 * @param work what is done, as it stands before a number of events: `Re-seeding`
 * @param already how much was there before; left out where that cannot be
 */
export const progressOn = (stream: NodeJS.WriteStream, work: string, total: number, already?: number): Progress =>
  stream.isTTY ? bar(stream, work, total, already) : lines(stream, work, total, already);

const bar = (stream: NodeJS.WriteStream, work: string, total: number, already = 0): Progress => {
  const began = performance.now();
  const shown = new SingleBar({
    stream,
    format: `${work} [{bar}] {percentage}% | {value} of {total} events | {rate} events/s | {eta_formatted} left`,
    hideCursor: true,
    etaBuffer: 200,
  });
  shown.start(total, already, { rate: 0 });
  return {
    at: (events) => shown.update(events, { rate: rateOf(events - already, began) }),
    stop: () => shown.stop(),
  };
};

const lines = (stream: NodeJS.WritableStream, work: string, total: number, already?: number): Progress => {
  const began = performance.now();
  let next = began + everyMs;
  stream.write(`${work} ${total} events${already === undefined ? '' : `, ${already} of them are there`}\n`);
  return {
    at: (events) => {
      const now = performance.now();
      if (now < next) return;
      next = now + everyMs;
      const rate = rateOf(events - (already ?? 0), began);
      const left = rate === 0 ? 'unknown' : `about ${Math.ceil((total - events) / rate)} s`;
      stream.write(`${events} of ${total} events, ${rate} events/s, ${left} left\n`);
    },
    stop: () => undefined,
  };
};

const rateOf = (events: number, began: number): number => Math.round((events * 1000) / Math.max(1, performance.now() - began));
