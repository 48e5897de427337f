import { startService, type Answer, type Sending, type ServiceUnderTest } from '../journeys/service';
import { accessesOf, recordedBy } from './accesses';
import { letIn } from './audits';
import { openPlace, sharedPatientId, type Place } from './places';

describe('the reports of who looked', () => {
  let service: ServiceUnderTest;
  let first: Place;
  let second: Place;
  beforeAll(async () => {
    service = await startService();
    first = await openPlace(service, 'aaa');
    second = await openPlace(service, 'bbb');
  });
  afterAll(() => service.close());

  const officer: Sending = { as: 'privacy_officer' };

  /** Reads when the view has taken in whatever is on the record by now. */
  const report = async (path: string, sending = officer): Promise<Answer> => {
    const last = new Map((await accessesOf(service)).map(({ partition, sequence }) => [partition, sequence]));
    for (const [partition, sequence] of last) {
      expect((await service.read(`/v1/lists/unusual-access?limit=1&after=${partition}:${sequence}`, officer)).status).toBe(200);
      expect((await service.read(`/v1/staff/nobody/access?limit=1&after=${partition}:${sequence}`, officer)).status).toBe(200);
    }
    return service.read(`/v1/${path}`, sending);
  };

  it('tell of a patient who looked, for what, and what they were refused', async () => {
    await service.read(`/v1/episodes/${first.episodeId}`, first.staff('nurse'));
    await service.read(`/v1/patients/${first.patientId}/timeline`, {
      ...first.staff('prescriber'),
      headers: { 'purpose-of-use': 'CAREMGT' },
    });
    await service.read(`/v1/patients/${first.patientId}/timeline`, { as: 'front_desk', id: 'curious' });
    const { status, body } = await report(`patients/${first.patientId}/access`);
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { staffId: 'curious', role: 'front_desk', decision: 'refused', refusal: 'role-not-permitted' },
      { staffId: 'aaa-prescriber', purpose: 'CAREMGT', dataClass: 'timeline' },
      { staffId: 'aaa-nurse', purpose: 'TREAT', dataClass: 'state', decision: 'allowed', siteIds: [first.siteId] },
    ]);
  });

  it('tell of a member of the staff what they looked at', async () => {
    const { body } = await report('staff/aaa-nurse/access');
    expect(body.items).toMatchObject([{ target: `/v1/episodes/${first.episodeId}`, patientIds: [first.patientId], items: 1 }]);
  });

  it('are on the record themselves, once', async () => {
    const recorded = await recordedBy(service, () => service.read(`/v1/patients/${first.patientId}/access`, officer));
    expect(recorded.map(({ data }) => data)).toMatchObject([
      { operation: 'patient-access', dataClass: 'access', purpose: 'HCOMPL', patientIds: [first.patientId] },
    ]);
  });

  it('are shown to officers and to auditors in a session, of their sites', async () => {
    for (const as of ['prescriber', 'operator', 'site_administrator', 'front_desk', 'partner', 'subscriber'] as const) {
      expect((await service.read(`/v1/patients/${first.patientId}/access`, { as })).status).toBe(403);
    }
    const elsewhere = await report(`patients/${first.patientId}/access`, { ...officer, sites: [second.siteId] });
    expect(elsewhere.body.items).toEqual([]);
    await letIn(service, 'a-1', { siteIds: [first.siteId] });
    const audited = await report(`patients/${first.patientId}/access`, { as: 'auditor', id: 'a-1' });
    expect(audited.body.items?.map(({ staffId }) => staffId)).toEqual(expect.arrayContaining(['aaa-nurse', 'aaa-prescriber']));
    expect(audited.body.items?.map(({ staffId }) => staffId)).not.toContain('curious');
  });

  it('ask about what is unusual', async () => {
    await service.read(`/v1/episodes/${first.episodeId}`, { as: 'nurse', id: 'stranger' });
    await service.read(`/v1/episodes/${first.episodeId}`, { as: 'nurse', id: first.memberId });
    await service.read(`/v1/episodes/${first.leftEpisodeId}`, first.staff('nurse'));
    const outside = (await report(`lists/unusual-access?kind=outside-caseload&siteId=${first.siteId}`)).body.items ?? [];
    expect(outside.map(({ staffId }) => staffId)).toContain('stranger');
    expect(outside.map(({ staffId }) => staffId)).not.toContain(first.memberId);
    const after = (await report('lists/unusual-access?kind=after-closing')).body.items ?? [];
    expect(after).toMatchObject([{ staffId: 'aaa-nurse', aboutId: first.leftEpisodeId }]);
  });

  it('list audit sessions, to officers of the sites that they are about', async () => {
    await letIn(service, 'a-2', { siteIds: [second.siteId] });
    const closing = { auditorId: 'a-2', sessionId: 'audit-of-a-2', reason: 'gone' };
    const { position } = (await service.send('POST', '/v1/audit-sessions/close', closing, officer)).body;
    const listed = async (query: string, sending = officer) =>
      ((await service.read(`/v1/audit-sessions?${query}`, sending)).body.items ?? []).map(({ sessionId, open }) => [sessionId, open]);
    expect(await listed(`after=${String(position)}`)).toEqual([
      ['audit-of-a-2', false],
      ['audit-of-a-1', true],
    ]);
    expect(await listed('open=true')).toEqual([['audit-of-a-1', true]]);
    expect(await listed('auditorId=a-2')).toEqual([['audit-of-a-2', false]]);
    expect(await listed('', { ...officer, sites: [first.siteId] })).toEqual([['audit-of-a-1', true]]);
  });

  it('tell of a patient of two sites to each what was looked at of theirs', async () => {
    await service.read(`/v1/patients/${sharedPatientId}/timeline`, first.staff('nurse'));
    await service.read(`/v1/patients/${sharedPatientId}/timeline`, second.staff('nurse'));
    const seen = async (place: Place) =>
      ((await report(`patients/${sharedPatientId}/access`, { ...officer, sites: [place.siteId] })).body.items ?? []).map(
        ({ staffId }) => staffId,
      );
    expect(await seen(first)).toEqual(['aaa-nurse']);
    expect(await seen(second)).toEqual(['bbb-nurse']);
  });
});
