import { eventCodec } from '@throughline/episode';
import type { Role } from '@throughline/kernel';
import { createLogSource } from '@throughline/log';
import { journal, startProjector, waitForPosition } from '@throughline/projection';
import { allViews, patientTimeline } from '@throughline/views';
import { accessTable, viewQueries } from '@throughline/api';
import { routesOf, addressOf } from '../access/routes';
import { adoption, opening, sitePolicy } from './bodies';
import { startService, type Sending, type ServiceUnderTest } from './service';

const patientId = 'p-1';
const operator: Sending = { as: 'operator' };

describe('a parked key', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  const listed = async () => (await service.read('/v1/ops/parked', operator)).body.items ?? [];
  const payloadOf = async (type: string): Promise<string> => {
    const { rows } = await service.services.views.query<{ payload: string }>(
      'select payload::text as payload from events where type = $1',
      [type],
    );
    return rows[0]?.payload ?? '';
  };
  const rewrite = (type: string, payload: string) =>
    service.services.views.query('update events set payload = $2 where type = $1', [type, payload]);
  const follow = async (position: string): Promise<void> => {
    const { views: pool, log } = service.services;
    const projector = startProjector({ pool, source: createLogSource(log), codec: eventCodec, definitions: allViews });
    const [partition, sequence] = position.split(':').map(Number);
    for (const view of allViews) {
      expect(await waitForPosition(pool, view, { partition: partition ?? 0, sequence: sequence ?? 0 }, { timeoutMs: 30_000 })).toBe(true);
    }
    await projector.stop();
  };

  it('waits, is told as stale, and goes on once its event can be read', async () => {
    await service.projector.stop();
    await service.command(adoption, sitePolicy, { as: 'site_administrator' });
    const { body } = await service.command('/v1/episodes/e-1/commands/OpenEpisode', opening(patientId));
    const payload = await payloadOf('EpisodeOpened');
    expect(payload).not.toBe('');
    await rewrite('EpisodeOpened', '{}');
    await follow(body.position ?? '');

    const parked = await listed();
    expect(parked).toContainEqual(
      expect.objectContaining({
        projection: 'patient-timeline',
        key: patientId,
        category: 'unreadable',
        events: expect.any(Number) as number,
      }),
    );
    const first = parked.find(({ projection }) => projection === patientTimeline.name);
    if (!first) throw new Error('The timeline has nothing parked');
    const shown = await service.read(`/v1/ops/parked/${String(first['build'])}/${String(first['key'])}`, operator);
    const waits = (type: string): object => ({ type, schemaVersion: expect.any(Number) as number });
    expect(shown.body).toMatchObject({ key: first, events: [waits('EpisodeOpened'), waits('EpisodeRegistered')] });
    expect(JSON.stringify(shown.body)).not.toContain('payload');

    const timeline = await service.read(`/v1/patients/${patientId}/timeline`, { as: 'nurse' });
    expect(timeline.body).toMatchObject({ stale: true, since: expect.stringMatching(/Z$/) as string, staleKeys: 1 });
    const lines = await service.read('/v1/caseloads', { as: 'nurse' });
    expect(lines.body).not.toHaveProperty('stale');

    const again = await service.send('POST', '/v1/ops/parked/redrive', { build: first['build'], key: first['key'] }, operator);
    expect(again).toMatchObject({ status: 200, body: { events: 0, failed: { category: 'unreadable' } } });
    await rewrite('EpisodeOpened', payload);
    for (const { build, key, events } of parked) {
      const { body: report } = await service.send('POST', '/v1/ops/parked/redrive', { build, key }, operator);
      expect(report).toEqual({ events, failed: null });
    }
    expect(await listed()).toEqual([]);
    const fresh = await service.read(`/v1/patients/${patientId}/timeline`, { as: 'nurse' });
    expect(fresh.body).not.toHaveProperty('staleKeys');
    expect((fresh.body.items ?? []).map(({ type }) => type)).toContain('EpisodeOpened');
    const [entry] = await journal(service.services.views, { action: 'key-redriven' });
    expect(entry).toMatchObject({ who: 'test-operator', details: { failedAt: null } });
    expect(JSON.stringify(entry)).not.toContain(patientId);
  });

  it('goes on without an event that an operator discards, which stays on the record', async () => {
    const { body } = await service.command('/v1/episodes/e-2/commands/OpenEpisode', opening('p-2'));
    await service.services.views.query(`update events set payload = '{}' where type = 'EpisodeOpened' and stream_id = 'episode-e-2'`);
    await follow(body.position ?? '');
    const parked = await listed();
    expect(parked.length).toBeGreaterThan(0);
    for (const { build, key } of parked) {
      const { status, body: report } = await service.send('POST', '/v1/ops/parked/discard', { build, key, reason: 'Told twice' }, operator);
      expect({ status, report }).toMatchObject({ status: 200, report: { failed: null } });
    }
    expect(await listed()).toEqual([]);
    const { body: report } = await service.read('/v1/ops/parked', operator);
    const views = [...new Set(parked.map(({ projection }) => String(projection)))];
    expect(report['passedOver']).toHaveLength(views.length);
    for (const view of views) {
      const events: { readonly type: string; readonly data: object; readonly actor: object }[] = [];
      for await (const event of service.services.log.readStream(`projection-${view}`)) events.push(event);
      expect(events).toMatchObject([
        {
          type: 'ParkedKeyDiscarded',
          data: { projection: view, category: 'unreadable', reason: 'Told twice' },
          actor: { id: 'test-operator', role: 'operator' },
        },
      ]);
    }
    expect(await journal(service.services.views, { action: 'key-discarded' })).toHaveLength(parked.length);
  });

  it('is told by whatever is read from its view', async () => {
    await service.services.views.query(`
      insert into parked_keys (build, key, partition, sequence, category, error)
      select build, 'another ' || projection, 0, 1, 'unreadable', 'For the test' from projection_builds where state = 'serving'`);
    const read = new Set(viewQueries.flatMap(({ views }) => views.map(({ name }) => name)));
    expect([...read].sort()).toEqual(allViews.map(({ name }) => name).sort());
    const routes = await routesOf(service);
    for (const { operations, views } of viewQueries) {
      for (const route of routes.filter(({ operation, method }) => method === 'GET' && Object.hasOwn(operations, operation))) {
        // Auditors see what a session is about.
        const as = (accessTable.get(route.operation) as readonly Role[]).find((role) => role !== 'auditor') ?? 'nurse';
        const { status, body } = await service.read(addressOf(route), { as });
        if (status !== 404)
          expect({ route, status, staleKeys: body['staleKeys'] }).toEqual({ route, status: 200, staleKeys: views.length });
      }
    }
    await service.services.views.query('delete from parked_keys');
  });

  it('is no business of anybody else, and is asked for by its name', async () => {
    expect((await service.read('/v1/ops/parked', { as: 'nurse' })).status).toBe(403);
    expect((await service.read('/v1/ops/parked/1/nobody', operator)).status).toBe(404);
    const missing = await service.send('POST', '/v1/ops/parked/redrive', { build: 1, key: 'nobody' }, operator);
    expect(missing).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const discarding = { build: 1, key: 'nobody', reason: 'Told twice' };
    expect(await service.send('POST', '/v1/ops/parked/discard', discarding, operator)).toMatchObject({ status: 404 });
    expect(await service.send('POST', '/v1/ops/parked/discard', discarding, { as: 'nurse' })).toMatchObject({ status: 403 });
    await service.services.views.query(`update projection_builds set digest = 'of-yesterday' where projection = $1`, [
      patientTimeline.name,
    ]);
    await service.services.views.query(`
      insert into parked_keys (build, key, partition, sequence, category, error)
      select build, 'p-9', 0, 1, 'unreadable', '' from projection_builds where projection = 'patient-timeline'`);
    await service.services.views.query(`
      insert into parked_events (build, key, partition, sequence, event_id, event_type)
      select build, key, partition, sequence, 'event-9', 'EpisodeOpened' from parked_keys where key = 'p-9'`);
    const [parked] = await listed();
    const changed = await service.send('POST', '/v1/ops/parked/redrive', { build: parked?.['build'], key: 'p-9' }, operator);
    expect(changed).toMatchObject({ status: 409, body: { code: 'definition-changed' } });
  });

  it('is counted: a view that stands still goes on when an operator allows more', async () => {
    await service.services.views.query(`update projection_builds set stopped = 'Too many' where projection = 'needs'`);
    const { body } = await service.read('/v1/ops/parked', operator);
    expect(body['stopped']).toEqual([{ projection: 'needs', version: 1, build: expect.any(Number) as number, stopped: 'Too many' }]);
    const [{ build } = { build: 0 }] = body['stopped'] as readonly { readonly build: number }[];
    const allowed = await service.send('POST', '/v1/ops/parked/allow', { build, keys: 500, reason: 'An import' }, operator);
    expect(allowed).toMatchObject({ status: 200, body: { build, keys: 500 } });
    expect((await service.read('/v1/ops/parked', operator)).body['stopped']).toEqual([]);
    expect(await journal(service.services.views, { action: 'parked-allowed' })).toMatchObject([{ who: 'test-operator', why: 'An import' }]);
  });
});
