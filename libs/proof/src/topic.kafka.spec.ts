import { toMessage } from '@throughline/broker';
import type { StoredEvent } from '@throughline/kernel';
import { fillLog, openRelayWorld, openTopicWriter, type RelayWorld, type TopicWriter } from '@throughline/testing';
import type { Message } from 'kafkajs';
import { migrateProof } from './bookkeeping/migrate';
import { CannotProve } from './cannot-prove';
import type { Finding } from './findings';
import type { ProofResult } from './result';
import { runProof } from './run-proof';

const otherCluster = '0190a5d0-0000-7000-8000-000000000002';

let world: RelayWorld;
let stored: readonly (readonly StoredEvent[])[];
let writer: TopicWriter;

beforeAll(async () => {
  world = await openRelayWorld({ partitions: 2 });
  await migrateProof(world.url);
  await fillLog(world.log, { patients: 6 });
  stored = await Promise.all([0, 1].map((partition) => world.log.readStored(partition, { after: 0, limit: 10_000 })));
});

afterAll(() => world.close());

beforeEach(async () => {
  writer = await openTopicWriter(world.log.clusterId, { partitions: 2 });
});

afterEach(() => writer.close());

const prove = (more: { readonly whole?: boolean; readonly topic?: string; readonly patienceMs?: number } = {}): Promise<ProofResult> => {
  const { topic = writer.topic, whole = false, ...rest } = more;
  return runProof({ pool: world.pool, topic: { kafka: world.kafka, name: topic }, askedBy: 'spec', whole, ...rest });
};

const ours = (event: StoredEvent): Message => toMessage(event, world.log.clusterId);
const event = (sequence: number, partition = 0): StoredEvent => {
  const found = stored[partition]?.[sequence - 1];
  if (!found) throw new Error(`The log has no ${partition}:${sequence}`);
  return found;
};
const messagesOf = (partition: number): Message[] => (stored[partition] ?? []).map(ours);
const lastOf = (partition: number): number => stored[partition]?.length ?? 0;
const withHeader = (message: Message, name: string, value: string): Message => ({
  ...message,
  headers: { ...message.headers, [name]: value },
});

/** Says that the relay has published everything into the writer's topic. */
const markPublished = (): Promise<unknown> =>
  world.pool.query('insert into relay_partitions (topic, partition, published) select $1, partition, sequence from partition_heads', [
    writer.topic,
  ]);

/** Writes what becomes of partition 0, and partition 1 as it should be. */
const found = async (change: (messages: Message[]) => readonly Message[]): Promise<readonly Finding[]> => {
  await writer.messages([...change(messagesOf(0)), ...messagesOf(1)]);
  await markPublished();
  const { findings, proved } = await prove();
  expect(proved).toBe(findings.length === 0);
  return findings;
};

describe('a proof of a topic', () => {
  it('finds nothing wrong with an untouched one: the same counts, last sequences and rolling digests', async () => {
    expect(await found((messages) => messages)).toEqual([]);
    const { partitions } = await prove({ whole: true });
    for (const { partition, store, topic } of partitions) {
      const last = lastOf(partition);
      expect(store).toEqual({ events: last, last, digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
      expect(topic).toEqual({ ...store, storeDigest: store.digest, published: last, repeats: 0, foreign: 0 });
    }
  });

  it('finds nothing wrong with a relay that is behind, and proves the rest when it has come', async () => {
    await writer.messages(messagesOf(0).slice(0, 20));
    const behind = await prove();
    expect(behind.findings).toEqual([]);
    expect(behind.partitions[0]?.topic).toMatchObject({ events: 20, last: 20 });
    expect(behind.partitions[0]?.topic?.digest).toBe(behind.partitions[0]?.topic?.storeDigest);
    await writer.messages([...messagesOf(0).slice(20), ...messagesOf(1)]);
    const rest = await prove();
    expect(rest).toMatchObject({ proved: true, partitions: [{ after: 20 }, { after: 0 }] });
    expect(rest.partitions[0]?.topic).toMatchObject({ events: lastOf(0), last: lastOf(0), digest: rest.partitions[0]?.store.digest });
    expect((await prove()).events).toBe(0);
  });

  it('names missing messages, in the middle and at the end', async () => {
    const last = lastOf(0);
    expect(await found((messages) => messages.filter((_, index) => index !== 6 && index !== 7 && index !== last - 1))).toEqual([
      { kind: 'missing', partition: 0, sequence: 7, upTo: 8 },
      { kind: 'missing', partition: 0, sequence: last },
    ]);
  });

  it('takes a repetition with the same bytes for none, as a relay leaves it behind after a crash', async () => {
    expect(await found((messages) => [...messages.slice(0, 30), ...messages.slice(20, 30), ...messages.slice(30)])).toEqual([]);
    await writer.messages(messagesOf(0).slice(-3));
    const { partitions, proved } = await prove();
    expect([proved, partitions[0]?.topic?.repeats]).toEqual([true, 3]);
    expect((await prove({ whole: true })).partitions[0]?.topic?.repeats).toBe(13);
  });

  it('names a second message of a sequence with another content, also of one that was proved before', async () => {
    const other = { ...ours(event(9)), value: '{}' };
    expect(await found((messages) => [...messages.slice(0, 30), other, ...messages.slice(30)])).toEqual([
      { kind: 'doubled', partition: 0, sequence: 9, offset: 30, fields: ['value'] },
    ]);
    await writer.messages([withHeader(ours(event(2, 1)), 'ce_actor', 'p-1')]);
    const again = (await prove()).findings;
    expect(again).toContainEqual({ kind: 'doubled', partition: 1, sequence: 2, offset: lastOf(1), fields: ['ce_actor'] });
    expect(JSON.stringify(again)).not.toContain('p-1');
  });

  it('names an altered payload and altered headers by the fields that differ, without their content', async () => {
    const altered = [
      { ...ours(event(4)), value: `${event(4).payload} ` },
      withHeader(withHeader(ours(event(5)), 'ce_time', '1999-01-01T00:00:00.000Z'), 'ce_extra', 'secret'),
      { ...ours(event(6)), key: 'secret' },
    ];
    const findings = await found((messages) => [...messages.slice(0, 3), ...altered, ...messages.slice(6)]);
    expect(findings).toEqual([
      { kind: 'altered', partition: 0, sequence: 4, offset: 3, fields: ['value'] },
      { kind: 'altered', partition: 0, sequence: 5, offset: 4, fields: ['ce_extra', 'ce_time'] },
      { kind: 'altered', partition: 0, sequence: 6, offset: 5, fields: ['key'] },
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/secret|1999/);
    const { partitions } = await prove({ whole: true });
    expect(partitions[0]?.topic?.digest).not.toBe(partitions[0]?.topic?.storeDigest);
    expect(partitions[1]?.topic?.digest).toBe(partitions[1]?.topic?.storeDigest);
  });

  it('names messages that are out of order', async () => {
    const swapped = (messages: Message[]): readonly Message[] => [
      ...messages.slice(0, 9),
      ...messages.slice(10, 12),
      ...messages.slice(9, 10),
      ...messages.slice(12),
    ];
    expect(await found(swapped)).toEqual([{ kind: 'reordered', partition: 0, sequence: 10, offset: 11, why: '12 came before it' }]);
  });

  it('names messages of another log, of another partition and of nobody we know, and goes on behind them', async () => {
    const foreign: Message[] = [
      { value: 'hello', partition: 0 },
      toMessage(event(1), otherCluster),
      { ...ours(event(1, 1)), partition: 0 },
      withHeader(ours(event(1)), 'ce_sequence', 'one'),
    ];
    const findings = await found((messages) => [...messages.slice(0, 5), ...foreign, ...messages.slice(5)]);
    expect(findings).toEqual(
      ['it names no log', 'it is of another log', 'it names another partition', 'it names no sequence'].map((why, index) => ({
        kind: 'foreign',
        partition: 0,
        offset: 5 + index,
        why,
      })),
    );
    expect(await prove()).toMatchObject({ proved: true, events: 0 });
  });

  it('names what the topic knows and the log has not reached, as after a restore of an older state', async () => {
    const last = lastOf(0);
    const future = [1, 2].map((more) => ours({ ...event(last), sequence: last + more, eventId: `future-${more}` }));
    expect(await found((messages) => [...messages, ...future])).toEqual([
      {
        ...{ kind: 'beyond-log', partition: 0, sequence: last + 1, upTo: last + 2, offset: last },
        why: `the log ends at ${last}: the database was restored from an older state`,
      },
    ]);
  });

  it('begins again at the first event where the topic does not reach as far as it was proved', async () => {
    expect(await found((messages) => messages)).toEqual([]);
    await world.pool.query('update proof_marks set next_offset = next_offset + 1000 where topic = $1', [writer.topic]);
    expect(await prove()).toMatchObject({ proved: true, partitions: [{ after: 0 }, { after: 0 }] });
  });

  it('names a relay that stands still while events wait, and one whose mark is ahead of the log', async () => {
    await writer.messages([...messagesOf(0), ...messagesOf(1)]);
    await markPublished();
    expect((await prove({ patienceMs: 0 })).findings).toEqual([]);
    const moveMark = (by: number): Promise<unknown> =>
      world.pool.query('update relay_partitions set published = published + $1 where topic = $2 and partition = 1', [by, writer.topic]);
    await moveMark(-5);
    expect((await prove({ patienceMs: 0 })).findings).toMatchObject([{ kind: 'relay-frozen', partition: 1, sequence: lastOf(1) - 5 }]);
    await moveMark(7);
    expect((await prove()).findings).toMatchObject([{ kind: 'relay-ahead', partition: 1, sequence: lastOf(1) + 2 }]);
  });

  it('cannot be carried out without the topic, and says what to do', async () => {
    const failed = await prove({ topic: 'test.nowhere' }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(CannotProve);
    expect(String(failed)).toMatch(/test\.nowhere is not there: start the relay/);
  });
});

describe('a proof of a live system', () => {
  it('finds nothing wrong while appends and the relay go on, again and again, and in the end the whole of it equal', async () => {
    const relay = world.relay();
    const enough = new AbortController();
    const writing = (async () => {
      for (let from = 100; !enough.signal.aborted; from += 4) await fillLog(world.log, { patients: 4, from });
    })();
    for (let round = 0; round < 4; round += 1) {
      const { findings, partitions } = await prove({ topic: world.topic, whole: round === 2 });
      expect(findings).toEqual([]);
      for (const { topic } of partitions) expect(topic?.digest).toBe(topic?.storeDigest);
    }
    enough.abort();
    await writing;
    await world.untilPublished();
    await relay.stop();
    const { partitions, proved } = await prove({ topic: world.topic });
    expect(proved).toBe(true);
    for (const { head, store, topic } of partitions) expect([topic?.last, topic?.digest]).toEqual([head, store.digest]);
  });
});
