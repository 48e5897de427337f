import type { StoredEvent } from '@throughline/kernel';
import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { Client } from 'pg';
import { openEventLog } from './event-log';
import { createLogSource } from './log-source';
import { partitionOf } from './partition-of';
import { migrate } from './schema/migrate';
import { appendTo, toyCodec, type ToyEvent } from './specs/toy';
import type { EventLog } from './types';

let database: TestDatabase;
let log: EventLog<ToyEvent>;
const partition = partitionOf('followed', 8);

beforeEach(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  log = await openEventLog({ url: database.url, codec: toyCodec });
});

afterEach(async () => {
  await log.close();
  await database.drop();
});

/** Follows the partition until it has seen so many events. */
const follow = async (wanted: number, pollMs: number, batchSize = 100): Promise<readonly (readonly StoredEvent[])[]> => {
  const stop = new AbortController();
  const batches: (readonly StoredEvent[])[] = [];
  for await (const batch of createLogSource(log, { pollMs }).follow(partition, 0, { batchSize, signal: stop.signal })) {
    batches.push(batch);
    if (batches.flat().length >= wanted) stop.abort();
  }
  return batches;
};
const sequences = (batches: readonly (readonly StoredEvent[])[]): readonly number[] => batches.flat().map((event) => event.sequence);
const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);
const never = 3_600_000;

const append = async (from: number, to: number): Promise<void> => {
  for (let version = from; version < to; version += 1) await log.append(appendTo('followed', version));
};

describe('following a partition', () => {
  it('gives what is there in batches, then what comes, woken without a poll, and ends without an error', async () => {
    await log.append(appendTo('followed', 0, { count: 250 }));
    const following = follow(260, never);
    await append(250, 260);
    const batches = await following;
    expect(sequences(batches)).toEqual(upTo(260));
    expect(batches.slice(0, 2).map(({ length }) => length)).toEqual([100, 100]);
    expect(batches.every(({ length }) => length > 0 && length <= 100)).toBe(true);
  });

  it('hands out payloads byte for byte as they were appended', async () => {
    await append(0, 1);
    expect((await follow(1, never))[0]?.[0]).toMatchObject({ sequence: 1, streamId: 'followed', payload: '{"amount":1}' });
  });

  it('finds what a lost wake-up hid, by its slow poll', async () => {
    const following = follow(1, 50);
    const client = new Client({ connectionString: database.url });
    await client.connect();
    // Nobody is woken: the listening connection is gone, and the next one comes only after a while.
    await new Promise((done) => setTimeout(done, 100));
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'throughline-listen' and datname = current_database()`,
    );
    await append(0, 1);
    expect(sequences(await following)).toEqual([1]);
    await client.end();
  });

  it('listens again after its connection was lost', async () => {
    const following = follow(30, never);
    const client = new Client({ connectionString: database.url });
    await client.connect();
    for (let version = 0; version < 30; version += 1) {
      if (version % 10 === 5) {
        await client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'throughline-listen' and datname = current_database()`,
        );
      }
      await append(version, version + 1);
    }
    expect(sequences(await following)).toEqual(upTo(30));
    await client.end();
  });
});
