import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { Client } from 'pg';
import { openEventLog } from './event-log';
import { migrate } from './schema/migrate';
import { all, appendTo, tally, toyCodec, type ToyEvent } from './specs/toy';
import { CommandIdReused, CommandsRepeated, VersionConflict, type EventLog } from './types';

let database: TestDatabase;
let log: EventLog<ToyEvent>;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  log = await openEventLog({ url: database.url, codec: toyCodec, partitions: 4 });
});

afterAll(async () => {
  await log.close();
  await database.drop();
});

describe('appending', () => {
  it('gives events the next sequences of their partition and tells where they are', async () => {
    const { receipt, repeated } = await log.append(appendTo('a-1', 0, { count: 3 }));
    expect(repeated).toBe(false);
    expect(receipt.events.map((event) => event.sequence)).toEqual([receipt.sequence - 2, receipt.sequence - 1, receipt.sequence]);
    const events = await all(log.readStream('a-1'));
    expect(events.map(({ streamVersion, sequence }) => [streamVersion, sequence])).toEqual(
      receipt.events.map(({ streamVersion, sequence }) => [streamVersion, sequence]),
    );
    expect(events[0]?.recordedAt).toBe(receipt.recordedAt);
    const head = (await log.heads())[receipt.partition];
    expect(head).toEqual({ partition: receipt.partition, sequence: receipt.sequence, recordedAt: receipt.recordedAt });
  });

  it('gives back every field of the envelope and the payload', async () => {
    const decided = {
      ...tally('a-2', 1, 'command-a-2', { amount: 2, note: 'quotes " and \\ and \n and é 𝄞 \u0001' }),
      actor: { id: 'n-1', role: 'nurse', onBehalfOf: 'p-1' },
      siteId: 's',
      patientId: 'p',
      episodeId: 'e',
      policyVersionId: 'v',
      causationId: 'c',
      labels: ['42CFRPart2', 'SUD'],
      corrects: 'x',
    } as const;
    const { receipt } = await log.append({
      ...appendTo('a-2', 0, { commandId: 'command-a-2' }),
      streams: [{ streamId: 'a-2', expectedVersion: 0, events: [decided] }],
    });
    const [event] = await all(log.readStream('a-2'));
    expect(event).toEqual({ ...decided, partition: receipt.partition, sequence: receipt.sequence, recordedAt: receipt.recordedAt });
  });

  it('refuses a version that is taken, and one that would leave a hole', async () => {
    await log.append(appendTo('a-3', 0, { count: 5 }));
    await expect(log.append(appendTo('a-3', 0))).rejects.toThrow(VersionConflict);
    await expect(log.append(appendTo('a-3', 4))).rejects.toThrow(VersionConflict);
    await expect(log.append(appendTo('a-3', 7))).rejects.toThrow(VersionConflict);
    await expect(log.append(appendTo('a-3 new', 1))).rejects.toThrow(VersionConflict);
    await log.append(appendTo('a-3', 5));
    expect((await all(log.readStream('a-3'))).map((event) => event.streamVersion)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('refuses to go on with a stream in another partition', async () => {
    await log.append(appendTo('a-4', 0, { key: 'patient-1' }));
    await expect(log.append(appendTo('a-4', 1, { key: 'patient-3' }))).rejects.toThrow();
    await expect(log.append(appendTo('a-4', 0, { key: 'patient-3' }))).rejects.toThrow(VersionConflict);
    await log.append(appendTo('a-4', 1, { key: 'patient-1' }));
  });

  it('lets only the guilty one of a flush fail', async () => {
    await log.append(appendTo('a-5', 0, { commandId: 'used' }));
    const results = await Promise.allSettled([
      log.append(appendTo('a-6', 0)),
      log.append(appendTo('a-5', 0)),
      log.append(appendTo('a-7', 0)),
      log.append({ ...appendTo('a-8', 0, { commandId: 'used' }), digest: 'another' }),
      log.append(appendTo('a-9', 3)),
      log.append(appendTo('a-6', 1)),
      log.append(appendTo('a-6', 2)),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : []))).toEqual([
      expect.any(VersionConflict),
      expect.any(CommandIdReused),
      expect.any(VersionConflict),
    ]);
  });

  it('gives a repeated command its first answer and appends nothing', async () => {
    const append = appendTo('a-10', 0, { count: 2 });
    const first = await log.append(append);
    await log.append(appendTo('a-10', 2));
    expect(await log.append(append)).toEqual({ receipt: first.receipt, repeated: true });
    expect(await log.append(appendTo('a-10', 3, { commandId: append.commandId }))).toEqual({ receipt: first.receipt, repeated: true });
    expect(await all(log.readStream('a-10'))).toHaveLength(3);
  });

  it('remembers a command that had nothing to append', async () => {
    const empty = { commandId: 'nothing', digest: 'd', partitionKey: 'a-11', streams: [] };
    const before = await log.heads();
    const first = await log.append(empty);
    expect(first.receipt.sequence).toBe(before[first.receipt.partition]?.sequence);
    expect(await log.append(empty)).toEqual({ ...first, repeated: true });
    expect(await log.heads()).toEqual(before);
  });

  it('appends several commands together or not at all', async () => {
    const [one, two] = [appendTo('a-12', 0, { count: 2 }), appendTo('a-12', 2)];
    const appended = await log.appendAll([one, two]);
    expect(appended.map(({ receipt }) => receipt.events.map((event) => event.streamVersion))).toEqual([[1, 2], [3]]);
    await expect(log.appendAll([appendTo('a-12', 3), appendTo('a-12', 7)])).rejects.toThrow(VersionConflict);
    await expect(log.appendAll([one, appendTo('a-12', 3)])).rejects.toThrow(CommandsRepeated);
    expect((await log.appendAll([one, two])).map(({ repeated }) => repeated)).toEqual([true, true]);
    expect(await all(log.readStream('a-12'))).toHaveLength(3);
  });

  it('refuses an event that breaks its schema or its place before it is sent', async () => {
    const bad = (event: ReturnType<typeof tally>) =>
      log.append({
        commandId: 'bad',
        digest: 'd',
        partitionKey: 'a-13',
        streams: [{ streamId: 'a-13', expectedVersion: 0, events: [event] }],
      });
    await expect(bad(tally('a-13', 1, 'bad', { amount: 0 }))).rejects.toMatchObject({ code: 'invalid-event' });
    await expect(bad(tally('a-13', 2, 'bad'))).rejects.toMatchObject({ code: 'invalid-event' });
    await expect(bad(tally('a-14', 1, 'bad'))).rejects.toMatchObject({ code: 'invalid-event' });
    await expect(bad(tally('a-13', 1, 'good'))).rejects.toMatchObject({ code: 'invalid-event' });
    await expect(log.append(appendTo('a\u001eb', 0))).rejects.toMatchObject({ code: 'invalid-event' });
  });

  it('never lets the recorded time run backwards', async () => {
    let now = Date.parse('2030-01-01T00:00:00Z');
    const other = await openEventLog({ url: database.url, codec: toyCodec, clock: () => now });
    const { receipt: later } = await other.append(appendTo('a-15', 0));
    now -= 60_000;
    const { receipt } = await other.append(appendTo('a-15', 1));
    expect([later.recordedAt, receipt.recordedAt]).toEqual(['2030-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z']);
    await other.close();
  });
});

describe('reading', () => {
  it('pages through a long stream and a partition without a hole', async () => {
    const { receipt } = await log.append(appendTo('long', 0, { count: 1_800 }));
    await log.append(appendTo('long', 1_800, { count: 5 }));
    expect(await all(log.readStream('long', { after: 3 }))).toHaveLength(1_802);
    const sequences = (await all(log.readPartition(receipt.partition, { after: 2, limit: 1_200 }))).map((event) => event.sequence);
    expect(sequences).toEqual(Array.from({ length: 1_200 }, (_, index) => index + 3));
  });

  it('reads the tails of many streams, and says when one is longer than a page', async () => {
    await log.append(appendTo('t-1', 0, { count: 3 }));
    const tails = await log.readTails([
      { streamId: 't-1', after: 1 },
      { streamId: 'nowhere', after: 0 },
      { streamId: 'long', after: 0 },
      { streamId: 'not\u0000plain', after: 0 },
    ]);
    expect(tails.map(({ events, complete }) => [events.length, complete])).toEqual([
      [2, true],
      [0, true],
      [500, false],
      [0, true],
    ]);
  });

  it('says of a broken event where it is, and never skips it', async () => {
    const { receipt } = await log.append(appendTo('broken', 0, { count: 3 }));
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const set = (payload: string): Promise<unknown> =>
      client.query(`update events set payload = $1 where stream_id = 'broken' and stream_version = 2`, [payload]);
    await set('{"amount":"many"}');
    const where = { partition: receipt.partition, sequence: receipt.sequence - 1 };
    const failure = { code: 'unreadable-event', position: where };
    await expect(all(log.readStream('broken'))).rejects.toMatchObject(failure);
    await expect(all(log.readPartition(receipt.partition))).rejects.toMatchObject(failure);
    const [own, others] = await Promise.allSettled([
      log.readTails([{ streamId: 'broken', after: 0 }]),
      log.readTails([{ streamId: 'a-1', after: 0 }]),
    ]);
    expect([own, others]).toMatchObject([{ status: 'rejected', reason: failure }, { status: 'fulfilled' }]);
    await client.query(`update events set meta = '{}' where stream_id = 'broken' and stream_version = 2`);
    await expect(all(log.readStream('broken'))).rejects.toMatchObject(failure);
    await client.query(`delete from events where stream_id = 'broken' and stream_version = 2`);
    await expect(all(log.readStream('broken'))).rejects.toMatchObject({ code: 'missing-event' });
    await expect(all(log.readPartition(receipt.partition))).rejects.toMatchObject({ code: 'missing-event', position: where });
    await client.end();
  });
});

describe('opening a log', () => {
  it('refuses another number of partitions, in a clear line', async () => {
    await expect(openEventLog({ url: database.url, codec: toyCodec, partitions: 16 })).rejects.toMatchObject({
      code: 'wrong-genesis',
      message:
        'The log was created with 4 partitions and cannot be opened with 16. Set the number of partitions to 4, or use another database.',
    });
  });

  it('is safe when several programs migrate and open at once', async () => {
    const fresh = await createTestDatabase();
    await Promise.all([1, 2, 3, 4].map(() => migrate(fresh.url)));
    const logs = await Promise.all([1, 2, 3, 4].map(() => openEventLog({ url: fresh.url, codec: toyCodec })));
    expect(new Set(logs.map(({ clusterId }) => clusterId)).size).toBe(1);
    expect(logs.map(({ partitions }) => partitions)).toEqual([8, 8, 8, 8]);
    await Promise.all(logs.map((one) => one.close()));
    await fresh.drop();
  });
});
