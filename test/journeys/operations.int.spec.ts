import { accessTable } from '@throughline/api';
import { migrateBroker } from '@throughline/broker';
import { eventCodec } from '@throughline/episode';
import { createLogSource } from '@throughline/log';
import { createLogger, createMetrics } from '@throughline/platform';
import { carryOut, servedNames, startProjector } from '@throughline/projection';
import { runProof, startScheduledProof } from '@throughline/proof';
import { startSchedulerParts } from '@throughline/scheduler';
import { until } from '@throughline/testing';
import { allViews, caseload } from '@throughline/views';
import { routesOf } from '../access/routes';
import { adoption, opening, sitePolicy } from './bodies';
import { startService, type Answer, type Sending, type ServiceUnderTest } from './service';

const operator: Sending = { as: 'operator', id: 'operator-7' };
const reason = 'The fold was mended';

describe('the operations of views', () => {
  let service: ServiceUnderTest;
  let position: string;
  beforeAll(async () => {
    service = await startService();
    await service.command(adoption, sitePolicy, { as: 'site_administrator' });
    for (const episode of ['e-1', 'e-2', 'e-3']) {
      const { body } = await service.command(`/v1/episodes/${episode}/commands/OpenEpisode`, opening(`p-of-${episode}`));
      position = body.position ?? '';
      for (const view of ['caseloads', 'lists/run-the-list']) {
        expect((await service.read(`/v1/${view}?after=${position}`, { as: 'nurse' })).status).toBe(200);
      }
    }
  });
  afterAll(() => service.close());

  const read = (path: string): Promise<Answer> => service.read(`/v1/ops/${path}`, operator);
  const post = (path: string, body: object = { reason }): Promise<Answer> => service.send('POST', `/v1/ops/${path}`, body, operator);
  const drop = (build: number, query = `?reason=${encodeURIComponent(reason)}`): Promise<Answer> =>
    service.send('DELETE', `/v1/ops/builds/${build}${query}`, undefined, operator);

  interface BuildShown {
    readonly build: number;
    readonly state: string;
  }
  const buildsOfCaseload = async (): Promise<readonly BuildShown[]> =>
    (await read('projections/caseload')).body['builds'] as readonly BuildShown[];
  const buildIn = async (state: string): Promise<number> => (await buildsOfCaseload()).find((one) => one.state === state)?.build ?? 0;

  const carryOutRebuild = async (rebuild: number): Promise<void> => {
    const { log, views: pool } = service.services;
    const carried = await carryOut({
      ...{ pool, rebuild, definitions: allViews, codec: eventCodec, readSubjects: () => log.readSubjects, heads: log.heads },
      stage: () => Promise.reject(new Error('It is not rebuilt from Kafka')),
      pace: () => Promise.resolve(),
    });
    expect(carried).toBe('done');
  };
  const rebuilt = async (): Promise<number> => {
    const { status, body } = await post('projections/caseload/rebuild');
    expect(status).toBe(202);
    await carryOutRebuild(body['rebuild'] as number);
    return body['rebuild'] as number;
  };
  const untilCaughtUp = async (): Promise<Answer> => {
    for (;;) {
      const answer = await read('projections');
      if ((answer.body.items ?? []).every(({ lag }) => (lag as { readonly events: number }).events === 0)) return answer;
    }
  };

  /** Projectors look for what was paused about once a second. */
  const untilLeft = async (view: string): Promise<void> => {
    while (service.projector.status().some(({ projection }) => projection === view)) await new Promise((done) => setTimeout(done, 20));
  };

  it('shows every view with its builds, how far each is in each partition, and what is parked', async () => {
    const { body } = await untilCaughtUp();
    expect((body.items ?? []).map(({ name }) => name)).toEqual(allViews.map(({ name }) => name).sort());
    for (const line of body.items ?? []) expect(line).toMatchObject({ served: true, changed: false, lag: { events: 0, seconds: 0 } });
    const { body: line } = await read('projections/caseload');
    const [build] = line['builds'] as readonly { readonly places: readonly { readonly checkpoint: number; readonly head: number }[] }[];
    expect(build).toMatchObject({ state: 'serving', definition: 'same', follows: true, paused: false, stopped: null, parked: [] });
    expect(build?.places.map(({ checkpoint }) => checkpoint)).toEqual((await service.services.log.heads()).map(({ sequence }) => sequence));
    expect(await read('projections/of-nothing')).toMatchObject({ status: 404, body: { code: 'unknown-view' } });
  });

  it('shows how much a view that is paused lacks, by count and by age, until it is resumed', async () => {
    const eventsInLog = async (): Promise<number> => (await service.services.log.heads()).reduce((sum, { sequence }) => sum + sequence, 0);
    const before = await eventsInLog();
    const paused = await post('projections/caseload/pause');
    expect(paused).toMatchObject({ status: 200, body: { builds: [{ paused: true }] } });
    await untilLeft('caseload');
    const { body } = await service.command('/v1/episodes/e-4/commands/OpenEpisode', opening('p-of-e-4'));
    expect(await service.read(`/v1/lists/run-the-list?after=${body.position ?? ''}`, { as: 'nurse' })).toMatchObject({ status: 200 });
    const { body: behind } = await read('projections/caseload');
    const { events, seconds } = behind['lag'] as { readonly events: number; readonly seconds: number };
    expect(events).toBe((await eventsInLog()) - before);
    expect(seconds).toBeGreaterThan(0);
    await post('projections/caseload/resume');
    await untilCaughtUp();
  });

  it('asks of every change why, and names the field', async () => {
    for (const path of ['projections/caseload/rebuild', 'projections/caseload/switch', 'projections/caseload/pause', 'rebuilds/1/cancel']) {
      const { status, body } = await post(path, {});
      expect({ path, status, errors: body.errors }).toMatchObject({ path, status: 400, errors: [{ pointer: '/reason' }] });
    }
    expect(await drop(1, '')).toMatchObject({ status: 400, body: { code: 'invalid-query', errors: [{ pointer: '/reason' }] } });
  });

  it('carry a view from a rebuild to the switch, and back', async () => {
    const first = await buildIn('serving');
    const asked = await post('projections/caseload/rebuild', { reason, parallel: 4, maxLoad: 100 });
    const rebuild = asked.body['rebuild'] as number;
    expect(asked).toMatchObject({ status: 202, headers: { location: `/v1/ops/rebuilds/${rebuild}` } });
    expect(asked.body).toMatchObject({
      phase: 'waiting',
      builds: [{ projection: 'caseload', state: 'building' }],
      who: 'operator-7',
      why: reason,
    });
    expect(await post('projections/caseload/rebuild')).toMatchObject({ status: 409, body: { code: 'rebuild-open' } });
    expect(await post('projections/caseload/switch')).toMatchObject({ status: 409, body: { code: 'nothing-ready' } });
    expect(await read(`builds/${await buildIn('building')}/comparison`)).toMatchObject({ status: 404, body: { code: 'not-found' } });

    await carryOutRebuild(rebuild);
    const events = (await service.services.log.heads()).reduce((sum, { sequence }) => sum + sequence, 0);
    expect(await read(`rebuilds/${rebuild}`)).toMatchObject({ body: { phase: 'done', events, ofEvents: events, error: null } });
    expect((await read('rebuilds')).body.items).toMatchObject([{ rebuild, phase: 'done' }]);
    const second = await buildIn('ready');
    expect(await read(`builds/${second}/comparison`)).toMatchObject({ body: { before: first, after: second, same: true } });

    const states = async (answer: Promise<Answer>): Promise<readonly [number, ...unknown[]]> => {
      const { status, body } = await answer;
      return [status, ...((body['builds'] ?? []) as readonly BuildShown[]).map(({ build, state }) => [build, state])];
    };
    expect(await states(post('projections/caseload/switch'))).toEqual([200, [first, 'kept'], [second, 'serving']]);
    expect(await drop(second)).toMatchObject({ status: 409, body: { code: 'build-serves' } });
    expect(await states(post('projections/caseload/rollback'))).toEqual([200, [first, 'serving'], [second, 'ready']]);
    expect(await states(post('projections/caseload/switch', { reason, evenIfBehind: true }))).toEqual([
      200,
      [first, 'kept'],
      [second, 'serving'],
    ]);
    expect((await service.read(`/v1/caseloads?after=${position}`, { as: 'nurse' })).status).toBe(200);
    expect(await drop(first)).toMatchObject({ status: 200, body: { build: first, projection: 'caseload' } });
    expect(await drop(first)).toMatchObject({ status: 404, body: { code: 'unknown-build' } });
    expect(await post('projections/caseload/rollback')).toMatchObject({ status: 409, body: { code: 'nothing-kept' } });
  });

  it('cancel a rebuild, and leave nothing of it', async () => {
    const { body } = await post('rebuilds', { reason, views: ['caseload', 'needs'] });
    expect(body['builds']).toMatchObject([{ projection: 'caseload' }, { projection: 'needs' }]);
    const rebuild = body['rebuild'] as number;
    expect(await post(`rebuilds/${rebuild}/cancel`)).toMatchObject({ status: 200, body: { phase: 'cancelled', builds: [] } });
    expect(await post(`rebuilds/${rebuild}/cancel`)).toMatchObject({ status: 404, body: { code: 'unknown-build' } });
    expect(await buildIn('building')).toBe(0);
  });

  it('name a view that was folded with another definition, and rebuild all such', async () => {
    expect(await post('rebuilds', { reason, which: 'changed' })).toMatchObject({ status: 409, body: { code: 'nothing-changed' } });
    expect(await post('rebuilds', { reason, which: 'changed', views: ['needs'] })).toMatchObject({ status: 400 });
    const { views: pool } = service.services;
    const { rows } = await pool.query<{ digest: string }>(`select digest from projection_builds where projection = 'needs'`);
    await pool.query(`update projection_builds set digest = 'of-yesterday' where projection = 'needs'`);
    expect(await read('projections/needs')).toMatchObject({ body: { changed: true, builds: [{ definition: 'changed' }] } });
    const { body } = await post('rebuilds', { reason, which: 'changed' });
    expect(body['builds']).toMatchObject([{ projection: 'needs', state: 'building' }]);
    await post(`rebuilds/${String(body['rebuild'])}/cancel`);
    await pool.query(`update projection_builds set digest = $1 where projection = 'needs'`, [rows[0]?.digest]);
  });

  it('are in the journal: who, when and why, page by page', async () => {
    const { body } = await read('journal?projection=caseload&limit=3');
    const actions = [...(body.items ?? [])];
    for (let next = body['next']; typeof next === 'string';) {
      const page = (await service.read(next, operator)).body;
      actions.push(...(page.items ?? []));
      next = page['next'];
    }
    expect(actions.map(({ action }) => action)).toEqual(
      ['pause', 'resume', 'rebuild', 'switch', 'rollback', 'switch', 'drop', 'rebuild', 'cancel'].reverse(),
    );
    for (const entry of actions) expect(entry).toMatchObject({ who: 'operator-7', why: reason, at: expect.stringMatching(/Z$/) as string });
  });

  it('show nothing of what events hold', async () => {
    const planted = 'programme-of-which-nobody-reads';
    const { views: pool } = service.services;
    const open = (episode: string): Promise<Answer> =>
      service.command(`/v1/episodes/${episode}/commands/OpenEpisode`, { ...opening(`p-of-${episode}`), programmeId: planted });
    expect(await open('e-5')).toMatchObject({ status: 201 });
    expect((await pool.query(`select from events where payload::text like '%${planted}%'`)).rowCount).toBeGreaterThan(0);
    await untilCaughtUp();
    const rebuild = await rebuilt();
    await service.projector.stop();
    expect(await open('e-6')).toMatchObject({ status: 201 });
    await pool.query(
      `update events set payload = jsonb_set(payload::jsonb, '{firstContactOn}', '7')::json where stream_id = 'episode-e-6' and stream_version = 1`,
    );
    const { log } = service.services;
    const projector = startProjector({ pool, source: createLogSource(log), codec: eventCodec, definitions: allViews });
    await untilCaughtUp();
    await projector.stop();
    expect((await read('parked')).body.items).not.toEqual([]);
    const shown = { name: 'caseload', build: String(await buildIn('ready')), rebuild: String(rebuild), key: 'e-6', proof: '1' };
    const routes = (await routesOf(service)).filter(
      ({ operation, method }) => method === 'GET' && operation.startsWith('ops-') && operation !== 'ops-stream',
    );
    expect(routes.map(({ operation }) => operation)).toEqual(expect.arrayContaining(['ops-projections', 'ops-comparison', 'ops-journal']));
    for (const { path, operation } of routes) {
      const address = path.replaceAll(/:(\w+)/g, (_, name: keyof typeof shown) => shown[name]);
      const { status, body: answer } = await service.read(address, operator);
      expect({ operation, status: [200, 404].includes(status), tells: JSON.stringify(answer).includes(planted) }).toEqual({
        operation,
        status: true,
        tells: false,
      });
    }
    await drop(await buildIn('ready'));
  });

  it('show relay, topic, proofs and scheduler, also before there are any', async () => {
    for (const path of ['relay', 'topic', 'proofs']) expect(await read(path)).toMatchObject({ status: 200, body: { items: [] } });
    expect(await read('scheduler')).toMatchObject({ status: 200, body: { lease: null, refusals: [] } });
    const { configuration, databaseUrl } = service;
    const logger = createLogger({ name: 'test', level: 'silent' });
    await migrateBroker(databaseUrl);
    const scheduler = await startSchedulerParts({ configuration, databaseUrl, logger, metrics: createMetrics() });
    const { views: pool } = service.services;
    await pool.query(
      `insert into relay_partitions (topic, partition, published) select 'of-the-log', partition, 1 from partition_heads where sequence > 0`,
    );
    const heads = (await service.services.log.heads()).filter(({ sequence }) => sequence > 0);
    const lag = heads.reduce((sum, { sequence }) => sum + sequence - 1, 0);
    expect((await read('relay')).body.items).toMatchObject(
      heads.map(({ partition, sequence }) => ({ partition, published: 1, head: sequence, lag: sequence - 1, holder: null })),
    );
    expect((await read('topic')).body.items).toEqual([
      { topic: 'of-the-log', partitions: heads.length, published: heads.length, lag, unheld: heads.length, publishedAt: null },
    ]);
    expect((await read('scheduler')).body).toMatchObject({ lease: { generation: 1, held: true } });
    for (const { end } of scheduler.ending) await end();
    expect((await read('scheduler')).body).toMatchObject({ lease: { held: false } });
    const result = await runProof({ pool, topic: null, askedBy: 'test', whole: true });
    expect((await read('proofs')).body.items).toMatchObject([{ askedBy: 'test', whole: true, events: result.events, failure: null }]);
  });

  it('prove when they are asked to, once a program is there that proves', async () => {
    expect(await post('proofs')).toMatchObject({ status: 409, body: { code: 'nobody-proves' } });
    expect(await post('proofs', {})).toMatchObject({ status: 400 });
    const { configuration, databaseUrl } = service;
    const logger = createLogger({ name: 'test', level: 'silent' });
    const prover = await startScheduledProof({ configuration, databaseUrl, logger, metrics: createMetrics() });
    const { status, headers, body } = await post('proofs', { reason, whole: true });
    expect({ status, body }).toMatchObject({ status: 202, body: { askedBy: 'operator-7', why: reason, whole: true, proved: null } });
    const address = `proofs/${String(body['id'])}`;
    expect(headers['location']).toBe(`/v1/ops/${address}`);
    await until(
      async () => (await read(address)).body['finishedAt'] !== null,
      () => read(address),
    );
    expect((await read(address)).body).toMatchObject({ failure: null, events: expect.any(Number) as number });
    expect((await read('journal?action=proof')).body.items).toMatchObject([{ projection: null, who: 'operator-7', why: reason }]);
    expect(await read('proofs/999')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    for (const { end } of prover.ending) await end();
  });

  it('are sent live as they change, until the service stops', async () => {
    const watched = await startService();
    const headers = { authorization: `Bearer ${await watched.token('operator')}` };
    const answer = await fetch(`${await watched.api.listen(0, '127.0.0.1')}/v1/ops/stream`, { headers });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const chunks = answer.body?.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
    let text = '';
    const until = async (found: () => boolean): Promise<void> => {
      while (!found()) {
        const { done, value } = (await chunks?.next()) ?? { done: true };
        if (done) throw new Error('The stream ended');
        text += value;
      }
    };
    const latest = (name: string): unknown => {
      const [, document] = [...text.matchAll(new RegExp(`^event: ${name}\\ndata: (.*)\\n\\n`, 'gm'))].at(-1) ?? [];
      return document === undefined ? undefined : JSON.parse(document);
    };
    await until(() => ['projections', 'rebuilds', 'relay'].every((name) => latest(name) !== undefined));
    const shown = (await watched.read('/v1/ops/projections', operator)).body;
    expect(latest('projections')).toMatchObject({
      items: (shown.items ?? []).map(({ name, version }) => ({ name, version, served: true })),
    });
    expect(latest('rebuilds')).toEqual({ items: [] });
    const asked = await watched.send('POST', '/v1/ops/projections/needs/rebuild', { reason }, operator);
    await until(() => JSON.stringify(latest('rebuilds')).includes('waiting'));
    expect(latest('rebuilds')).toMatchObject({ items: [{ rebuild: asked.body['rebuild'], builds: [{ projection: 'needs' }] }] });
    const ended = expect(until(() => false)).rejects.toThrow('The stream ended');
    await watched.close();
    await ended;
  });

  it('are for operators alone', () => {
    for (const [operation, access] of accessTable) if (operation.startsWith('ops-')) expect(access).toEqual(['operator']);
  });

  it('leave queries of a view that was never built with an answer that says so', async () => {
    const { views: pool } = service.services;
    await pool.query(`update projection_builds set state = 'kept' where projection = 'caseload' and state = 'serving'`);
    await pool.query(`drop view ${caseload.tables.map(servedNames(caseload)).join(', ')}`);
    const answer = await service.read('/v1/caseloads', { as: 'nurse' });
    expect(answer).toMatchObject({ status: 503, body: { code: 'view-not-built' }, headers: { 'retry-after': '10' } });
    expect(await service.read(`/v1/caseloads?after=${position}`, { as: 'nurse' })).toMatchObject({ body: { code: 'view-not-built' } });
  });
});
