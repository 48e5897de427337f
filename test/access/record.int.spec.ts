import { randomUUID } from 'node:crypto';
import { accessTable } from '@throughline/api';
import type { RecordedEvent } from '@throughline/kernel';
import type { AccessEvent } from '@throughline/episode';
import { adoption, opening, sitePolicy } from '../journeys/bodies';
import { startService, type ServiceUnderTest } from '../journeys/service';
import { recordedBy } from './accesses';
import { openPlace, sharedPatientId, type Place } from './places';
import { addressOf, routesOf, type Route } from './routes';

/** Reads that show nothing of a patient: whoever adds one here says so. */
const ofNoPatient = ['state-sites', 'event-sites', 'events-sites', 'site-policies', 'policy-timeline'];

const isRecorded = ({ method, operation }: Route): boolean => {
  const access = accessTable.get(operation) ?? [];
  if (method !== 'GET' || access === 'open' || ofNoPatient.includes(operation)) return false;
  return access.some((role) => role !== 'operator');
};

describe('what is looked at', () => {
  let service: ServiceUnderTest;
  let place: Place;
  beforeAll(async () => {
    service = await startService();
    await service.command(adoption, sitePolicy, { as: 'site_administrator' });
    place = await openPlace(service, 'aaa');
    for (const position of place.positions) {
      await service.read(`/v1/aftercare?siteId=${place.siteId}&after=${position}`, place.staff('nurse'));
    }
  });
  afterAll(() => service.close());

  const dataOf = (events: readonly RecordedEvent<AccessEvent>[]) => events.map(({ data }) => data);

  it('is on the record, on every route that shows something of a patient and on no other', async () => {
    const routes = (await routesOf(service)).filter(({ method, operation }) => method === 'GET' && operation !== 'ops-stream');
    expect(routes.filter(isRecorded).length).toBeGreaterThan(35);
    for (const route of routes) {
      const access = accessTable.get(route.operation) ?? [];
      // What auditors see is on the record otherwise.
      const role = access === 'open' ? 'nurse' : access.find((one) => one !== 'auditor');
      if (role === undefined) throw new Error(`Nobody but an auditor may use ${route.operation}`);
      const recorded = await recordedBy(service, () => service.read(addressOf(route), { as: role }));
      const expected = isRecorded(route) ? [{ operation: route.operation, purpose: expect.any(String) as string }] : [];
      expect({ route, recorded: dataOf(recorded) }).toMatchObject({ route, recorded: expected });
      expect(recorded).toHaveLength(expected.length);
    }
  });

  it('says who, in which role, for what, about whom, and by which request', async () => {
    const path = `/v1/episodes/${place.episodeId}`;
    let requestId: unknown;
    const [event, ...others] = await recordedBy(service, async () => {
      const { headers } = await service.read(path, place.staff('nurse'));
      requestId = headers['x-request-id'];
    });
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'AccessRecorded',
      actor: { id: 'aaa-nurse', role: 'nurse' },
      siteId: place.siteId,
      correlationId: requestId,
      labels: ['42CFRPart2', 'SUD'],
      data: {
        purpose: 'TREAT',
        dataClass: 'state',
        operation: 'state-episodes',
        target: path,
        channel: 'http',
        decision: 'allowed',
        patientIds: [place.patientId],
        episodeIds: [place.episodeId],
        items: 1,
      },
    });
  });

  it('is no part of the record of the patient whom it was about', async () => {
    const [event] = await recordedBy(service, () => service.read(`/v1/episodes/${place.episodeId}/events`, place.staff('nurse')));
    expect(event).toMatchObject({ patientId: null, episodeId: null, data: { patientIds: [place.patientId] } });
    expect(await service.services.log.streamsOf(place.patientId)).not.toContain(event?.streamId);
  });

  it('counts what a list showed, and names whom', async () => {
    const path = `/v1/patients/${sharedPatientId}/timeline?after=${place.positions[0] ?? ''}&limit=5`;
    expect(dataOf(await recordedBy(service, () => service.read(path, place.staff('nurse'))))).toMatchObject([
      { dataClass: 'timeline', target: `/v1/patients/${sharedPatientId}/timeline`, patientIds: [sharedPatientId] },
    ]);
    const list = `/v1/aftercare?siteId=${place.siteId}&limit=10`;
    const { items = [] } = (await service.read(list, place.staff('nurse'))).body;
    expect(items).toHaveLength(1);
    expect(dataOf(await recordedBy(service, () => service.read(list, place.staff('nurse'))))).toMatchObject([
      { dataClass: 'list', scope: `siteId=${place.siteId}`, items: 1, patientIds: ['p-left-aaa'], siteIds: [place.siteId] },
    ]);
  });

  it('says what a list was narrowed to as the address did, whatever characters that held', async () => {
    const path = `/v1/episodes/${place.episodeId}?a%00=1%1E`;
    expect(dataOf(await recordedBy(service, () => service.read(path, place.staff('nurse'))))).toMatchObject([
      { target: `/v1/episodes/${place.episodeId}`, scope: 'a%00=1%1E', items: 1 },
    ]);
  });

  it('says the purpose that was given', async () => {
    const headers = { 'purpose-of-use': 'ETREAT' };
    const recorded = await recordedBy(service, () =>
      service.read(`/v1/episodes/${place.episodeId}`, { ...place.staff('prescriber'), headers }),
    );
    expect(dataOf(recorded)).toMatchObject([{ purpose: 'ETREAT', decision: 'allowed' }]);
  });

  it.each([
    ['for a purpose that there is not', 'purpose-invalid', 400, { headers: { 'purpose-of-use': 'CURIOSITY' } }],
    ['for a purpose of others', 'purpose-not-permitted', 403, { headers: { 'purpose-of-use': 'HPAYMT' } }],
    ['in a role that may not', 'role-not-permitted', 403, { as: 'front_desk' }],
    ['from another site', 'not-found', 404, { sites: ['site-elsewhere'] }],
  ] as const)('%s is refused, and that is on the record', async (_, code, status, sending) => {
    const recorded = await recordedBy(service, async () => {
      expect(await service.read(`/v1/episodes/${place.episodeId}`, sending)).toMatchObject({ status, body: { code } });
    });
    expect(dataOf(recorded)).toMatchObject([
      { decision: 'refused', refusal: code, episodeIds: [place.episodeId], patientIds: [], items: 0 },
    ]);
  });

  it('in an address that is none leaves nothing of it on the record', async () => {
    const recorded = await recordedBy(service, async () => {
      expect((await service.read('/v1/patients/Jane%20Doe/timeline')).status).toBe(400);
    });
    expect(dataOf(recorded)).toMatchObject([{ target: '/v1/patients/:patientId/timeline', refusal: 'invalid-query', patientIds: [] }]);
    expect(JSON.stringify(recorded)).not.toContain('Jane');
  });
});

describe('a reading that the log does not take', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startService();
    await service.command(adoption, sitePolicy, { as: 'site_administrator' });
    await service.command('/v1/episodes/e-1/commands/OpenEpisode', opening('p-1'));
  });
  afterAll(() => service.close());

  const reads = ['/v1/episodes/e-1', '/v1/episodes/e-1/events', '/v1/patients/p-1/timeline', '/v1/lists/partial-episodes'];
  const query = (text: string) => service.services.views.query(text);
  const refuse = async (): Promise<void> => {
    await query(`create function no_access() returns trigger language plpgsql as $$ begin
                   if new.type = 'AccessRecorded' then raise exception 'no' using errcode = '53100'; end if; return new; end $$`);
    await query('create trigger no_access before insert on events for each row execute function no_access()');
  };

  it('is refused, and nothing is shown, until it takes them again', async () => {
    await refuse();
    for (const path of reads) {
      const answer = await service.read(path);
      expect({ path, ...answer }).toMatchObject({ path, status: 503, body: { code: 'unavailable' } });
      expect(Object.keys(answer.body).sort()).toEqual(['code', 'detail', 'instance', 'status', 'title', 'type']);
      expect(answer.headers).not.toHaveProperty('etag');
    }
    expect((await service.read('/v1/episodes/e-1', { as: 'front_desk' })).status).toBe(503);
    const delay = { from: '2026-03-02', to: '2026-03-04', reason: 'away' };
    expect((await service.command('/v1/episodes/e-1/commands/RecordClientDelay', delay)).status).toBe(201);
    await query('drop function no_access cascade');
    for (const path of reads) expect((await service.read(path)).status).toBe(200);
  });

  it('is refused while the log is closed', async () => {
    await service.services.log.gate.close('tried in a test');
    expect(await service.read('/v1/episodes/e-1')).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  });
});

describe('two instances', () => {
  let first: ServiceUnderTest;
  let second: ServiceUnderTest;
  beforeAll(async () => {
    first = await startService();
    second = await startService({ databaseUrl: first.databaseUrl });
    await first.command(adoption, sitePolicy, { as: 'site_administrator' });
    await first.command('/v1/episodes/e-1/commands/OpenEpisode', opening('p-1'));
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  it('record what is read of one patient at the same time, each in streams of its own, without a gap', async () => {
    const requests = Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? first : second));
    const recorded = await recordedBy(first, async () => {
      const answers = await Promise.all(requests.map((one) => one.read('/v1/episodes/e-1', { id: `nurse-${randomUUID()}`, as: 'nurse' })));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    });
    expect(recorded).toHaveLength(requests.length);
    expect(new Set(recorded.map(({ actor }) => actor.id)).size).toBe(requests.length);
    const streamIds = [...new Set(recorded.map(({ streamId }) => streamId))];
    expect(new Set(streamIds.map((streamId) => streamId.replace(/-\d+$/, ''))).size).toBe(2);
    for (const streamId of streamIds) {
      const versions = recorded.filter((event) => event.streamId === streamId).map(({ streamVersion }) => streamVersion);
      expect(versions).toEqual(versions.map((_, index) => index + 1));
    }
  });
});
