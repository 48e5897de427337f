import type { SubjectEvents, SubjectsOptions } from '@throughline/kernel';
import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { Client, Pool } from 'pg';
import { v7 } from 'uuid';
import { openEventLog } from '../event-log';
import { eventRows } from '../event-rows';
import { migrate } from '../schema/migrate';
import { all, appendTo, tally, toyCodec, type ToyEvent } from '../specs/toy';
import type { EventLog } from '../types';
import { sampleSubjects, subjectsIn } from './subjects';

let database: TestDatabase;
let client: Client;
let log: EventLog<ToyEvent>;

beforeEach(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  log = await openEventLog({ url: database.url, codec: toyCodec, partitions: 1 });
  client = new Client({ connectionString: database.url });
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await log.close();
  await database.drop();
});

/** Appends to a stream that belongs to a patient. */
const ofPatient = async (patientId: string, streamId: string, expectedVersion: number): Promise<void> => {
  const commandId = v7();
  const events = [{ ...tally(streamId, expectedVersion + 1, commandId), patientId }];
  await log.append({ commandId, digest: commandId, partitionKey: patientId, streams: [{ streamId, expectedVersion, events }] });
};

const read = (options: SubjectsOptions): Promise<SubjectEvents[]> => all(log.readSubjects(0, options));
const sequences = (subjects: readonly SubjectEvents[]) =>
  subjects.map(({ subject, events }) => [subject, events.map(({ sequence }) => sequence)]);

describe('reading a partition by subject', () => {
  beforeEach(async () => {
    await ofPatient('patient-b', 'episode-1', 0);
    await ofPatient('patient-a', 'episode-2', 0);
    await log.append(appendTo('policy-of-a-site', 0));
    await ofPatient('patient-b', 'episode-3', 0);
    await ofPatient('patient-Z', 'episode-4', 0);
    await ofPatient('patient-b', 'episode-1', 1);
  });

  it('gives the subjects in the order of their bytes, each with its events of all streams in the order of the log', async () => {
    expect(sequences(await read({ through: 6 }))).toEqual([
      ['patient-Z', [5]],
      ['patient-a', [2]],
      ['patient-b', [1, 4, 6]],
      ['policy-of-a-site', [3]],
    ]);
  });

  it('gives events as they are stored', async () => {
    const [{ events } = { events: [] }] = await read({ through: 6, only: ['patient-b'] });
    expect(events).toEqual([1, 4, 6].map((sequence) => expect.objectContaining({ sequence, payload: '{"amount":1}' }) as unknown));
    expect(events[0]).toEqual((await log.readStored(0, { after: 0, limit: 1 }))[0]);
  });

  it('stops at the horizon', async () => {
    expect(sequences(await read({ through: 4 }))).toEqual([
      ['patient-a', [2]],
      ['patient-b', [1, 4]],
      ['policy-of-a-site', [3]],
    ]);
    expect(await read({ through: 0 })).toEqual([]);
  });

  it('goes on after a subject, whether that one has events or not', async () => {
    expect(sequences(await read({ through: 6, after: 'patient-a' }))).toEqual([
      ['patient-b', [1, 4, 6]],
      ['policy-of-a-site', [3]],
    ]);
    expect(sequences(await read({ through: 6, after: 'patient-aa' }))).toEqual(sequences(await read({ through: 6, after: 'patient-a' })));
    expect(await read({ through: 6, after: 'policy-of-a-site' })).toEqual([]);
  });

  it('gives only the subjects that are asked for', async () => {
    expect(sequences(await read({ through: 6, only: ['policy-of-a-site', 'patient-Z', 'nobody'] }))).toEqual([
      ['patient-Z', [5]],
      ['policy-of-a-site', [3]],
    ]);
  });

  it('refuses a partition with a hole, and one that ends before the horizon, before it gives anything', async () => {
    await expect(read({ through: 7 })).rejects.toMatchObject({ code: 'missing-event', position: { partition: 0, sequence: 7 } });
    await client.query('delete from events where sequence = 2');
    await expect(log.readSubjects(0, { through: 6 })[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'missing-event',
      position: { partition: 0, sequence: 2 },
    });
  });

  it('refuses an envelope that cannot be read', async () => {
    await client.query(`update events set meta = '{"patientId": "patient-b"}' where sequence = 4`);
    await expect(read({ through: 6 })).rejects.toMatchObject({ code: 'unreadable-event', position: { partition: 0, sequence: 4 } });
  });

  it('reads another table of the same columns', async () => {
    await client.query('create schema staged; create table staged.copy as select * from events where sequence <= 3');
    const subjects = await all(subjectsIn({ connectionString: database.url }, 'staged.copy')(0, { through: 3 }));
    expect(sequences(subjects)).toEqual(sequences(await read({ through: 3 })));
  });
});

describe('a table for events beside the log', () => {
  it('has the columns of the log, and gives the events back as they are there', async () => {
    await ofPatient('patient-a', 'episode-1', 0);
    await log.append(appendTo('policy-of-a-site', 0));
    await client.query(eventRows.creating('copied'));
    const columns = `select attname, format_type(atttypid, atttypmod), attnotnull from pg_attribute where attnum > 0 and attrelid = `;
    const [wanted, made] = [await client.query(`${columns} 'events'::regclass`), await client.query(`${columns} 'copied'::regclass`)];
    expect(made.rows).toEqual(wanted.rows);
    const inserting = `insert into copied values (${eventRows.columns.map((_, index) => `$${index + 1}`).join(', ')})`;
    for (const event of await log.readStored(0, { after: 0, limit: 10 })) await client.query(inserting, [...eventRows.valuesOf(event)]);
    expect(await all(subjectsIn({ connectionString: database.url }, 'copied')(0, { through: 2 }))).toEqual(await read({ through: 2 }));
  });
});

describe('reading a long partition by subject', () => {
  const subjects = 4_200;

  beforeEach(async () => {
    const names = Array.from({ length: subjects }, (_, number) => `stream-${String(number).padStart(4, '0')}`);
    for (let from = 0; from < subjects; from += 500) await log.appendAll(names.slice(from, from + 500).map((name) => appendTo(name, 0)));
  });

  const readers = `pg_stat_activity where application_name = 'throughline-subjects' and datname = current_database()`;
  const connections = async (): Promise<number> => {
    const { rows } = await client.query<{ count: number }>(`select count(*)::int from ${readers}`);
    return rows[0]?.count ?? 0;
  };
  const connectionsAtRest = async (): Promise<number> => {
    for (let round = 0; round < 100 && (await connections()) > 0; round += 1) await new Promise((done) => setTimeout(done, 50));
    return connections();
  };

  it('leaves none out between pages', async () => {
    const found = await read({ through: subjects });
    expect(found.map(({ subject }) => subject)).toEqual(found.map(({ subject }) => subject).sort());
    expect(new Set(found.flatMap(({ events }) => events.map(({ sequence }) => sequence))).size).toBe(subjects);
  });

  it('holds no more than two pages', async () => {
    let given = 0;
    const reading = async (): Promise<void> => {
      for await (const { events } of log.readSubjects(0, { through: subjects })) {
        given += events.length;
        if (given === 1) {
          await client.query(`select pg_terminate_backend(pid) from ${readers}`);
        }
      }
    };
    await expect(reading()).rejects.toThrow();
    expect(given).toBeLessThanOrEqual(2_000);
  });

  it('closes its connection when its reader turns away', async () => {
    for await (const { subject } of log.readSubjects(0, { through: subjects })) {
      expect(subject).toBe('stream-0000');
      expect(await connections()).toBe(1);
      break;
    }
    expect(await connectionsAtRest()).toBe(0);
  });

  it('throws the reason when it is aborted, before, between and while it waits for the database', async () => {
    const reason = new Error('no longer wanted');
    await expect(read({ through: subjects, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);

    const between = new AbortController();
    const given: string[] = [];
    const interrupted = async (): Promise<void> => {
      for await (const { subject } of log.readSubjects(0, { through: subjects, signal: between.signal })) {
        given.push(subject);
        between.abort(reason);
      }
    };
    await expect(interrupted()).rejects.toBe(reason);
    expect(given).toEqual(['stream-0000']);

    await client.query('begin; lock table events in access exclusive mode');
    const waiting = new AbortController();
    const stuck = read({ through: subjects, signal: waiting.signal });
    setTimeout(() => waiting.abort(reason), 100);
    await expect(stuck).rejects.toBe(reason);
    await client.query('rollback');
    expect(await connectionsAtRest()).toBe(0);
  });
});

describe('drawing subjects', () => {
  let pool: Pool;
  beforeEach(async () => {
    pool = new Pool({ connectionString: database.url });
    for (let number = 0; number < 40; number += 1) await log.append(appendTo(`stream-${number}`, 0, { count: 1 + (number % 3) }));
  });
  afterEach(() => pool.end());

  const draw = async (size: number, seed: number, types = ['TallyAdded']): Promise<readonly string[]> =>
    (await sampleSubjects(pool, { size, seed, types })).get(0) ?? [];

  it('draws so many different ones, the same for the same seed', async () => {
    const drawn = await draw(10, 1);
    expect(new Set(drawn).size).toBe(10);
    expect(await draw(10, 1)).toEqual(drawn);
    expect(await draw(10, 2)).not.toEqual(drawn);
    expect(await draw(100, 1)).toHaveLength(40);
  });

  it('draws only those that have an event of a wanted type', async () => {
    await client.query(`update events set type = 'EntryVoided' where stream_id in ('stream-7', 'stream-8') and stream_version = 1`);
    expect(await draw(10, 1, ['EntryVoided'])).toEqual(['stream-7', 'stream-8']);
    expect(await draw(10, 1, ['NothingOfTheKind'])).toEqual([]);
  });
});
