import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type Client, type CommandBody } from '@throughline/client';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import type { Role, StoredEvent } from '@throughline/kernel';
import { openEventLog, type EventLog } from '@throughline/log';
import { openDevelopmentIssuer } from '@throughline/platform';
import { askKafka, createTestDatabase, testKafka, testName, until, type Program, type TestDatabase } from '@throughline/testing';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { contractsFolder } from '../../tools/contracts/files';
import { eventIn } from '../feeds/subscriber';
import { keptIn, spawnSubscriber } from '../subscriber/node';
import { opening, sitePolicy, visit } from './bodies';
import { openFront, type Front } from './front';
import { standaloneFolder, type StandaloneFolder, type StartedProgram } from './program';

const partitions = 2;
const patients = ['p-1', 'p-2', 'p-3', 'p-4'];
const ways = ['kafka', 'pages', 'stream', 'webhook'] as const;
type Way = (typeof ways)[number];
const agreed = { client: 'test-subscriber', purpose: 'TREAT', reason: 'agreed with the hospital', from: 'beginning' } as const;

/** Somebody elsewhere who knows nothing but the documents that the service hands out: with a topic, a feed, or an endpoint. */
describe('a subscription from its contract to a restart of the service', () => {
  const topic = testName();
  const subscribers = new Map<Way, Program>();
  let home: StandaloneFolder;
  let database: TestDatabase;
  let front: Front;
  let hooks: Front;
  let program: StartedProgram;
  let log: EventLog<EpisodeServiceEvent>;
  let as: (role: Role) => Client;
  let issue: (role: Role) => Promise<string>;

  beforeAll(async () => {
    [home, database, front, hooks] = await Promise.all([standaloneFolder(), createTestDatabase(), openFront(), openFront()]);
    const issuer = await openDevelopmentIssuer({ dataFolder: home.folder, audience: 'throughline', production: false });
    issue = (role) => issuer.issue({ id: `test-${role}`, role });
    as = (role) => createClient({ address: front.address, token: () => issue(role), attempts: 100 });
    await startProgram();
    log = await openEventLog({ url: database.url, codec: eventCodec });
  });
  afterAll(async () => {
    for (const { process: child } of subscribers.values()) child.kill('SIGKILL');
    await log.close();
    await home.remove();
    for (const one of [front, hooks]) one.close();
    await askKafka(testKafka().brokers, (admin) => admin.deleteTopics({ topics: [topic] })).catch(() => undefined);
    await database.drop();
  });

  const startProgram = async (): Promise<void> => {
    const kafka = { KAFKA_BROKERS: testKafka().brokers.join(','), KAFKA_TOPIC: topic };
    program = await home.start({ ...kafka, DATABASE_URL: database.url, THROUGHLINE_PARTITIONS: String(partitions) });
    front.lead(program.address);
  };
  const fileOf = (way: Way): string => join(home.folder, `${way}.jsonl`);
  const subscribe = (way: Way, parameters: readonly string[], environment: Readonly<Record<string, string>> = {}): Program => {
    const schemas = `${front.address}/contracts/schemas`;
    const subscriber = spawnSubscriber([...parameters, '--schemas', schemas, '--keep', fileOf(way)], environment);
    subscribers.set(way, subscriber);
    return subscriber;
  };
  const follow = async (feed: 'pages' | 'stream'): Promise<void> => {
    const how = feed === 'pages' ? '--follow' : '--stream';
    subscribe(feed, ['feed', '--service', front.address, '--feed', feed, how], { THROUGHLINE_TOKEN: await issue('subscriber') });
  };
  const stop = async (way: Way, signal: NodeJS.Signals): Promise<unknown> => {
    const subscriber = subscribers.get(way);
    subscriber?.process.kill(signal);
    return { ended: await subscriber?.ended, complaints: subscriber?.complaints() };
  };
  const visits = async (minutes: readonly number[]): Promise<void> => {
    for (const minute of minutes) {
      const body = visit(new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString()) as CommandBody<'RecordVisitAttended'>;
      await Promise.all(patients.map((patient) => as('prescriber').command('RecordVisitAttended', `e-${patient}`, body)));
    }
  };

  const logged = async (): Promise<readonly StoredEvent[]> =>
    (await Promise.all([0, 1].map((partition) => log.readStored(partition, { after: 0, limit: 1_000 })))).flat();
  const taken = async (way: Way): Promise<readonly StoredEvent[]> =>
    (await keptIn(fileOf(way))).map((event) => eventIn(event, log.clusterId));
  /** Waits until every subscriber has what is to be told. */
  const untilTold = async (): Promise<void> => {
    const told = withoutReadings(await logged()).length;
    for (const way of ways) {
      const has = async (): Promise<number> => withoutReadings(await taken(way)).length;
      await until(
        async () => (await has()) >= told,
        async () => ({ way, has: await has(), told, complaints: subscribers.get(way)?.complaints() }),
      );
    }
  };

  it('begins with the documents that the official tools found valid, and schemas that can be compiled', async () => {
    const fetched = async (path: string): Promise<unknown> => (await fetch(`${front.address}/contracts/${path}`)).json();
    for (const file of ['openapi.json', 'asyncapi.json']) {
      expect(await fetched(file)).toEqual(JSON.parse(readFileSync(join(contractsFolder, file), 'utf8')));
    }
    const ajv = addFormats(new Ajv2020({ strict: false }));
    const paths = (await fetched('schemas.json')) as readonly string[];
    expect(paths.length).toBeGreaterThan(150);
    for (const path of paths) expect(ajv.compile((await fetched(`schemas/${path}`)) as object)).toBeInstanceOf(Function);
  });

  it('takes what was and what comes, each in its way', async () => {
    await as('site_administrator').command('AdoptSitePolicy', 'site-1', sitePolicy as CommandBody<'AdoptSitePolicy'>);
    for (const patient of patients) {
      await as('prescriber').command('OpenEpisode', `e-${patient}`, opening(patient) as CommandBody<'OpenEpisode'>);
    }
    const register = (feed: string, more: object = {}) => as('operator').call('ops-register-feed', { body: { ...agreed, feed, ...more } });
    for (const feed of ['pages', 'stream'] as const) await register(feed).then(() => follow(feed));
    subscribe('kafka', ['kafka', '--brokers', testKafka().brokers.join(','), '--topic', topic, '--follow']);
    const { secret } = await register('webhook', { endpoint: `${hooks.address}/hooks` });
    const receiver = subscribe('webhook', ['webhook', '--port', '0'], { WEBHOOK_SECRET: secret ?? '' });
    for await (const line of receiver.lines) {
      hooks.lead(line.replace('Listening at ', ''));
      break;
    }
    await visits([1, 2]);
    await untilTold();
  });

  it('goes on when the service is killed with commands under way, and a subscriber with it', async () => {
    const going = visits([3, 4, 5]);
    program.process.kill('SIGKILL');
    await Promise.all([program.ended, stop('pages', 'SIGKILL')]);
    await startProgram();
    await Promise.all([going, follow('pages')]);
    await untilTold();
  });

  it('has lost and doubled nothing in the end: what was taken is what the log holds, in its order', async () => {
    // Readings are on the record: only when nobody reads a feed does the log stand still.
    for (const way of ['pages', 'stream', 'webhook'] as const) expect(await stop(way, 'SIGTERM')).toEqual({ ended: 0, complaints: '' });
    const all = await logged();
    await until(
      async () => (await taken('kafka')).length >= all.length,
      () => subscribers.get('kafka')?.complaints(),
    );
    expect(await stop('kafka', 'SIGTERM')).toEqual({ ended: 0, complaints: '' });
    const told = withoutReadings(all);
    expect(told).toHaveLength(1 + patients.length * (2 + 5));
    expect(byPartition(await taken('kafka'))).toEqual(all);
    expect(byPartition(await taken('pages'))).toEqual(told);
    expect(byPartition(await taken('stream'))).toEqual(told);
    expect(byKey(await taken('webhook'))).toEqual(byKey(told));
  });
});

/** Who looked at what is told to no feed. */
const withoutReadings = (events: readonly StoredEvent[]): readonly StoredEvent[] => events.filter(({ type }) => type !== 'AccessRecorded');

/** One partition after the other, each in the order in which it was taken. */
const byPartition = (events: readonly StoredEvent[]): readonly StoredEvent[] =>
  Array.from({ length: partitions }, (_, partition) => events.filter((event) => event.partition === partition)).flat();

/** Those of each patient, or of another record, in the order in which they were taken. */
const byKey = (events: readonly StoredEvent[]): Readonly<Record<string, readonly StoredEvent[]>> => {
  const found: Record<string, StoredEvent[]> = {};
  for (const event of events) (found[event.patientId ?? event.streamId] ??= []).push(event);
  return found;
};
