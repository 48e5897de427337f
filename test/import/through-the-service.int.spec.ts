import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, spawnProgram, type Program, type TestDatabase } from '@throughline/testing';
import { folder } from './source-rows';
import { sum, throughline, type PrintedAccount } from './throughline';

let database: TestDatabase;
let data: string;
let service: Program;
let url: string;

beforeAll(async () => {
  database = await createTestDatabase();
  data = await mkdtemp(join(tmpdir(), 'throughline-service-'));
  service = spawnProgram(join(__dirname, '../../apps/standalone/src/main.ts'), [], {
    DATABASE_URL: database.url,
    THROUGHLINE_DATA: data,
    PORT: '0',
  });
  for await (const line of service.lines) {
    url = /ready at (\S+)/.exec(line)?.[1] ?? '';
    break;
  }
});

afterAll(async () => {
  service.process.kill('SIGTERM');
  await service.ended;
  await rm(data, { recursive: true, force: true });
  await database.drop();
});

const some = ['import', 'ctn0094', folder, '--limit', '20', '--json'];

describe('an import through the running service', () => {
  it('makes what an import straight into the database makes, and each finds there what the other made', async () => {
    const through = await throughline(some, { THROUGHLINE_URL: url, THROUGHLINE_DATA: data });
    expect(through.complaints).not.toMatch(/answered/);
    expect(through.status).toBe(0);
    const account = JSON.parse(through.out) as PrintedAccount;
    expect(account).toMatchObject({ closes: true, derivedRefused: {} });
    expect(sum(account.events.made)).toBeGreaterThan(1_000);

    const straight = await throughline(some, { DATABASE_URL: database.url });
    const same = JSON.parse(straight.out) as PrintedAccount;
    expect(same.events).toEqual({ made: {}, alreadyThere: account.events.made });
    expect(Object.values(same.files).map(({ refused }) => refused)).toEqual(Object.values(account.files).map(({ refused }) => refused));

    const rehearsed = await throughline([...some, '--dry-run']);
    expect((JSON.parse(rehearsed.out) as PrintedAccount).events.made).toEqual(account.events.made);
  });

  it('leaves a log that the doctor finds whole, with every view at its head', async () => {
    const run = await throughline(['doctor', '--wait', '60'], { DATABASE_URL: database.url });
    expect([run.status, run.out]).toEqual([0, expect.stringContaining('All is well')]);
  });

  it('says which token it needs when the service does not take the one it has', async () => {
    const run = await throughline(some, { THROUGHLINE_URL: url, THROUGHLINE_TOKEN: 'not-a-token' });
    expect(run.status).toBe(1);
    expect(run.complaints).toMatch(/answered 401: .*throughline token --role importer/);
  });
});
