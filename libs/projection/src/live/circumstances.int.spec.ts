import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import type { EventSource } from '@throughline/kernel';
import {
  createTestDatabase,
  history,
  listSource,
  stored,
  tally,
  tallyCodec,
  type TallyEvent,
  type TestDatabase,
  type Told,
} from '@throughline/testing';
import { foldInMemory, parkedKeys, prepareViews, readTables, startProjector, waitForPosition, type Projector } from '../index';

const events = history<TallyEvent>(
  Array.from({ length: 60 }, (_, index): Told<TallyEvent> => ({
    type: 'Counted',
    data: { amount: 20 + index, note: `note ${index}` },
    envelope: { episodeId: `e${index % 3}` },
  })),
);
const list = events.map(stored);

describe('what has nothing to do with an event', () => {
  let database: TestDatabase;
  let pool: Pool;
  let projector: Projector | undefined;

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, options: '-c lock_timeout=100' });
    pool.on('error', () => undefined);
    await prepareViews(pool, [tally]);
  });

  afterEach(async () => {
    await projector?.stop();
    await pool.end();
    await database.drop();
  });

  const begin = (source: EventSource): Projector => {
    projector = startProjector({ pool, source, codec: tallyCodec, definitions: [tally], batchSize: 7 });
    return projector;
  };
  const untilRetrying = async ({ status }: Projector): Promise<void> => {
    for (const deadline = performance.now() + 30_000; performance.now() < deadline;) {
      if (status().some(({ state }) => state === 'retrying')) return;
      await sleep(10);
    }
    throw new Error(JSON.stringify(status()));
  };
  const expectWhole = async (): Promise<void> => {
    expect(await waitForPosition(pool, tally, { partition: 0, sequence: list.length }, { timeoutMs: 60_000 })).toBe(true);
    expect(await parkedKeys(pool)).toEqual([]);
    expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, events));
  };

  it.each([
    ['a transaction that could not be serialized', '40001'],
    ['a deadlock', '40P01'],
    ['a disk that is full', '53100'],
    ['memory that ran out', '53200'],
    ['too many connections', '53300'],
    ['a statement that was cancelled', '57014'],
    ['a server that shuts down', '57P01'],
    ['an input or output error', '58030'],
  ])('parks nothing, waits and goes on: %s (%s)', async (_, code) => {
    await pool.query(`
      create function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'Not now' using errcode = '${code}'; end $$;
      create trigger refuse before insert on view_tally_v1_1.tallies execute function refuse()`);
    await untilRetrying(begin(listSource(1, list)));
    expect(await parkedKeys(pool)).toEqual([]);
    await pool.query('drop function refuse cascade');
    await expectWhole();
  });

  it('parks nothing, waits and goes on: a lock that somebody else holds', async () => {
    const holder = await pool.connect();
    await holder.query('begin; lock table view_tally_v1_1.tallies in access exclusive mode');
    const waiting = begin(listSource(1, list));
    await untilRetrying(waiting);
    expect(waiting.status()).toMatchObject([{ state: 'retrying', error: 'SQLSTATE 55P03' }]);
    expect(await parkedKeys(pool)).toEqual([]);
    await holder.query('rollback');
    holder.release();
    await expectWhole();
  });

  it('parks nothing, waits and goes on: a broker that is away', async () => {
    const source = listSource(1, list);
    let isAway = true;
    const follow: EventSource['follow'] = (...asked) => {
      if (isAway) throw new Error('Nobody answers at kafka:9092');
      return source.follow(...asked);
    };
    await untilRetrying(begin({ ...source, follow }));
    isAway = false;
    await expectWhole();
  });
});
