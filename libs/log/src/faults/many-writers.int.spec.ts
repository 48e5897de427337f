import { join } from 'node:path';
import { createTestDatabase, spawnProgram, type TestDatabase } from '@throughline/testing';
import { openEventLog } from '../event-log';
import { createLogSource } from '../log-source';
import { migrate } from '../schema/migrate';
import { appendTo, toyCodec, type ToyEvent } from '../specs/toy';
import { VersionConflict, type EventLog } from '../types';
import { complaints, holding, newClaims, takeDown } from './evidence';

let database: TestDatabase;
let logs: readonly EventLog<ToyEvent>[];

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  logs = await Promise.all(
    [1, 2, 3, 4].map(() => openEventLog({ url: database.url, codec: toyCodec, partitions: 4, connections: 4, flushesAtOnce: 2 })),
  );
});

afterAll(async () => {
  await Promise.all(logs.map((log) => log.close()));
  await database.drop();
});

const logOf = (client: number): EventLog<ToyEvent> => {
  const log = logs[client % logs.length];
  if (!log) throw new Error('No log');
  return log;
};

describe('many programs at once', () => {
  it('lose nothing, and no reader ever sees a hole, a duplicate or another order', async () => {
    const claims = newClaims();
    const watched = new Map<number, string[]>();
    const stop = new AbortController();
    const source = createLogSource(logOf(0));
    // A reader that was handed anything but `last + 1` would end with a fault.
    const readers = [0, 1, 2, 3].map(async (partition) => {
      const seen: string[] = [];
      watched.set(partition, seen);
      for await (const page of source.follow(partition, 0, { batchSize: 50, signal: stop.signal })) {
        for (const event of page) {
          if (event.sequence !== seen.length + 1) throw new Error(`Partition ${partition}: ${event.sequence} after ${seen.length}`);
          seen.push(event.eventId);
        }
      }
    });
    const writers = Array.from({ length: 8 }, (_, index) =>
      spawnProgram(join(__dirname, 'writer.program.ts'), [database.url, `writer-${index}`, '150', '4']),
    );
    await Promise.all(writers.map(({ lines }) => takeDown(lines, claims)));
    for (const writer of writers) expect([await writer.ended, writer.complaints()]).toEqual([0, '']);

    const held = await holding(logOf(0));
    for (const deadline = Date.now() + 10_000; Date.now() < deadline; await new Promise((done) => setTimeout(done, 20))) {
      if ([...watched.values()].reduce((sum, seen) => sum + seen.length, 0) >= held.count) break;
    }
    stop.abort();
    await Promise.all(readers);

    expect(claims.acknowledged.size).toBe(8 * 150);
    expect(complaints(held, claims, 3)).toEqual([]);
    const stored = [...held.byCommand.values()].flat();
    for (const [partition, seen] of watched) {
      const expected = stored.filter((event) => event.partition === partition).sort((a, b) => a.sequence - b.sequence);
      expect(seen).toEqual(expected.map(({ eventId }) => eventId));
    }
  });

  it('let exactly one of 64 clients win each version of a stream', async () => {
    const winners: number[] = [];
    for (let version = 0; version < 15; version += 1) {
      const results = await Promise.allSettled(
        Array.from({ length: 64 }, (_, client) => logOf(client).append(appendTo('contested', version, { key: 'contested' }))),
      );
      winners.push(results.filter(({ status }) => status === 'fulfilled').length);
      for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(VersionConflict);
    }
    expect(winners).toEqual(Array.from({ length: 15 }, () => 1));
  });

  it('give 1,000 parallel repeats of one command id one effect and one answer', async () => {
    const append = appendTo('repeated', 0, { count: 2 });
    const answers = await Promise.all(Array.from({ length: 1_000 }, (_, client) => logOf(client).append(append)));
    expect(new Set(answers.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect((await holding(logOf(0))).byCommand.get(append.commandId)).toHaveLength(2);
  });
});
