import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventCodec } from '@throughline/episode';
import { createLogSource, openEventLog } from '@throughline/log';
import { prepareViews, startProjector } from '@throughline/projection';
import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { allViews } from '@throughline/views';
import { Pool } from 'pg';
import { folder } from './source-rows';
import { startThroughline, sum, throughline, type PrintedAccount } from './throughline';

const participants = '60';
const importSome = ['import', 'ctn0094', folder, '--limit', participants, '--json'];

let database: TestDatabase;
let pool: Pool;
let first: PrintedAccount;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 4 });
  const run = await throughline(importSome, { DATABASE_URL: database.url });
  expect(run.status).toBe(0);
  first = JSON.parse(run.out) as PrintedAccount;
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** Everything in the log that does not depend on when or in which order patients came in. */
const content = async (of: Pool): Promise<readonly unknown[]> => {
  const { rows } = await of.query<{ content: string }>(
    `select concat_ws(' ', stream_id, stream_version, type, command_id, meta::jsonb ->> 'occurredAt', payload) as content
       from events order by stream_id collate "C", stream_version`,
  );
  return rows.map((row) => row.content);
};

const heads = async (of: Pool): Promise<readonly unknown[]> =>
  (await of.query<{ partition: number; sequence: string }>('select partition, sequence from partition_heads order by partition')).rows;

const eventsIn = async (of: Pool): Promise<number> =>
  (await of.query<{ count: number }>('select count(*)::int as count from events')).rows[0]?.count ?? 0;

describe('an import into a database', () => {
  it('appends what its account says, refused by no decider', async () => {
    expect(first).toMatchObject({ closes: true, participants: Number(participants), derivedRefused: {}, events: { alreadyThere: {} } });
    expect(await eventsIn(pool)).toBe(sum(first.events.made));
    const { rows } = await pool.query<{ type: string; count: number }>('select type, count(*)::int as count from events group by type');
    expect(Object.fromEntries(rows.map(({ type, count }) => [type, count]))).toEqual(first.events.made);
  });

  it('appends nothing the second time, and gives the same account', async () => {
    const before = await heads(pool);
    const run = await throughline(importSome, { DATABASE_URL: database.url });
    const second = JSON.parse(run.out) as PrintedAccount;
    expect(run.status).toBe(0);
    expect(await heads(pool)).toEqual(before);
    expect(second.events).toEqual({ made: {}, alreadyThere: first.events.made });
    for (const [file, { refused, merged, made }] of Object.entries(first.files)) {
      expect([file, second.files[file]]).toMatchObject([file, { refused, merged, made: {}, alreadyThere: made }]);
    }
  });

  it('goes on after it was killed in the middle, to the same log', async () => {
    const other = await createTestDatabase();
    const otherPool = new Pool({ connectionString: other.url, max: 2 });
    try {
      for (const share of [0.2, 0.6]) {
        const program = startThroughline(importSome, { DATABASE_URL: other.url });
        await untilAppended(otherPool, share * sum(first.events.made));
        program.process.kill('SIGKILL');
        expect(await program.ended).toBe('SIGKILL');
      }
      const killedAt = await eventsIn(otherPool);
      expect(killedAt).toBeLessThan(sum(first.events.made));
      const run = await throughline(importSome, { DATABASE_URL: other.url });
      const account = JSON.parse(run.out) as PrintedAccount;
      expect(sum(account.events.alreadyThere)).toBe(killedAt);
      expect(account.closes).toBe(true);
      expect(await content(otherPool)).toEqual(await content(pool));
    } finally {
      await otherPool.end();
      await other.drop();
    }
  });
});

/** Polls from outside: the program itself is not slowed down or told. */
const untilAppended = async (of: Pool, events: number): Promise<void> => {
  for (;;) {
    const found = await eventsIn(of).catch(() => 0);
    if (found >= events) return;
    await sleep(20);
  }
};

describe('throughline doctor', () => {
  const doctor = (...parameters: string[]) => throughline(['doctor', ...parameters], { DATABASE_URL: database.url });

  it('is red while nobody has built the views, and says what to do', async () => {
    const run = await doctor('--wait', '0');
    expect(run.status).toBe(1);
    expect(run.out).toMatch(/patient-timeline v\d+ is not built, and cannot be read\. .*npm start/);
    expect(run.out).not.toContain(new URL(database.url).password || 'no password');
  });

  it('is green when every view has taken in the import', async () => {
    await bringViewsUpToDate(database.url);
    const run = await doctor('--json');
    expect(run.status).toBe(0);
    const report = JSON.parse(run.out) as {
      well: boolean;
      partitions: { events: number; head: number; views: { checkpoint: number }[] }[];
    };
    expect(report.well).toBe(true);
    expect(report.partitions.reduce((total, { events }) => total + events, 0)).toBe(sum(first.events.made));
    for (const { events, head, views } of report.partitions) {
      expect(views).toHaveLength(allViews.length);
      expect([head, ...views.map(({ checkpoint }) => checkpoint)]).toEqual(Array(views.length + 1).fill(events));
    }
  });

  it('is red when an event is not there, and names the partition', async () => {
    const { rows } = await pool.query<{ partition: number }>(
      'select partition from partition_heads where sequence > 10 order by partition limit 1',
    );
    const partition = rows[0]?.partition;
    const taken = await pool.query('delete from events where partition = $1 and sequence = 5 returning *', [partition]);
    expect(taken.rowCount).toBe(1);
    const run = await doctor();
    expect(run.status).toBe(1);
    expect(run.out).toContain(`Partition ${partition} is not whole`);
  });

  it('says so when the database holds no log', async () => {
    const empty = await createTestDatabase();
    const run = await throughline(['doctor'], { DATABASE_URL: empty.url });
    await empty.drop();
    expect(run.status).toBe(1);
    expect(run.out).toContain('holds no event log yet');
  });
});

/** What the service's projector does, until all views have reached the heads. */
const bringViewsUpToDate = async (url: string): Promise<void> => {
  const log = await openEventLog({ url, codec: eventCodec });
  const views = new Pool({ connectionString: url, max: 8 });
  await prepareViews(views, allViews);
  const projector = startProjector({ pool: views, source: createLogSource(log), codec: eventCodec, definitions: allViews });
  const run = await throughline(['doctor', '--wait', '60'], { DATABASE_URL: url });
  await projector.stop();
  await log.close();
  await views.end();
  expect(run.status).toBe(0);
};

describe('wrong use', () => {
  it.each([
    [['import', 'ctn0094'], 2, /missing required argument 'folder'/],
    [['import', 'ctn0094', folder, '--limit', 'few'], 2, /whole number from 1/],
    [['import', 'ctn0094', folder, '--fast'], 2, /unknown option/],
    [['token', '--role', 'wizard'], 2, /Allowed choices are/],
    [['token', '--role', 'nurse', '--sites', 'site-1,*'], 2, /Write site ids separated by commas/],
    [['tokens'], 2, /unknown command/],
    [['import', 'ctn0094', __dirname, '--dry-run'], 1, /holds no CTN-0094 data\. Name the folder/],
    [['doctor'], 1, /No database to look at.*\n.*npm start/],
    [['token', '--role', 'nurse'], 1, /does not exist: start the service with "npm start"/],
  ] as const)('%j exits with %d and says what to do', async (parameters, status, words) => {
    const run = await throughline(parameters);
    expect(run.status).toBe(status);
    expect(run.complaints).toMatch(words);
    expect(run.complaints).not.toMatch(/^\s+at /m);
  });

  it('says how to start the service when none is there', async () => {
    const run = await throughline(['import', 'ctn0094', folder], { THROUGHLINE_URL: 'http://127.0.0.1:9', THROUGHLINE_TOKEN: 'x' });
    expect(run.status).toBe(1);
    expect(run.complaints).toMatch(/does not answer, and DATABASE_URL is not set\.\nStart it with "npm start"/);
  });

  it('says so when the database is not there, without its password', async () => {
    const run = await throughline(['import', 'ctn0094', folder], { DATABASE_URL: 'postgres://someone:verysecret@127.0.0.1:9/none' });
    expect(run.status).toBe(1);
    expect(run.complaints).toMatch(/cannot be used: .*ECONNREFUSED/);
    expect(run.complaints).not.toContain('verysecret');
  });

  it.each([[[]], [['import']], [['import', 'ctn0094']], [['doctor']], [['token']]])(
    '%j --help shows an example',
    async (command: string[]) => {
      const run = await throughline([...command, '--help']);
      expect(run.status).toBe(0);
      expect(run.out).toMatch(/Examples?:\n {2}\$ /);
    },
  );
});

describe('throughline token', () => {
  it('prints a token of the development issuer', async () => {
    const data = await mkdtemp(join(tmpdir(), 'throughline-token-'));
    const run = await throughline(['token', '--role', 'prescriber', '--id', 'dr-7'], { THROUGHLINE_DATA: data });
    await rm(data, { recursive: true });
    expect(run.status).toBe(0);
    const claims = JSON.parse(Buffer.from(run.out.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(claims).toMatchObject({ sub: 'dr-7', role: 'prescriber', sites: '*' });
  });

  it('prints a token for some sites', async () => {
    const data = await mkdtemp(join(tmpdir(), 'throughline-token-'));
    const run = await throughline(['token', '--role', 'nurse', '--sites', 'site-1, site-2'], { THROUGHLINE_DATA: data });
    await rm(data, { recursive: true });
    const claims = JSON.parse(Buffer.from(run.out.split('.')[1] ?? '', 'base64url').toString()) as object;
    expect(claims).toMatchObject({ sub: 'nurse-1', role: 'nurse', sites: ['site-1', 'site-2'] });
  });
});
