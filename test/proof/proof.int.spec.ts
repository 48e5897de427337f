import { eventCodec } from '@throughline/episode';
import { migrate, openEventLog } from '@throughline/log';
import { createTestDatabase, fillLog, type TestDatabase } from '@throughline/testing';
import { Client } from 'pg';
import { throughline, type Run } from '../import/throughline';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  const log = await openEventLog({ url: database.url, codec: eventCodec, partitions: 2 });
  await fillLog(log, { patients: 5 });
  await log.close();
});

afterAll(() => database.drop());

const proof = (...parameters: string[]): Promise<Run> => throughline(['proof', ...parameters], { DATABASE_URL: database.url });

const inDatabase = async (statement: string): Promise<void> => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(statement);
  await client.end();
};

describe('throughline proof without Kafka', () => {
  it('proves store and views, says that there is no topic, and then only what is new', async () => {
    const { out, complaints, status } = await proof();
    expect([status, out]).toEqual([0, expect.stringMatching(/^Store and views; no topic, because KAFKA_BROKERS is not set\n/)]);
    expect(out).toMatch(/Proved: everything agrees, up to the positions above\./);
    expect(complaints).toMatch(/^Proving \d+ events\n/);
    expect((await proof()).out).toMatch(/\n0 events read in /);
    const report = JSON.parse((await proof('--all', '--json')).out) as { topic: null; proved: boolean; events: number };
    expect(report).toMatchObject({ topic: null, proved: true });
    expect(report.events).toBeGreaterThan(0);
  });

  it('exits with 1 and names each finding', async () => {
    await inDatabase('delete from events where partition = 0 and sequence = 7');
    const { out, status } = await proof('--all');
    expect([status, out]).toEqual([1, expect.stringMatching(/Not proved: \d findings?\. docs\/proof\.md says/)]);
    expect(out).toMatch(/\n {2}hole at 0:7, the store lacks events\n/);
  });

  it('exits with 2 when it cannot be carried out, and says what to do', async () => {
    const missing = await throughline(['proof'], { DATABASE_URL: 'postgres://127.0.0.1:9/nowhere' });
    expect([missing.status, missing.complaints]).toEqual([2, expect.stringMatching(/The database does not answer.*\nCheck that it runs/)]);
    const away = await throughline(['proof'], { DATABASE_URL: database.url, KAFKA_BROKERS: '127.0.0.1:9' });
    expect([away.status, away.complaints]).toEqual([
      2,
      expect.stringMatching(/Kafka cannot be read\. 127\.0\.0\.1:9: .*check that Kafka runs/),
    ]);
  });
});
