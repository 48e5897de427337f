import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { eventCodec } from '@throughline/episode';
import type { EventSource, StoredEvent } from '@throughline/kernel';
import { createLogSource, migrate, openEventLog } from '@throughline/log';
import { foldInMemory, parkedKeys, prepareViews, readTables, startProjector, waitForPosition } from '@throughline/projection';
import {
  askKafka,
  chanceOf,
  createTestDatabase,
  fillLog,
  history,
  openTopicWriter,
  readEvents,
  startReading,
  stored,
  tally,
  tallyCodec,
  testName,
  type TallyEvent,
  type TopicWriter,
} from '@throughline/testing';
import { connectKafka } from '../connection/connect';
import { toMessage } from '../message/to-message';
import { createKafkaSource, type KafkaSource } from './kafka-source';
import type { KafkaSourceMoment } from './moment';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
const clusterId = '0190a5d0-0000-7000-8000-000000000001';
const partitions = 2;
const counts = history<TallyEvent>(
  Array.from({ length: 200 }, (_, index) => ({
    type: 'Counted' as const,
    data: { amount: 20 + index, note: `note ${index}` },
    envelope: { episodeId: `e${index % 4}` },
  })),
);
const events = counts.map(stored);
const ours = (event: StoredEvent) => toMessage(event, clusterId);
const sequences = (read: readonly StoredEvent[]): readonly number[] => read.map(({ sequence }) => sequence);

describe('following the topic', () => {
  let writer: TopicWriter;
  let sources: KafkaSource[] = [];
  let complaints: object[] = [];
  const moments: KafkaSourceMoment[] = [];
  const logger = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: (fields: object) => void complaints.push(fields),
  };

  beforeAll(() => process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`));
  beforeEach(async () => {
    complaints = [];
    moments.length = 0;
    writer = await openTopicWriter(clusterId, { partitions, config: { 'max.message.bytes': '8000000' } });
  });
  afterEach(async () => {
    await Promise.all(sources.map((source) => source.close()));
    sources = [];
    await writer.close();
  });

  const open = (groupId = testName(), cluster = clusterId): KafkaSource => {
    const kafka = connectKafka({ brokers: writer.brokers, clientId: 'throughline-tests', tls: null, signIn: null }, logger);
    const observe = (moment: KafkaSourceMoment): void => void moments.push(moment);
    const source = createKafkaSource({ kafka, topic: writer.topic, groupId, clusterId: cluster, partitions, logger, observe });
    sources.push(source);
    return source;
  };

  describe('with duplicates in it', () => {
    it('gives each event once, and the first of those that differ', async () => {
      const altered = events.slice(0, 60).map((event) => ({ ...event, payload: '{"amount": 1, "note": "altered"}' }));
      await writer.events([...events.slice(0, 100), ...altered, ...events.slice(40, 150), ...events.slice(0, 3), ...events.slice(150)]);
      expect(await readEvents(open(), 0, 200, { batchSize: 17 })).toEqual(events);
    });

    it('finds its position wherever they lie, even when it looks too far behind at first', async () => {
      // The second run is of a relay that had been frozen, and died in the middle of it.
      await writer.events([...events.slice(0, 120), ...events.slice(80, 90), ...events.slice(120)]);
      for (const after of [0, 79, 85, 89, 90, 119, 120, 121, 130, 199]) {
        expect(sequences(await readEvents(open(), 0, 200 - after, { after }))).toEqual(sequences(events.slice(after)));
      }
    });
  });

  it('gives a reader that joins behind another what is there already, in a topic that stands still', async () => {
    await writer.events(events);
    const source = open();
    const ahead = startReading(source, 0, { after: 200 });
    const waiting = ahead.next();
    await sleep(1_000);
    expect(sequences(await readEvents(source, 0, 1, { after: 199 }))).toEqual([200]);
    await ahead.end();
    expect(await waiting).toBeNull();
  });

  describe('with messages in it that are not ours', () => {
    it('passes them, counts them, and says at error where each lies', async () => {
      const plain = { value: 'hello', partition: 0 };
      const foreign = [
        plain,
        { ...plain, value: null },
        { ...plain, value: Buffer.alloc(5_000_000, 120) },
        { ...plain, headers: { ce_sequence: '101', ce_partition: '0' } },
        { ...toMessage(events[0] as StoredEvent, '0190a5d0-0000-7000-8000-000000000002'), partition: 0 },
        { ...ours({ ...(events[0] as StoredEvent), partition: 1 }), partition: 0 },
      ];
      await writer.events(events.slice(0, 100));
      await writer.messages(foreign);
      await writer.events(events.slice(100));
      const source = open();
      expect(await readEvents(source, 0, 200)).toEqual(events);
      expect(source.status().foreignMessages).toBe(foreign.length);
      expect(complaints).toEqual(
        ['no-source', 'no-source', 'no-source', 'no-source', 'other-source', 'other-partition'].map((reason, index) => ({
          topic: writer.topic,
          partition: 0,
          offset: 100 + index,
          reason,
        })),
      );
      expect(moments.filter(({ step }) => step === 'foreign-message')).toHaveLength(foreign.length);
    });

    it('gives a large event of ours like any other', async () => {
      const large = { ...(events[1] as StoredEvent), payload: JSON.stringify({ amount: 30, note: 'x'.repeat(5_000_000) }) };
      await writer.messages([ours(events[0] as StoredEvent)]);
      await writer.messages([ours(large)]);
      await writer.events(events.slice(2));
      expect(await readEvents(open(), 0, 200)).toEqual([events[0], large, ...events.slice(2)]);
    });

    it('stops at an event of ours whose envelope cannot be read, unless the reader has it', async () => {
      const { ce_actorrole: _lost, ...headers } = ours(events[30] as StoredEvent).headers;
      await writer.events(events.slice(0, 30));
      await writer.messages([{ ...ours(events[30] as StoredEvent), headers }]);
      await writer.events(events.slice(31));
      const source = open();
      await expect(readEvents(source, 0, 31)).rejects.toMatchObject({ code: 'unreadable-event', position: { partition: 0, sequence: 31 } });
      expect(sequences(await readEvents(source, 0, 169, { after: 31 }))).toEqual(sequences(events.slice(31)));
    });

    it('hands on payloads, types and versions that nobody knows, so that their keys are parked and the rest goes on', async () => {
      const spoilt = new Map<number, Partial<StoredEvent>>([
        [11, { payload: '{"amount": ' }],
        [22, { type: 'Invented' }],
        [33, { schemaVersion: 99 }],
      ]);
      await writer.events(events.map((event) => ({ ...event, ...spoilt.get(event.sequence) })));
      const database = await createTestDatabase();
      const pool = new Pool({ connectionString: database.url });
      await prepareViews(pool, [tally]);
      const projector = startProjector({ pool, source: open(), codec: tallyCodec, definitions: [tally], batchSize: 25 });
      expect(await waitForPosition(pool, tally, { partition: 0, sequence: 200 }, { timeoutMs: 30_000 })).toBe(true);
      await projector.stop();
      const parked = (await parkedKeys(pool)).map(({ key, sequence, category }) => [key, sequence, category]);
      expect(parked.sort()).toEqual([
        ['e0', 33, 'unknown-version'],
        ['e1', 22, 'unknown-type'],
        ['e2', 11, 'unreadable'],
      ]);
      const untouched = counts.filter(({ episodeId, sequence }) => sequence < (parkedFrom.get(episodeId ?? '') ?? Infinity));
      expect(await readTables(pool, tally)).toEqual(foldInMemory(tally, untouched));
      await pool.end();
      await database.drop();
    });
    const parkedFrom = new Map([
      ['e0', 33],
      ['e1', 22],
      ['e2', 11],
    ]);
  });

  it('stops, and names what is missing, where the topic has been cut off; a reader behind the cut goes on', async () => {
    await writer.events(events);
    const source = open();
    const early = startReading(source, 0, { batchSize: 10 });
    expect(sequences((await early.next()) ?? [])).toEqual(sequences(events.slice(0, 10)));
    await early.end();
    await askKafka(writer.brokers, async (admin) => {
      await admin.fetchTopicMetadata({ topics: [writer.topic] });
      await admin.deleteTopicRecords({ topic: writer.topic, partitions: [{ partition: 0, offset: '100' }] });
    });
    await expect(readEvents(source, 0, 190, { after: 10 })).rejects.toMatchObject({
      code: 'missing-event',
      position: { partition: 0, sequence: 11 },
    });
    expect(sequences(await readEvents(source, 0, 80, { after: 120 }))).toEqual(sequences(events.slice(120)));
  });

  describe('as a member of a group', () => {
    const settledReader = async (source: EventSource, count: number, after = 0): Promise<number> => {
      const stop = new AbortController();
      let last = after;
      for await (const batch of source.follow(0, after, { batchSize: 10, signal: stop.signal, settled: () => last })) {
        last = batch.at(-1)?.sequence ?? last;
        if (last < count) continue;
        await until(() => moments.some((moment) => moment.step === 'after-offset-commit' && moment.sequence === last));
        stop.abort();
      }
      return last;
    };

    it('leaves behind how far its readers are, with the sequence, and takes that up; a position before it is found all the same', async () => {
      await writer.events([...events.slice(0, 100), ...events.slice(0, 100)]);
      const group = testName();
      const before = open(group);
      await settledReader(before, 100);
      // Else either of the two might be given the partition.
      await before.close();
      const [committed] = await askKafka(writer.brokers, async (admin) => {
        await admin.fetchTopicMetadata({ topics: [writer.topic] });
        return admin.fetchOffsets({ groupId: group, topics: [writer.topic] });
      });
      expect(committed?.partitions.find(({ partition }) => partition === 0)).toMatchObject({ offset: '100', metadata: '100' });
      await writer.events(events.slice(100));
      const again = open(group);
      for (const after of [100, 50, 0, 150]) {
        expect(sequences(await readEvents(again, 0, 200 - after, { after }))).toEqual(sequences(events.slice(after)));
      }
    });

    it('takes no harm from a hint that is wrong: of a topic made anew, or by somebody else', async () => {
      await writer.events(events);
      const group = testName();
      await askKafka(writer.brokers, (admin) =>
        admin.setOffsets({ groupId: group, topic: writer.topic, partitions: [{ partition: 0, offset: '150' }] }),
      );
      expect(sequences(await readEvents(open(group), 0, 200))).toEqual(sequences(events));
    });

    it('says which partitions are its own, whenever members come and go', async () => {
      const group = testName();
      const first = open(group);
      const told: (readonly number[])[] = [];
      first.onAssigned((now) => told.push(now));
      await until(() => first.status().assigned.length === 2);
      const second = open(group);
      await until(() => first.status().assigned.length === 1 && second.status().assigned.length === 1);
      expect([...first.status().assigned, ...second.status().assigned].sort()).toEqual([0, 1]);
      await second.close();
      await until(() => first.status().assigned.length === 2);
      expect(told.map(({ length }) => length)).toEqual([0, 2, 1, 2]);
    });

    it('says what the trouble is while its topic is not there, and follows it from then on', async () => {
      const kafka = connectKafka({ brokers: writer.brokers, clientId: 'throughline-tests', tls: null, signIn: null }, logger);
      const topic = testName();
      const source = createKafkaSource({ kafka, topic, groupId: testName(), clusterId, partitions, logger });
      sources.push(source);
      await until(() => source.status().trouble?.includes('tries again') ?? false);
      await askKafka(writer.brokers, (admin) =>
        admin.createTopics({ topics: [{ topic, numPartitions: partitions }], waitForLeaders: true }),
      );
      await until(() => source.status().trouble === null);
      expect(source.status().assigned).toEqual([0, 1]);
      await askKafka(writer.brokers, (admin) => admin.deleteTopics({ topics: [topic] }));
    });
  });

  it('changes places with the log at any position: nothing is left out and nothing comes twice', async () => {
    const chance = chanceOf(seed);
    const database = await createTestDatabase();
    await migrate(database.url);
    const log = await openEventLog({ url: database.url, codec: eventCodec, partitions });
    await fillLog(log, { patients: 12, seed });
    const heads = await log.heads();
    for (const { partition, sequence } of heads) {
      const all = await log.readStored(partition, { after: 0, limit: sequence });
      // The relay is behind: what is not in the topic yet comes while the reader waits for it.
      const published = chance.whole(1, sequence);
      await writer.messages(all.slice(0, published).map((event) => toMessage(event, log.clusterId)));
      const [fromTopic, fromLog] = [open(testName(), log.clusterId), createLogSource(log)];
      const read: StoredEvent[] = [];
      while (read.length < sequence) {
        const source = read.length < published && chance.happens(0.5) ? fromTopic : fromLog;
        const most = (source === fromTopic ? published : sequence) - read.length;
        const wanted = chance.whole(1, most);
        read.push(
          ...(await readEvents(source, partition, wanted, { after: read.length, batchSize: chance.whole(1, wanted) })).slice(0, wanted),
        );
      }
      expect(read).toEqual(all);
      const ahead = startReading(fromTopic, partition, { after: sequence - 1 });
      const last = ahead.next();
      await sleep(150);
      await writer.messages(all.slice(published).map((event) => toMessage(event, log.clusterId)));
      if (published < sequence) expect(await last).toEqual(all.slice(-1));
      await ahead.end();
    }
    await log.close();
    await database.drop();
  });
});

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await sleep(20);
};
