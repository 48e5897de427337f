import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { findFeed, headsOf, writeCursor } from '@throughline/feeds';
import { startService, type Sending, type ServiceUnderTest } from '../journeys/service';
import { patientIn, write } from './events';
import { reason, registering, type Order, type Registered } from './registering';
import { askPage, framesOf, openStream, readPages, readStream, type Frame, type Taken } from './subscriber';
import { until } from './until';

const partitions = 4;
const operator = { as: 'operator' } as const;

describe('feeds over HTTP', () => {
  let service: ServiceUnderTest;
  let register: (order?: Order) => Promise<Registered>;
  const patient = patientIn(0, partitions);
  beforeAll(async () => {
    service = await startService({ environment: { THROUGHLINE_PARTITIONS: String(partitions), THROUGHLINE_RATE_LIMIT_PER_MINUTE: '0' } });
    register = registering(service, await service.api.listen(0, '127.0.0.1'));
  });
  afterAll(() => service.close());

  const log = () => service.services.log;
  const order = (change: object) => ({ feed: `feed-${randomUUID()}`, client: 'c-1', purpose: 'TREAT', reason, ...change });
  const refused = async (change: object): Promise<readonly unknown[]> => {
    const { status, body } = await service.send('POST', '/v1/feeds', order(change), operator);
    return [status, body.code, body.errors?.[0]?.pointer];
  };
  const codeOf = async (answer: Promise<Response>): Promise<readonly unknown[]> => {
    const { status, json } = await answer.then(async (response) => ({
      status: response.status,
      json: (await response.json()) as { code?: string },
    }));
    return [status, json.code];
  };

  it('are registered for good, with who asked for it and why, and end', async () => {
    const { feed } = await register({ from: 'now', types: ['VisitAttended'], sites: ['site-1'] });
    const { body } = await service.read(`/v1/feeds/${feed}`, operator);
    expect(body).toMatchObject({
      ...{
        feed,
        client: 'test-subscriber',
        purpose: 'TREAT',
        types: ['VisitAttended'],
        sites: ['site-1'],
        delivery: 'pull',
        endpoint: null,
        endedAt: null,
      },
      standing: { lag: 0, trouble: null, parked: [] },
      journal: [{ action: 'create', who: 'test-operator', why: reason }],
    });
    expect((await service.read('/v1/ops/feeds', operator)).body.items).toContainEqual(expect.objectContaining({ feed }));
    const ended = await service.send(
      'DELETE',
      `/v1/feeds/${feed}?${new URLSearchParams({ reason: 'over' }).toString()}`,
      undefined,
      operator,
    );
    expect(ended.body).toMatchObject({ standing: null, journal: [{ action: 'end', why: 'over' }, { action: 'create' }] });
    expect(ended.body['endedAt']).not.toBeNull();
    expect(await refused({ feed })).toEqual([409, 'feed-exists', undefined]);
    expect(await service.send('DELETE', `/v1/feeds/${feed}?reason=again`, undefined, operator)).toMatchObject({
      status: 404,
      body: { code: 'unknown-feed' },
    });
    expect((await service.read('/v1/ops/feeds', operator)).body.items).not.toContainEqual(expect.objectContaining({ feed }));
  });

  it('are refused with what is wrong', async () => {
    expect(await refused({ types: ['VisitAttended', 'Nonsense'] })).toEqual([400, 'invalid-body', '/types/1']);
    expect(await refused({ types: ['AccessRecorded'] })).toEqual([400, 'invalid-body', '/types/0']);
    expect(await refused({ from: 'yesterday' })).toEqual([400, 'invalid-body', '/from']);
    expect(await refused({ from: '0:999999' })).toEqual([400, 'invalid-body', '/from']);
    expect(await refused({ from: '77:0' })).toEqual([400, 'invalid-body', '/from']);
    expect(await refused({ purpose: 'FUN' })).toEqual([400, 'invalid-body', '/purpose']);
    for (const endpoint of ['https://10.0.0.1/', 'http://example.org/', 'https://[::ffff:192.168.0.1]/']) {
      expect(await refused({ endpoint })).toEqual([422, 'endpoint-not-permitted', undefined]);
    }
  });

  it('are read by their subscriber alone, as they were registered, and with a token for their sites', async () => {
    const { feed } = await register();
    const narrow = await register({ sites: ['site-1', 'site-2'] });
    const webhook = await register({ endpoint: 'https://example.org/hooks' });
    const code = async (name: string, sending: Sending): Promise<unknown> =>
      (await service.read(`/v1/feeds/${name}/events`, { as: 'subscriber', ...sending })).body.code;
    expect(await code(feed, { id: 'somebody-else' })).toBe('unknown-feed');
    expect(await code('nothing', {})).toBe('unknown-feed');
    expect(await code(webhook.feed, {})).toBe('other-delivery');
    expect(await code(feed, { sites: ['site-1'] })).toBe('feed-sites-not-permitted');
    expect(await code(narrow.feed, { sites: ['site-1'] })).toBe('feed-sites-not-permitted');
    expect(
      (await service.read(`/v1/feeds/${narrow.feed}/events`, { as: 'subscriber', sites: ['site-2', 'site-1', 'site-3'] })).status,
    ).toBe(200);
    expect(await code(feed, { as: 'prescriber' })).toBe('role-not-permitted');
  });

  it('say what to do about a cursor that is not theirs', async () => {
    const [one, another] = [await register(), await register()];
    const cursor = (await askPage(one, {})).headers.get('feed-cursor') ?? '';
    expect((await askPage(one, { after: cursor })).status).toBe(200);
    for (const after of ['0:17', `${cursor}A`, cursor.slice(0, -2), cursor.replace('1.', '2.'), 'ÿ'.repeat(40)]) {
      const answer = await askPage(one, { after });
      expect({ after, status: answer.status }).toEqual({ after, status: 400 });
    }
    expect(await codeOf(askPage(another, { after: cursor }))).toEqual([400, 'cursor-invalid']);
    expect(await codeOf(openStream(another, cursor))).toEqual([400, 'cursor-invalid']);
    const { detail } = (await (await askPage(another, { after: cursor })).json()) as { readonly detail: string };
    expect(detail).toContain(`Send the last cursor that ${another.feed} gave you`);
  });

  it('say so when the log has not come as far as a cursor', async () => {
    const reader = await register();
    const feed = await findFeed(service.services.views, reader.feed);
    const heads = headsOf(await log().heads());
    const after = (ahead: number): string => writeCursor({ positions: heads.with(2, (heads[2] ?? 0) + ahead), turn: 0 }, feed);
    expect((await askPage(reader, { after: after(0) })).status).toBe(200);
    expect(await codeOf(askPage(reader, { after: after(1_000) }))).toEqual([409, 'cursor-ahead']);
  });

  it('wait for an event within bounds, and answer when it comes', async () => {
    const reader = await register({ from: 'now', types: ['NoShowRecorded'] });
    expect((await askPage(reader, { wait: 31 })).status).toBe(400);
    const waiting = askPage(reader, { wait: 30 });
    await write(log(), { patientId: patient });
    const [wanted] = await write(log(), { patientId: patient, type: 'NoShowRecorded' });
    const answer = await waiting;
    expect(answer.headers.get('content-type')).toMatch(/^application\/cloudevents-batch\+json\b/);
    expect(await answer.json()).toMatchObject([
      { id: wanted?.eventId, type: 'NoShowRecorded', data: JSON.parse(wanted?.payload ?? '') as object },
    ]);
  });

  it('take turns between partitions, so that a busy one keeps nobody waiting', async () => {
    const reader = await register({ from: 'now' });
    const [busy, quiet] = [patientIn(1, partitions), patientIn(2, partitions)];
    await write(log(), { patientId: busy, count: 300 });
    await write(log(), { patientId: quiet });
    const seen = new Set<string>();
    for (let after: string | null = null, pages = 0; pages < 2; pages += 1) {
      const answer: Response = await askPage(reader, { limit: 1, ...(after === null ? {} : { after }) });
      for (const { patient: id } of (await answer.json()) as { readonly patient: string }[]) seen.add(id);
      after = answer.headers.get('feed-cursor');
    }
    expect(seen).toEqual(new Set([busy, quiet]));
  });

  it('are on the record before they leave, and do not tell of their own readings', async () => {
    const reader = await register({ from: 'now' });
    const [told] = await write(log(), { patientId: patient });
    const first = await askPage(reader, { wait: 5 });
    expect(await first.json()).toMatchObject([{ id: told?.eventId }]);
    const { rows } = await service.services.views.query<{ payload: object }>(
      `select payload from events where type = 'AccessRecorded' and payload ->> 'operation' = 'feed-events' order by recorded_at desc limit 1`,
    );
    expect(rows[0]?.payload).toMatchObject({ purpose: 'TREAT', dataClass: 'feed', decision: 'allowed', items: 1, patientIds: [patient] });
    const counted = async (): Promise<number> => {
      const {
        rows: [row],
      } = await service.services.views.query<{ count: number }>(`select count(*)::int as count from events where type = 'AccessRecorded'`);
      return row?.count ?? 0;
    };
    const before = await counted();
    const second = await askPage(reader, { after: first.headers.get('feed-cursor') ?? '', wait: 2 });
    expect(await second.json()).toEqual([]);
    expect((await counted()) - before).toBeLessThanOrEqual(1);
  });

  it('lose and double nothing over streams that end at any time', async () => {
    const reader = await register({ from: 'now' });
    const written = (
      await Promise.all([0, 1, 2, 3].map((partition) => write(log(), { patientId: patientIn(partition, partitions), count: 60 })))
    ).flat();
    const taken: Taken[] = [];
    let cursor: string | undefined;
    while (taken.length < written.length) {
      const stop = new AbortController();
      for await (const one of readStream(reader, { signal: stop.signal, ...(cursor === undefined ? {} : { after: cursor }) })) {
        taken.push(one);
        ({ cursor } = one);
        if (taken.length % 17 === 0 || taken.length === written.length) stop.abort();
        if (stop.signal.aborted) break;
      }
    }
    const ids = taken.flatMap(({ events }) => events.map(({ eventId }) => eventId));
    expect(ids).toHaveLength(written.length);
    expect(new Set(ids)).toEqual(new Set(written.map(({ eventId }) => eventId)));
  });

  it('cut off who takes nothing, who goes on later where it was, and hold up nobody meanwhile', async () => {
    const idle = await register({ from: 'now' });
    const untaken = await openStream(idle);
    const reader = await register({ from: 'now' });
    const stop = new AbortController();
    const taken: Taken[] = [];
    const reading = (async () => {
      for await (const one of readStream(reader, { signal: stop.signal })) taken.push(one);
    })();
    // More than connections keep on the way to somebody who does not read.
    const labels = ['42CFRPart2', 'x'.repeat(100_000)];
    const written: string[] = [];
    for (let batch = 1; batch <= 10; batch += 1) {
      const events = await write(log(), { patientId: patient, count: 20, labels });
      written.push(...events.map(({ eventId }) => eventId));
      await until(() => taken.length === written.length);
    }
    const tooSlow = async (): Promise<boolean> =>
      (await service.services.metrics.metrics()).includes('throughline_feed_streams_ended_total{reason="too-slow"} 1');
    expect(await tooSlow()).toBe(false);
    const now = performance.now.bind(performance);
    const later = jest.spyOn(performance, 'now').mockImplementation(() => now() + 31_000);
    await until(tooSlow);
    later.mockRestore();
    await untaken.body?.cancel();
    const [more] = await write(log(), { patientId: patient });
    written.push(more?.eventId ?? '');
    await until(() => taken.length === written.length);
    stop.abort();
    await reading;
    expect(taken.flatMap(({ events }) => events.map(({ eventId }) => eventId))).toEqual(written);

    const again = new AbortController();
    const caughtUp: string[] = [];
    for await (const { events } of readStream(idle, { signal: again.signal })) {
      caughtUp.push(...events.map(({ eventId }) => eventId));
      if (caughtUp.length === written.length) again.abort();
      if (again.signal.aborted) break;
    }
    expect(caughtUp).toEqual(written);
  });

  it('end a stream when the feed ends, and say what to do', async () => {
    const reader = await register({ from: 'now' });
    const frames: Frame[] = [];
    const reading = (async () => {
      for await (const frame of framesOf(await openStream(reader))) frames.push(frame);
    })();
    await write(log(), { patientId: patient });
    await until(() => frames.some(({ data }) => data.includes('"id"')));
    await service.send('DELETE', `/v1/feeds/${reader.feed}?reason=over`, undefined, operator);
    await write(log(), { patientId: patient });
    await reading;
    expect(frames.at(-1)?.event).toBe('end');
    expect(JSON.parse(frames.at(-1)?.data ?? '')).toMatchObject({ reason: 'feed-ended' });
  });

  it('end well when the service stops: streams say so, and who waits is answered', async () => {
    const own = await startService({ databaseUrl: service.databaseUrl, environment: { THROUGHLINE_PARTITIONS: String(partitions) } });
    const address = await own.api.listen(0, '127.0.0.1');
    const reader = await registering(own, address)({ from: 'now' });
    const stream = await openStream(reader);
    const taken = once(own.api.application.getHttpServer(), 'request');
    const waiting = askPage(reader, { wait: 30 });
    await taken;
    const frames: Frame[] = [];
    const reading = (async () => {
      for await (const frame of framesOf(stream)) frames.push(frame);
    })();
    await until(() => frames.length > 0);
    await own.close();
    expect((await waiting).status).toBe(200);
    await reading;
    expect(JSON.parse(frames.at(-1)?.data ?? '')).toMatchObject({ reason: 'stopping' });

    const elsewhere = await registeredAt(reader, service);
    const stop = new AbortController();
    const [next] = await write(log(), { patientId: patient });
    for await (const { events } of readPages(elsewhere, { limit: 10, signal: stop.signal })) {
      expect(events).toEqual([next]);
      stop.abort();
    }
  });
});

/** The same subscriber, who asks another instance. */
const registeredAt = async (reader: Registered, { api, token }: ServiceUnderTest): Promise<Registered> => {
  const { port } = api.application.getHttpServer().address() as AddressInfo;
  return { ...reader, address: `http://127.0.0.1:${port}`, token: await token('subscriber', '*', 'test-subscriber') };
};
