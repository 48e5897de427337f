import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { LogClosed, openEventLog, type EventLog } from '@throughline/log';
import { createLogger, createMetrics, readConfiguration, shutDown, type RunningParts } from '@throughline/platform';
import { startProjectorParts } from '@throughline/projector';
import { startRelayParts } from '@throughline/relay';
import { askKafka, createTestDatabase, fillLog, testKafka, testName, until, type TestDatabase } from '@throughline/testing';
import { Pool } from 'pg';
import { throughline, type Run } from '../import/throughline';

const logger = createLogger({ name: 'test', level: 'silent' });
const { brokers } = testKafka();

/** The service over one state of the database: log, relay and projector, and whoever looks after them. */
interface Service {
  readonly log: EventLog<EpisodeServiceEvent>;
  readonly pool: Pool;
  /** What relay and projector say is wrong; null when nothing is. */
  readonly troubles: () => Promise<readonly (string | null)[]>;
  /** Ends everything, so that the database can be copied or replaced. */
  readonly stop: () => Promise<void>;
}

let databases: TestDatabase[];
let services: Service[];
let topic: string;
let fresh: string;

beforeEach(() => {
  [databases, services, topic, fresh] = [[], [], testName(), testName()];
});

afterEach(async () => {
  for (const service of services) await service.stop();
  for (const database of databases) await database.drop();
  await askKafka(brokers, (admin) => admin.deleteTopics({ topics: [topic, fresh] })).catch(() => undefined);
});

const settings = (url: string, name: string): Readonly<Record<string, string>> => ({
  ...{ DATABASE_URL: url, KAFKA_BROKERS: brokers.join(','), KAFKA_TOPIC: name, THROUGHLINE_EVENT_SOURCE: 'kafka' },
  ...{ THROUGHLINE_PARTITIONS: '2', THROUGHLINE_PROOF_MINUTES: '0', NODE_ENV: 'test', PORT: '0' },
});

/** An empty database, or one as it is restored from a backup. */
const database = async (copyOf?: string): Promise<string> => {
  const made = await createTestDatabase(copyOf === undefined ? {} : { copyOf });
  databases.push(made);
  return made.url;
};

const start = async (url: string, name: string): Promise<Service> => {
  const parts: RunningParts[] = [];
  for (const startParts of [startRelayParts, startProjectorParts]) {
    const configuration = readConfiguration(settings(url, name));
    parts.push(await startParts({ configuration, databaseUrl: url, logger, metrics: createMetrics() }));
  }
  const log = await openEventLog({ url, codec: eventCodec, partitions: 2 });
  const pool = new Pool({ connectionString: url });
  let ended = false;
  const service: Service = {
    log,
    pool,
    troubles: () => Promise.all(parts.flatMap(({ checks }) => checks.map(({ ask }) => ask()))),
    stop: async () => {
      if (ended) return;
      ended = true;
      for (const { ending } of parts) await shutDown(ending, logger);
      await log.close();
      await pool.end();
    },
  };
  services.push(service);
  return service;
};

/** Marks and checkpoints that are not at the head of their partition. */
const behind = async ({ pool }: Service, name: string): Promise<number> => {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count
       from partition_heads h
       cross join lateral (
         select published as reached from relay_partitions r where r.topic = $1 and r.partition = h.partition
          union all
         select coalesce(c.sequence, 0) from projection_builds b
           left join checkpoints c on c.build = b.build and c.partition = h.partition where b.state = 'serving'
       ) as readers
      where readers.reached <> h.sequence`,
    [name],
  );
  return rows[0]?.count ?? -1;
};

const untilCaughtUp = (service: Service, name: string): Promise<void> =>
  until(async () => (await behind(service, name)) === 0, service.troubles);

const run = (url: string, name: string, ...parameters: string[]): Promise<Run> => throughline(parameters, settings(url, name));

/** A service that has published and folded what it took, and was stopped. */
const lived = async (patients: number): Promise<string> => {
  const url = await database();
  const service = await start(url, topic);
  await fillLog(service.log, { patients });
  await untilCaughtUp(service, topic);
  await service.stop();
  return url;
};

const expectProved = async (url: string, name: string): Promise<void> => {
  const { status, out, complaints } = await run(url, name, 'proof', '--all');
  expect([status, out + complaints]).toEqual([0, expect.stringContaining('Proved')]);
};

describe('a database that is restored', () => {
  it('goes on in another cluster with the topic that there is, and with a fresh one', async () => {
    const original = await lived(6);
    const late = await openEventLog({ url: original, codec: eventCodec });
    await fillLog(late, { patients: 2, from: 6 });
    await late.close();
    const restored = await database(original);
    const service = await start(restored, topic);
    await fillLog(service.log, { patients: 3, from: 8 });
    await untilCaughtUp(service, topic);
    expect(await service.troubles()).toEqual([null, null]);
    await service.stop();
    await expectProved(restored, topic);

    expect(await run(restored, topic, 'relay', 'reseed', '--topic', fresh)).toMatchObject({ status: 0 });
    const moved = await start(restored, fresh);
    await fillLog(moved.log, { patients: 3, from: 11 });
    await untilCaughtUp(moved, fresh);
    expect(await moved.troubles()).toEqual([null, null]);
    await moved.stop();
    await expectProved(restored, fresh);
  });

  it('that is older than the topic publishes, folds and takes nothing', async () => {
    const original = await lived(6);
    const backup = await database(original);
    const service = await start(original, topic);
    await fillLog(service.log, { patients: 3, from: 6 });
    await untilCaughtUp(service, topic);
    await service.stop();
    const ends = await topicEnds();

    const restored = await start(backup, topic);
    const complaint = /restored from an older state/;
    await until(async () => (await restored.troubles()).every((trouble) => complaint.test(trouble ?? '')), restored.troubles);
    await expect(fillLog(restored.log, { patients: 1, from: 20 })).rejects.toThrow(LogClosed);
    expect(await topicEnds()).toEqual(ends);
    expect(await behind(restored, topic)).toBe(0);
    await restored.stop();
    const check = await run(backup, topic, 'relay', 'check');
    expect([check.status, check.out]).toEqual([1, expect.stringMatching(complaint)]);
  });

  it('goes on in a new generation, in a fresh topic and in no other', async () => {
    const url = await lived(6);
    const closing = await openEventLog({ url, codec: eventCodec });
    await closing.gate.close('the topic knows more');
    await closing.close();
    const refused = await run(url, topic, 'relay', 'reseed', '--topic', fresh);
    expect([refused.status, refused.complaints]).toEqual([1, expect.stringContaining('The log is closed: the topic knows more')]);
    const begun = await run(url, topic, 'relay', 'new-generation', '--reason', 'no newer backup');
    expect([begun.status, begun.out]).toEqual([0, expect.stringContaining('The log takes events again, as urn:uuid:')]);
    const check = await run(url, topic, 'relay', 'check');
    expect([check.status, check.out]).toEqual([1, expect.stringContaining('events of another log, or of a former generation')]);

    expect((await run(url, topic, 'relay', 'reseed', '--topic', fresh)).status).toBe(0);
    const next = await start(url, fresh);
    expect(begun.out).toContain(`as urn:uuid:${next.log.clusterId}; until now it was urn:uuid:${closing.clusterId}`);
    await fillLog(next.log, { patients: 3, from: 30 });
    await untilCaughtUp(next, fresh);
    expect(await next.troubles()).toEqual([null, null]);
    await next.stop();
    await expectProved(url, fresh);
  });
});

const topicEnds = async (): Promise<readonly string[]> =>
  (await askKafka(brokers, (admin) => admin.fetchTopicOffsets(topic))).map(({ partition, high }) => `${partition}:${high}`).sort();
