import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { Pool } from 'pg';
import { openEventLog } from './event-log';
import { beginGeneration } from './gate';
import { migrate } from './schema/migrate';
import { all, appendTo, toyCodec, type ToyEvent } from './specs/toy';
import { LogClosed, type EventLog } from './types';

let database: TestDatabase;
let pool: Pool;
let log: EventLog<ToyEvent>;

beforeEach(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  pool = new Pool({ connectionString: database.url });
  log = await openEventLog({ url: database.url, codec: toyCodec, partitions: 4 });
});

afterEach(async () => {
  await log.close();
  await pool.end();
  await database.drop();
});

const asked = { who: 'somebody', reason: 'no newer backup' };
const nothing = (): Promise<void> => Promise.resolve();

describe('a log that is closed', () => {
  it('takes no events, reads on, answers commands that it had accepted, and says why', async () => {
    const { receipt } = await log.append(appendTo('a', 0));
    const heads = await log.heads();
    await log.gate.close('the topic knows more');
    await log.gate.close('another reason');
    expect(await log.gate.closed()).toBe('the topic knows more');
    await expect(log.append(appendTo('a', 1))).rejects.toThrow(LogClosed);
    expect(await log.heads()).toEqual(heads);
    expect(await all(log.readStream('a'))).toHaveLength(1);
    expect((await log.answers([receipt.commandId])).get(receipt.commandId)?.receipt.sequence).toBe(receipt.sequence);
  });

  it('is closed for good when closing is told, whatever is being appended', async () => {
    const appended = Array.from({ length: 60 }, (_, one) => log.append(appendTo(`b-${one}`, 0)).catch((error: unknown) => error));
    await log.gate.close('the topic knows more');
    const heads = await log.heads();
    const refused = (await Promise.all(appended)).filter((result) => result instanceof Error);
    expect(refused.every((error) => error instanceof LogClosed)).toBe(true);
    expect(await log.heads()).toEqual(heads);
    expect(heads.reduce((sum, { sequence }) => sum + sequence, 0)).toBe(60 - refused.length);
  });

  it('goes on as another log in a new generation, and whoever knew it by its former name takes no part', async () => {
    await log.append(appendTo('c', 0));
    await log.gate.close('the topic knows more');
    const generation = await beginGeneration(pool, asked, (client) => client.query('create table beside ()'));
    expect(generation).toEqual({ formerId: log.clusterId, clusterId: expect.not.stringMatching(log.clusterId) as string });
    const { rows } = await pool.query('select cluster_id, ended_by, reason, closure from former_logs');
    expect(rows).toEqual([{ cluster_id: log.clusterId, ended_by: asked.who, reason: asked.reason, closure: 'the topic knows more' }]);
    expect(await log.gate.closed()).toMatch(/new generation/);
    await log.gate.close('by the former name');
    const again = await openEventLog({ url: database.url, codec: toyCodec });
    expect([again.clusterId, await again.gate.closed()]).toEqual([generation?.clusterId, null]);
    await again.append(appendTo('c', 1));
    expect(await all(again.readStream('c'))).toHaveLength(2);
    await again.close();
  });

  it('begins no generation where it is open, and none where something beside it fails', async () => {
    expect(await beginGeneration(pool, asked, nothing)).toBeNull();
    await log.gate.close('the topic knows more');
    await expect(beginGeneration(pool, asked, (client) => client.query('select from nowhere'))).rejects.toThrow('nowhere');
    expect(await log.gate.closed()).toBe('the topic knows more');
    await expect(log.append(appendTo('d', 0))).rejects.toThrow(LogClosed);
  });
});
