import { setTimeout as sleep } from 'node:timers/promises';
import { startCourierParts } from '@throughline/courier';
import type { StoredEvent } from '@throughline/kernel';
import { createLogger, createMetrics, type ShutdownStep } from '@throughline/platform';
import type { Registry } from 'prom-client';
import { startService, type ServiceUnderTest } from '../journeys/service';
import { patientIn, write } from './events';
import { firstTaken, openReceiver, type Receiver } from './receiver';
import { reason, registering, type Order, type Registered } from './registering';
import { until } from './until';

const partitions = 4;
const operator = { as: 'operator' } as const;
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));

describe('webhooks', () => {
  let service: ServiceUnderTest;
  let receiver: Receiver;
  let metrics: Registry;
  let couriers: { readonly end: () => Promise<void> }[];
  const patients = Array.from({ length: 8 }, (_, number) => patientIn(number % partitions, partitions, Math.floor(number / partitions)));
  const [first = '', second = '', , , neighbour = ''] = patients;

  const startOne = async (): Promise<void> => {
    const { configuration, databaseUrl } = service;
    const parts: { readonly ending: readonly ShutdownStep[] } = await startCourierParts(
      { configuration, databaseUrl, metrics, logger: createLogger({ name: 'test', level: 'silent' }) },
      { leaseMs: 1_000, timeoutMs: 1_000, patience: { firstMs: 10, longestMs: 100, suspectAfter: 3 } },
    );
    couriers.push({
      end: async () => {
        for (const { end } of parts.ending) await end();
      },
    });
  };
  const subscribe = async (order: Order = {}): Promise<Registered> => {
    const registered = await registering(service, '')({ endpoint: receiver.endpoint, ...order });
    receiver.accept(registered.secret);
    return registered;
  };
  const writeSome = (count = 1, of = patients): Promise<readonly (readonly StoredEvent[])[]> =>
    Promise.all(of.map((patientId) => write(service.services.log, { patientId, count })));
  const standing = async ({ feed }: Registered) => (await service.read(`/v1/feeds/${feed}`, operator)).body['standing'] as Standing;
  const redrive = ({ feed }: Registered) => service.send('POST', `/v1/feeds/${feed}/redrive`, { reason }, operator);

  beforeAll(() => process.stdout.write(`Seed ${seed}; again with SEED=${seed}\n`));
  beforeEach(async () => {
    service = await startService({ environment: { THROUGHLINE_PARTITIONS: String(partitions) } });
    receiver = await openReceiver(service.services.log.clusterId);
    metrics = createMetrics();
    couriers = [];
    await startOne();
  });
  afterEach(async () => {
    for (const { end } of couriers) await end();
    await receiver.close();
    await service.close();
  });

  it('bring every event of the feed, signed, as it is stored and in the order of each patient', async () => {
    const written = (await writeSome(5)).flat();
    await subscribe();
    const more = (await writeSome(5)).flat();
    await until(() => receiver.taken.length >= 80);
    expect(byPlace(receiver.taken)).toEqual(byPlace([...written, ...more]));
    expectInOrder(receiver);
    expect(receiver.complaints).toEqual([]);
  });

  it('bring only what the feed is about, and come past the rest', async () => {
    await writeSome(2);
    const registered = await subscribe({ from: 'now', sites: ['site-2'], types: ['NoShowRecorded'] });
    const { log } = service.services;
    await write(log, { patientId: first, siteId: 'site-2' });
    await write(log, { patientId: first, type: 'NoShowRecorded' });
    const [wanted] = await write(log, { patientId: first, siteId: 'site-2', type: 'NoShowRecorded' });
    await write(log, { patientId: second });
    await until(async () => (await standing(registered)).lag === 0);
    expect(receiver.sent).toEqual([wanted]);
    expect(await metrics.metrics()).toContain(`throughline_feed_withheld_events_total{feed="${registered.feed}",reason="other-site"} 1`);
  });

  it('keep the order of each patient and lose nothing while the endpoint fails at random', async () => {
    let state = seed;
    const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    receiver.answer(() => (chance() < 0.5 ? 204 : ([503, 429, null, 302][Math.floor(chance() * 4)] ?? null)));
    const registered = await subscribe();
    const written = (await writeSome(6)).flat();
    await until(() => firstTaken(receiver).length >= written.length);
    expect(byPlace(firstTaken(receiver))).toEqual(byPlace(written));
    expectInOrder(receiver);
    await until(async () => (await standing(registered)).trouble === null);
    expect((await standing(registered)).parked).toEqual([]);
  });

  it('park the key of an event that is refused while others are taken, and send in order what waits once it is asked for', async () => {
    const registered = await subscribe();
    receiver.answer(({ patientId }) => (patientId === first ? 422 : 204));
    const [own = [], ...others] = await writeSome(2, [first, neighbour, second]);
    await until(() => receiver.taken.length >= 4);
    await until(async () => (await standing(registered)).parked[0]?.events === 2);
    const behind = await write(service.services.log, { patientId: first, count: 2 });
    await until(async () => (await standing(registered)).lag === 0);
    expect((await standing(registered)).parked).toMatchObject([
      { key: first, error: 'it answers 422', sequence: own[0]?.sequence, events: 4 },
    ]);
    expect(byPlace(receiver.taken)).toEqual(byPlace(others.flat()));

    expect((await redrive(registered)).body).toEqual({ feed: registered.feed, keys: 1, revived: false });
    await until(() => receiver.sent.filter(({ eventId }) => eventId === own[0]?.eventId).length > 3);
    expect((await standing(registered)).parked).toMatchObject([{ key: first, events: 4 }]);

    receiver.answer(() => 204);
    await redrive(registered);
    await until(async () => (await standing(registered)).parked.length === 0);
    expect(receiver.taken.filter(({ patientId }) => patientId === first)).toEqual([...own, ...behind]);
  });

  it('go on without an event that an operator discards, for a reason that is kept', async () => {
    const registered = await subscribe();
    receiver.answer(({ patientId }) => (patientId === first ? 422 : 204));
    const [own = []] = await writeSome(3, [first, neighbour]);
    await until(async () => (await standing(registered)).parked[0]?.events === 3);
    const discard = (key: string) => service.send('POST', `/v1/feeds/${registered.feed}/discard`, { key, reason }, operator);
    expect(await discard(neighbour)).toMatchObject({ status: 404, body: { code: 'key-not-parked' } });
    receiver.answer(() => 204);
    const { partition, sequence } = own[0] ?? {};
    expect((await discard(first)).body).toEqual({ feed: registered.feed, key: first, partition, sequence, behind: 2 });
    await until(async () => (await standing(registered)).parked.length === 0);
    expect(receiver.taken.filter(({ patientId }) => patientId === first)).toEqual(own.slice(1));
    const { body } = await service.read(`/v1/feeds/${registered.feed}`, operator);
    expect(body['journal']).toMatchObject([
      { action: 'discard', who: 'test-operator', why: reason, details: { key: first } },
      { action: 'create' },
    ]);
  });

  it('wait for an endpoint that takes nothing, park nothing for it, and give it up when it has been so for too long', async () => {
    const registered = await subscribe();
    receiver.answer(() => 500);
    const written = (await writeSome(3)).flat();
    await until(() => receiver.sent.length > 40);
    expect(await standing(registered)).toMatchObject({ parked: [], trouble: { error: 'it answers 500', dead: false } });
    await receiver.listen(false);
    await until(async () => (await standing(registered)).trouble?.error === 'it cannot be reached (ECONNREFUSED)');
    await service.services.views.query(`update feed_troubles set since = since - interval '73 hours'`);
    await until(async () => (await standing(registered)).trouble?.dead === true);
    await receiver.listen(true);
    receiver.answer(() => 204);
    const before = receiver.sent.length;
    await sleep(1_500);
    expect(receiver.sent).toHaveLength(before);

    expect((await redrive(registered)).body).toMatchObject({ revived: true });
    await until(async () => (await standing(registered)).lag === 0);
    expect(await standing(registered)).toMatchObject({ trouble: null, parked: [] });
    expect(byPlace(firstTaken(receiver))).toEqual(byPlace(written));
    expectInOrder(receiver);
  });

  it('end when the endpoint answers that it is gone', async () => {
    const registered = await subscribe();
    receiver.answer(() => 410);
    await writeSome();
    await until(async () => (await service.read(`/v1/feeds/${registered.feed}`, operator)).body['endedAt'] !== null);
    const { body } = await service.read(`/v1/feeds/${registered.feed}`, operator);
    expect(body['journal']).toMatchObject([
      { action: 'end', who: 'courier' },
      { action: 'create', who: 'test-operator', why: reason },
    ]);
  });

  it('are signed with both secrets while one takes the place of the other', async () => {
    const registered = await subscribe();
    const rotate = async (overlapHours: number): Promise<string> =>
      String((await service.send('POST', `/v1/feeds/${registered.feed}/secret`, { reason, overlapHours }, operator)).body['secret']);
    const newer = await rotate(1);
    await sleep(500);
    await writeSome(1, [first]);
    await until(() => receiver.taken.length === 1);
    receiver.accept(newer);
    await writeSome(1, [first]);
    await until(() => receiver.taken.length === 2);
    await rotate(0);
    await sleep(500);
    await writeSome(1, [first]);
    await until(() => receiver.complaints.length > 0);
    expect(receiver.taken).toHaveLength(2);
  });

  it('come from several couriers that share the partitions, and from the others when one ends', async () => {
    await startOne();
    await subscribe();
    const written = (await writeSome(10)).flat();
    await until(() => receiver.taken.length > 30);
    await couriers.shift()?.end();
    const more = (await writeSome(10)).flat();
    await until(() => firstTaken(receiver).length >= 160);
    expect(byPlace(firstTaken(receiver))).toEqual(byPlace([...written, ...more]));
    expectInOrder(receiver);
  });
});

interface Standing {
  readonly lag: number;
  readonly trouble: { readonly error: string; readonly dead: boolean } | null;
  readonly parked: readonly { readonly key: string; readonly events: number }[];
}

const byPlace = (events: readonly StoredEvent[]): readonly StoredEvent[] =>
  [...events].sort((one, other) => one.partition - other.partition || one.sequence - other.sequence);

/** Each patient's events were first taken in the order of the log. */
const expectInOrder = (receiver: Receiver): void => {
  const reached = new Map<string | null, number>();
  for (const { patientId, sequence } of firstTaken(receiver)) {
    expect(sequence).toBeGreaterThan(reached.get(patientId) ?? 0);
    reached.set(patientId, sequence);
  }
};
