import { setTimeout as sleep } from 'node:timers/promises';
import type { EventSource, StoredEvent } from '@throughline/kernel';
import { chanceOf } from '../projections/chance';
import { readBatches, readEvents, startReading } from './read';

/** A source that has been opened for a test. */
export interface OpenedEventSource {
  readonly source: EventSource;
  /** How many events the source itself keeps in memory; absent where it keeps no more than the page read ahead. */
  readonly buffered?: () => number;
  readonly close: () => Promise<void>;
}

/** What an adapter brings for the contract: something real to write to, and sources over it. */
export interface EventSourceHarness {
  readonly partitions: number;
  /**
   * Writes the next so many events of a partition; with `without`, the one of this sequence is lost.
   * @returns those written, the lost one included
   */
  readonly write: (partition: number, count: number, loss?: { readonly without: number }) => Promise<readonly StoredEvent[]>;
  readonly open: () => Promise<OpenedEventSource>;
  readonly close: () => Promise<void>;
}

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
const sequences = (events: readonly StoredEvent[]): readonly number[] => events.map(({ sequence }) => sequence);
const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

/** What every event source promises its readers, tested on a real one. Its suite has one source open over one store. */
export const describeEventSource = (name: string, makeHarness: () => Promise<EventSourceHarness>): void => {
  describe(`the event source "${name}"`, () => {
    let harness: EventSourceHarness;
    let opened: OpenedEventSource;
    let source: EventSource;

    beforeAll(() => process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`));
    beforeEach(async () => {
      harness = await makeHarness();
      opened = await harness.open();
      ({ source } = opened);
    });
    afterEach(async () => {
      await opened.close();
      await harness.close();
    });

    it('gives each partition in sequence and as it was stored, in batches no larger than asked for', async () => {
      const written = await Promise.all([0, 1].map((partition) => harness.write(partition, 250)));
      for (const [partition, events] of written.entries()) {
        const batches = await readBatches(source, partition, 250, { batchSize: 100 });
        expect(batches.flat()).toEqual(events);
        for (const { length } of batches) expect(length > 0 && length <= 100).toBe(true);
      }
    });

    it('gives what comes later, to a reader that was there before it', async () => {
      const reading = readEvents(source, 0, 30);
      await sleep(200);
      // Others may write into the partition meanwhile, what a reader of a feed is not told.
      const written: StoredEvent[] = [];
      for (let wave = 0; wave < 3; wave += 1) written.push(...(await harness.write(0, 10)));
      expect(await reading).toEqual(written);
    });

    it('goes on after any position', async () => {
      const chance = chanceOf(seed);
      const events = await harness.write(1, 400);
      for (let round = 0; round < 12; round += 1) {
        const after = chance.whole(0, 399);
        const read = await readEvents(source, 1, 400 - after, { after, batchSize: chance.whole(1, 300) });
        expect(read).toEqual(events.slice(after));
      }
    });

    it('serves several readers of one partition, wherever each of them is', async () => {
      const chance = chanceOf(seed);
      const first = await harness.write(0, 600);
      const readers = [0, 0, ...Array.from({ length: 4 }, () => chance.whole(1, 600)), 600].map(async (after) => ({
        after,
        read: await readEvents(source, 0, 700 - after, { after, batchSize: chance.whole(5, 200) }),
      }));
      const written = [...first, ...(await harness.write(0, 100))];
      for (const { after, read } of await Promise.all(readers)) expect(read).toEqual(written.slice(after));
    });

    it('does not let a reader that stands still hold up another, nor gather events for it', async () => {
      await harness.write(0, 3_000);
      const slow = startReading(source, 0, { batchSize: 50 });
      const first = (await slow.next()) ?? [];
      expect(sequences(await readEvents(source, 0, 3_000, { batchSize: 50 }))).toEqual(upTo(3_000));
      expect(opened.buffered?.() ?? 0).toBeLessThanOrEqual(100);
      const rest: StoredEvent[] = [];
      while (first.length + rest.length < 3_000) rest.push(...((await slow.next()) ?? []));
      expect(sequences([...first, ...rest])).toEqual(upTo(3_000));
      await slow.end();
    });

    it('stops at an event that is missing and names it, gives all before it, and goes on elsewhere', async () => {
      await Promise.all([harness.write(0, 50, { without: 31 }), harness.write(1, 50)]);
      const reading = startReading(source, 0, { batchSize: 10 });
      const given: StoredEvent[] = [];
      const untilFault = async (): Promise<void> => {
        for (let batch = await reading.next(); batch; batch = await reading.next()) given.push(...batch);
      };
      await expect(untilFault()).rejects.toMatchObject({ code: 'missing-event', position: { partition: 0, sequence: 31 } });
      expect(upTo(30).slice(0, given.length)).toEqual(sequences(given));
      expect(sequences(await readEvents(source, 1, 50))).toEqual(upTo(50));
    });

    it('goes on behind a missing event only for readers that had it', async () => {
      await harness.write(0, 50, { without: 31 });
      expect(sequences(await readEvents(source, 0, 19, { after: 31 }))).toEqual(upTo(50).slice(31));
      await expect(readEvents(source, 0, 21, { after: 29 })).rejects.toMatchObject({ position: { partition: 0, sequence: 31 } });
    });

    it('ends at once, without an error, when it is told to: while it waits, and while events wait', async () => {
      const waiting = startReading(source, 2);
      const coming = waiting.next();
      await sleep(100);
      waiting.abort();
      expect(await coming).toBeNull();

      await harness.write(2, 300);
      const busy = startReading(source, 2, { batchSize: 20 });
      expect((await busy.next())?.length).toBeGreaterThan(0);
      await busy.end();
      expect(await busy.next()).toBeNull();
      const gone = startReading(source, 2);
      gone.abort();
      expect(await gone.next()).toBeNull();
    });
  });
};
