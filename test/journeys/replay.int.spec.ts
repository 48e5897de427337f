import { Client } from 'pg';
import { openPlace, sharedPatientId } from '../access/places';
import { admission, adoption, diagnosis, opening, screening, sitePolicy } from './bodies';
import { startService, type Answer, type Sending, type ServiceUnderTest } from './service';

interface Change extends Readonly<Record<string, unknown>> {
  readonly kind: string;
  readonly path?: string;
  readonly table?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly causedBy: readonly string[];
}

interface Step extends Readonly<Record<string, unknown>> {
  readonly place: number;
  readonly event: { readonly eventId: string; readonly type: string; readonly sequence: number; readonly [field: string]: unknown };
  readonly changes: readonly Change[];
}

describe('the replay of a record', () => {
  let service: ServiceUnderTest;
  let now = 0;
  const times: Record<string, string> = {};
  beforeAll(async () => {
    service = await startService({ clock: () => now });
    const send = async (command: string, body: object, key: string): Promise<Answer> => {
      now += 1_000;
      const answer = await service.command(`/v1/episodes/e-1/commands/${command}`, body, { as: 'prescriber', id: 'm-1', key });
      expect(answer).toMatchObject({ status: 201 });
      return answer;
    };
    now = Date.parse('2026-04-01T10:00:00Z');
    await service.command(adoption, sitePolicy, { as: 'site_administrator' });
    await send('OpenEpisode', opening('p-1'), 'k-open');
    const screened = await send('ScreenForOud', screening, 'k-screen');
    await send('RecordDiagnosis', diagnosis, 'k-diagnose');
    times['first'] = new Date(now).toISOString();
    now = Date.parse('2026-04-02T10:00:00Z');
    await send('AdmitPatient', admission, 'k-admit');
    times['admitted'] = new Date(now).toISOString();
    now = Date.parse('2026-04-03T10:00:00Z');
    const { occurredAt: _occurredAt, ...payload } = screening;
    const corrects = screened.body.events?.[0]?.['eventId'];
    await send(
      'CorrectEntry',
      { corrects, newPayload: { ...payload, score: 4 }, newOccurredAt: '2026-03-01T20:00:00Z', reason: 'misread' },
      'k-correct',
    );
    times['corrected'] = new Date(now).toISOString();
  });
  afterAll(() => service.close());

  const replay = async (query: string, part = ''): Promise<Answer['body']> => {
    const answer = await service.read(`/v1/episodes/e-1/replay${part}?${query}`, { as: 'privacy_officer' });
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  };
  const timelineOf = (body: Answer['body']) =>
    (body['timeline'] as { readonly items: readonly { readonly type: string; readonly standing: string; readonly occurredAt: string }[] })
      .items;

  it('without a moment is what the views and the record show now', async () => {
    const body = await replay('limit=200');
    const after = body['source'] as { readonly partition: number; readonly through: number };
    const live = await service.read(`/v1/patients/p-1/timeline?after=${after.partition}:${after.through}&limit=200&voided=true`, {
      as: 'privacy_officer',
    });
    expect(timelineOf(body)).toEqual(live.body.items);
    const state = await service.read('/v1/episodes/e-1', { as: 'privacy_officer' });
    expect(body['state']).toEqual(state.body);
    expect(body).toMatchObject({ patientId: 'p-1', moment: { asKnownAt: null, asOf: null }, policy: { policyVersionId: 'site-1@1' } });
    expect(body['views']).toEqual(expect.arrayContaining([expect.objectContaining({ view: 'caseload' })]));
  });

  it('as known at a moment knows nothing of what was recorded later', async () => {
    const body = await replay(`asKnownAt=${times['first'] ?? ''}`);
    expect(body).toMatchObject({ state: { version: 3, state: { status: 'open' } }, source: { eventsKnown: 4, eventsTaken: 4 } });
    expect(timelineOf(body).map(({ type, standing }) => [type, standing])).toContainEqual(['ScreeningRecorded', 'holds']);
    const before = await replay('asKnownAt=2026-03-31T00:00:00Z');
    expect(before).toMatchObject({ state: null, timeline: null, views: [], policy: null, source: { eventsKnown: 0 } });
  });

  it('as of a moment is what had occurred, by the times that hold as far as they are known', async () => {
    const asOf = '2026-03-01T23:00:00Z';
    expect(timelineOf(await replay(`asOf=${asOf}`)).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['EpisodeOpened', 'ScreeningRecorded', 'EntryCorrected']),
    );
    const asKnownThen = await replay(`asOf=${asOf}&asKnownAt=${times['admitted'] ?? ''}`);
    expect(timelineOf(asKnownThen).map(({ type }) => type)).not.toContain('ScreeningRecorded');
    expect(asKnownThen).toMatchObject({ state: { state: { status: 'open', intake: { screened: false } } } });
  });

  it('tells between two moments what changed, and who and what made it', async () => {
    const body = await replay(`from=${times['first'] ?? ''}&to=${times['corrected'] ?? ''}&limit=200`, '/diff');
    const changes = body['items'] as readonly Change[];
    expect(body).toMatchObject({ steps: 2, axis: 'known' });
    const status = changes.find(({ path }) => path === '/status');
    expect(status).toMatchObject({ kind: 'state', before: 'open', after: 'admitted' });
    const causes = body['causes'] as readonly Record<string, unknown>[];
    expect(causes.find(({ eventId }) => eventId === status?.causedBy[0])).toMatchObject({
      type: 'PatientAdmitted',
      actor: { id: 'm-1', role: 'prescriber' },
      policyVersionId: 'site-1@1',
      recordedAt: times['admitted'],
      occurredAt: '2026-03-02T09:10:00.000Z',
      chain: [{ commandId: 'k-admit', causationId: null, events: [{ type: 'PatientAdmitted' }] }],
    });
    const correction = causes.find(({ type }) => type === 'EntryCorrected');
    expect(correction).toMatchObject({ reason: 'misread', corrects: expect.any(String) as string, chain: [{ commandId: 'k-correct' }] });
    const corrected = changes.find(({ table, causedBy }) => table === 'entries' && causedBy.includes(String(correction?.['eventId'])));
    expect(corrected).toBeDefined();
  });

  it('tells along the life what changed with each day', async () => {
    const body = await replay('from=2026-03-01T23:00:00Z&to=2026-03-02T09:07:00Z&axis=occurred', '/diff');
    expect((body['causes'] as readonly { readonly type: string }[]).map(({ type }) => type)).toEqual(['DiagnosisRecorded']);
    expect(body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ path: '/intake/diagnosed', before: false, after: true })]),
    );
  });

  it('unfolds event by event, in pages that come to the same', async () => {
    const whole = (await replay('limit=200', '/steps'))['items'] as readonly Step[];
    expect(whole.map(({ event }) => event.type)).toEqual([
      'EpisodeOpened',
      'EpisodeRegistered',
      'ScreeningRecorded',
      'DiagnosisRecorded',
      'PatientAdmitted',
      'EntryCorrected',
    ]);
    expect(whole.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6]);
    const paged: unknown[] = [];
    for (let at: unknown = '/v1/episodes/e-1/replay/steps?limit=2'; typeof at === 'string';) {
      const { body } = await service.read(at, { as: 'privacy_officer' });
      paged.push(...(body.items ?? []));
      at = body['next'];
    }
    expect(paged).toEqual(whole);
    // What others do in the partition meanwhile, such as the record of these very readings, is no step of the patient's.
    const last = whole.at(-1)?.event.sequence ?? 0;
    const rest = await replay(`afterSequence=${last - 1}`, '/steps');
    expect(rest.items).toEqual(whole.slice(-1));
    const nothingNew = await service.read(String(rest['resume']), { as: 'privacy_officer' });
    expect(nothingNew.body).toMatchObject({ items: [], next: null, resume: rest['resume'] });
  });

  it('gives rows in pages that are not disturbed by what is recorded meanwhile', async () => {
    const all = (await replay('limit=200', '/views/patient-timeline/entries')).items;
    const first = await replay('limit=2', '/views/patient-timeline/entries');
    expect(first.items).toEqual(all?.slice(0, 2));
    now += 60_000;
    const note = { ...diagnosis, condition: 'tobacco use disorder', icd10cm: 'F17.20', occurredAt: '2026-03-01T11:00:00Z' };
    await service.command('/v1/episodes/e-1/commands/RecordDiagnosis', note, { as: 'prescriber' });
    const second = await service.read(String(first['next']), { as: 'privacy_officer' });
    expect(second.body).toMatchObject({ total: all?.length, items: all?.slice(2, 4) });
  });

  it('shows an event of an old version as it was stored and as it is read today', async () => {
    const client = new Client({ connectionString: service.databaseUrl });
    await client.connect();
    await client.query(
      `update events set schema_version = 1, payload = (payload::jsonb - 'policyChecks')::json where stream_id = 'episode-e-1' and type = 'PatientAdmitted'`,
    );
    await client.end();
    const { body } = await service.read('/v1/episodes/e-1/events/4', { as: 'privacy_officer' });
    expect(body).toMatchObject({
      stream: 'episode-e-1',
      stored: {
        type: 'PatientAdmitted',
        schemaVersion: 1,
        streamVersion: 4,
        payload: expect.not.stringContaining('policyChecks') as string,
      },
      read: { schemaVersion: 2, data: { policyChecks: [] } },
      fault: null,
      changes: [{ path: '/policyChecks', after: [] }],
    });
    expect((await service.read('/v1/episodes/e-1/events/99', { as: 'privacy_officer' })).status).toBe(404);
  });

  it.each([
    ['/replay?asKnownAt=yesterday&limit=0', ['/asKnownAt', '/limit']],
    ['/replay/diff', ['/from', '/to']],
    ['/replay/diff?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z&asKnownAt=2026-03-01T00:00:00Z', ['/to', '/asKnownAt']],
    ['/replay/diff?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&axis=occurred&asOf=2026-03-01T00:00:00Z', ['/asOf']],
    ['/replay/steps?axis=sideways', ['/axis']],
    ['/replay/steps?axis=occurred&afterSequence=3', ['/afterSequence']],
    ['/replay/steps?cursor=bm90aGluZw', ['/cursor']],
    ['/replay/views/patient-timeline/entries?cursor=WzEsLTFd', ['/cursor']],
  ])('names every fault of %s', async (path, pointers) => {
    const { status, body } = await service.read(`/v1/episodes/e-1${path}`, { as: 'privacy_officer' });
    expect(status).toBe(400);
    expect(body.errors?.map(({ pointer }) => pointer).sort()).toEqual([...pointers].sort());
  });

  it.each(['/replay/views/nothing/entries', '/replay/views/patient-timeline/nothing'])('has no rows at %s', async (path) => {
    expect(await service.read(`/v1/episodes/e-1${path}`, { as: 'privacy_officer' })).toMatchObject({
      status: 404,
      body: { code: 'unknown-view' },
    });
  });
});

describe('the replay of a patient who is treated at two sites', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  it('shows each site what was recorded there, and nobody else the record at all', async () => {
    const [here, there] = [await openPlace(service, 'aaa'), await openPlace(service, 'bbb')];
    const asked = async (path: string, reader: Sending): Promise<Answer> => service.read(`/v1/episodes/${path}`, reader);
    const own = await asked(`${here.sharedEpisodeId}/replay`, here.staff('nurse'));
    expect(own.body).toMatchObject({ patientId: sharedPatientId });
    expect(JSON.stringify(own.body)).not.toContain('bbb');
    const all = await asked(`${here.sharedEpisodeId}/replay`, { as: 'privacy_officer' });
    expect(JSON.stringify(all.body)).toContain(there.sharedEpisodeId);
    for (const part of [
      'replay',
      'replay/steps',
      'replay/views/caseload/episodes',
      'replay/diff?from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z',
      'events/1',
    ]) {
      const theirs = await asked(`${there.episodeId}/${part}`, here.staff('nurse'));
      const nobodys = await asked(`nobody-1/${part}`, here.staff('nurse'));
      expect({ part, status: theirs.status, detail: theirs.body.detail }).toEqual({ part, status: 404, detail: nobodys.body.detail });
    }
  });
});
