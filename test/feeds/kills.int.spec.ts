import { openEventLog, type EventLog } from '@throughline/log';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import type { StoredEvent } from '@throughline/kernel';
import { separateService, type SeparateProgram, type SeparateService } from '../journeys/separate';
import { patientIn, write } from './events';
import { firstTaken, openReceiver, type Receiver } from './receiver';
import { reason } from './registering';
import { readPages, readStream, type Subscriber, type Taken } from './subscriber';
import { until } from './until';

const partitions = 4;
const patients = Array.from({ length: partitions }, (_, partition) => patientIn(partition, partitions));
const events = 400;

/** Programs of their own, killed while they work: the suite of feeds that has no mercy. */
describe('feeds whose programs are killed', () => {
  let service: SeparateService;
  let log: EventLog<EpisodeServiceEvent>;
  let receiver: Receiver;
  let writing: Promise<readonly StoredEvent[]>;
  beforeAll(async () => {
    service = await separateService({ brokers: [], settings: { KAFKA_BROKERS: '', THROUGHLINE_RATE_LIMIT_PER_MINUTE: '0' } });
    await service.start('api');
    log = await openEventLog({ url: service.databaseUrl, codec: eventCodec, partitions });
    receiver = await openReceiver(log.clusterId);
  });
  afterAll(async () => {
    await log.close();
    await receiver.close();
    await service.close();
  });

  const register = async (feed: string, order: object = {}): Promise<{ readonly secret: string }> => {
    const headers = { authorization: `Bearer ${await service.token('operator')}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ feed, client: 'test-subscriber', purpose: 'TREAT', from: 'now', reason, ...order });
    const answer = await fetch(`${service.address()}/v1/feeds`, { method: 'POST', headers, body });
    expect(answer.status).toBe(201);
    return (await answer.json()) as { readonly secret: string };
  };
  const kill = async ({ process: child, ended }: SeparateProgram): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  /** Writes on and on, so that there is always something under way. */
  const writeAll = async (): Promise<readonly StoredEvent[]> => {
    const written: StoredEvent[] = [];
    for (let round = 0; written.length < events; round += 1) {
      written.push(...(await write(log, { patientId: patients[round % partitions] ?? '', count: 4 })));
    }
    return written;
  };
  const subscriberOf = async (feed: string): Promise<Subscriber> => ({
    address: service.address(),
    token: await service.token('subscriber'),
    feed,
    clusterId: log.clusterId,
  });

  it.each(['pages', 'stream'] as const)('give each event once over %s, in order, at whichever instance answers', async (way) => {
    await register(`by-${way}`);
    let api = await service.start('api');
    writing = writeAll();
    const taken: Taken[] = [];
    let cursor: string | undefined;
    const count = (): number => taken.reduce((sum, one) => sum + one.events.length, 0);
    for (let lives = 0; count() < events; lives += 1) {
      const subscriber = await subscriberOf(`by-${way}`);
      const stop = new AbortController();
      const from = { limit: 7, signal: stop.signal, ...(cursor === undefined ? {} : { after: cursor }) };
      const enough = Math.min(events, (lives + 1) * 120);
      const dying = api;
      const killed = until(() => count() >= enough).then(() => kill(dying));
      for await (const one of way === 'pages' ? readPages(subscriber, from) : readStream(subscriber, from)) {
        taken.push(one);
        ({ cursor } = one);
        if (count() >= events) break;
      }
      await killed;
      api = await service.start('api');
    }
    expectOnce(
      taken.flatMap((one) => one.events),
      await writing,
    );
  });

  it('send each event at least once and those of a patient in order, whichever courier is killed', async () => {
    const { secret } = await register('by-webhook', { endpoint: receiver.endpoint });
    receiver.accept(secret);
    const [one, another] = await Promise.all([service.start('courier'), service.start('courier')]);
    writing = writeAll();
    await until(() => receiver.taken.length > 40);
    await kill(one);
    await until(() => receiver.taken.length > 120);
    await kill(another);
    await service.start('courier');
    const written = await writing;
    await until(
      () => firstTaken(receiver).length >= written.length,
      () => firstTaken(receiver).length,
    );
    expectOnce(firstTaken(receiver), written);
    process.stdout.write(`${receiver.taken.length - written.length} of ${written.length} webhooks came again\n`);
  });
});

/** Every written event once, and each patient's in the order of the log. */
const expectOnce = (given: readonly StoredEvent[], written: readonly StoredEvent[]): void => {
  for (const patientId of patients) {
    const own = (events: readonly StoredEvent[]): readonly StoredEvent[] => events.filter((event) => event.patientId === patientId);
    expect(own(given)).toEqual(own(written));
  }
  expect(given).toHaveLength(written.length);
};
