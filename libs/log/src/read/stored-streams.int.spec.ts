import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { Client } from 'pg';
import { openEventLog } from '../event-log';
import { migrate } from '../schema/migrate';
import { appendTo, tally, toyCodec, type ToyEvent } from '../specs/toy';
import type { EventLog } from '../types';

let database: TestDatabase;
let log: EventLog<ToyEvent>;
let client: Client;

const append = async (streamId: string, patientId: string | null, count: number): Promise<void> => {
  const base = appendTo(streamId, 0, { key: patientId ?? streamId });
  const events = Array.from({ length: count }, (_, index) => ({ ...tally(streamId, index + 1, base.commandId), patientId }));
  await log.append({ ...base, streams: [{ streamId, expectedVersion: 0, events }] });
};

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  log = await openEventLog({ url: database.url, codec: toyCodec });
  client = new Client({ connectionString: database.url });
  await client.connect();
  for (let patient = 1; patient <= 30; patient += 1) {
    await append(`episode-${patient}`, `p-${patient}`, 3);
    await append(`referral-${patient}`, `p-${patient}`, 1);
  }
  await append('team-1', null, 2);
});

afterAll(async () => {
  await client.end();
  await log.close();
  await database.drop();
});

describe('the streams of a patient', () => {
  it('are all that are about this patient, and no others', async () => {
    expect(await log.streamsOf('p-7')).toEqual(['episode-7', 'referral-7']);
    expect(await log.streamsOf('nobody')).toEqual([]);
    expect(await log.streamsOf('p-7\u0000')).toEqual([]);
  });

  it('are found without reading the events of others', async () => {
    await client.query('analyze events');
    await client.query('set enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select stream_id from events where stream_version = 1 and meta->>'patientId' = 'p-7'`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('events_patient_streams');
  });
});

describe('pages of stored streams', () => {
  it('come in the order of the requests, each from where it was asked', async () => {
    const pages = await log.readStoredStreams(
      [
        { streamId: 'episode-7', after: 1 },
        { streamId: 'nowhere', after: 0 },
        { streamId: 'referral-7', after: 0 },
      ],
      1,
    );
    expect(pages.map((page) => page.map(({ streamId, streamVersion, payload }) => [streamId, streamVersion, payload]))).toEqual([
      [['episode-7', 2, '{"amount":1}']],
      [],
      [['referral-7', 1, '{"amount":1}']],
    ]);
  });

  it('are refused when a version is missing', async () => {
    await client.query(`delete from events where stream_id = 'episode-9' and stream_version = 2`);
    await expect(log.readStoredStreams([{ streamId: 'episode-9', after: 0 }], 10)).rejects.toMatchObject({ code: 'missing-event' });
  });
});
