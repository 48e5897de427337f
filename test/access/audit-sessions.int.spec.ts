import { startService, type Answer, type ServiceUnderTest } from '../journeys/service';
import { recordedBy } from './accesses';
import { auditing, letIn } from './audits';
import { openPlace, sharedPatientId, type Place } from './places';

const day = 86_400_000;

describe('an auditor', () => {
  let service: ServiceUnderTest;
  let now = Date.parse('2026-11-02T09:00:00Z');
  let first: Place;
  let second: Place;
  beforeAll(async () => {
    service = await startService({ clock: () => now });
    first = await openPlace(service, 'aaa');
    second = await openPlace(service, 'bbb');
    for (const position of [...first.positions, ...second.positions]) {
      await service.read(`/v1/patients/${sharedPatientId}/timeline?after=${position}`);
    }
  });
  afterAll(() => service.close());

  const looking = (id: string, path: string): Promise<Answer> => service.read(`/v1/${path}`, { as: 'auditor', id });
  const episode = ({ episodeId }: Place): string => `episodes/${episodeId}`;
  const officer = { as: 'privacy_officer' } as const;

  it('sees nothing outside a session, and that they tried is on the record', async () => {
    const paths = [
      episode(first),
      `${episode(first)}/events`,
      `patients/${first.patientId}/timeline`,
      'caseloads',
      `sites/${first.siteId}`,
    ];
    for (const path of paths) {
      expect({ path, ...(await looking('a-1', path)) }).toMatchObject({ path, status: 403, body: { code: 'no-audit-session' } });
    }
    const recorded = await recordedBy(service, () => looking('a-1', episode(first)));
    expect(recorded).toMatchObject([{ type: 'AccessRecorded', data: { decision: 'refused', refusal: 'no-audit-session' } }]);
  });

  it('sees in a session what it is about, each reading on the record with its agreement', async () => {
    await letIn(service, 'a-2', { siteIds: [first.siteId] });
    const recorded = await recordedBy(service, async () => {
      expect((await looking('a-2', episode(first))).status).toBe(200);
      expect((await looking('a-2', `sites/${first.siteId}`)).status).toBe(200);
    });
    const under = { sessionId: 'audit-of-a-2', agreementRef: 'agreement 2026/17', purpose: 'HCOMPL', decision: 'allowed' };
    expect(recorded).toHaveLength(2);
    for (const event of recorded) expect(event).toMatchObject({ type: 'AuditAccessRecorded', actor: { id: 'a-2' }, data: under });
  });

  it('sees of another site nothing, in records and in lists', async () => {
    expect((await looking('a-2', episode(second))).status).toBe(404);
    const { items = [] } = (await looking('a-2', `patients/${sharedPatientId}/timeline`)).body;
    expect(new Set(items.map(({ siteId }) => siteId))).toEqual(new Set([first.siteId]));
  });

  it('sees no site that the token does not reach, whatever the session says', async () => {
    await letIn(service, 'a-3', { siteIds: [first.siteId, second.siteId] });
    const sending = { as: 'auditor', id: 'a-3', sites: [second.siteId] } as const;
    expect((await service.read(`/v1/${episode(first)}`, sending)).status).toBe(404);
    expect((await service.read(`/v1/${episode(second)}`, sending)).status).toBe(200);
  });

  it('sees in a session about patients these alone, and no lists', async () => {
    await letIn(service, 'a-4', { patientIds: [first.patientId] });
    expect((await looking('a-4', episode(first))).status).toBe(200);
    expect((await looking('a-4', `patients/${first.patientId}/timeline`)).status).toBe(200);
    const refused = ['caseloads', 'lists/needs', `patients/${second.patientId}/timeline`, 'patients/p-nobody/timeline'];
    for (const path of refused) {
      expect({ path, ...(await looking('a-4', path)) }).toMatchObject({ path, status: 403, body: { code: 'outside-audit-scope' } });
    }
    const recorded = await recordedBy(service, async () => {
      const answer = await looking('a-4', episode(second));
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
      expect(JSON.stringify(answer)).not.toContain(second.patientId);
    });
    expect(recorded).toMatchObject([{ data: { refusal: 'outside-audit-scope', patientIds: [], episodeIds: [second.episodeId] } }]);
  });

  it('sees in a session about episodes these alone, and not the whole patient', async () => {
    await letIn(service, 'a-5', { episodeIds: [first.episodeId] });
    expect((await looking('a-5', `${episode(first)}/events`)).status).toBe(200);
    expect((await looking('a-5', `referrals/${first.referralId}`)).status).toBe(200);
    expect((await looking('a-5', episode(second))).status).toBe(403);
    expect((await looking('a-5', `referrals/${second.referralId}`)).status).toBe(404);
    expect((await looking('a-5', `patients/${first.patientId}/timeline`)).status).toBe(403);
    expect((await looking('a-5', `teams/${first.siteId}`)).status).toBe(200);
    expect((await looking('a-5', `teams/${second.siteId}`)).status).toBe(404);
  });

  it('looks at records for the purpose of the session and for no other', async () => {
    const headers = { 'purpose-of-use': 'HPAYMT' };
    const answer = await service.read(`/v1/${episode(first)}`, { as: 'auditor', id: 'a-2', headers });
    expect(answer).toMatchObject({ status: 403, body: { code: 'purpose-not-permitted' } });
  });

  it('is out when the session expires, or is closed', async () => {
    await letIn(service, 'a-6', { siteIds: [first.siteId] }, { expiresAt: new Date(now + day).toISOString() });
    await letIn(service, 'a-7', { siteIds: [first.siteId] });
    for (const id of ['a-6', 'a-7']) expect((await looking(id, episode(first))).status).toBe(200);
    now += day;
    const closing = { auditorId: 'a-7', sessionId: 'audit-of-a-7', reason: 'done' };
    expect((await service.send('POST', '/v1/audit-sessions/close', closing, officer)).status).toBe(200);
    for (const id of ['a-6', 'a-7']) expect((await looking(id, episode(first))).body.code).toBe('no-audit-session');
  });

  it.each([
    ['prescriber', 403, 'role-not-permitted'],
    ['auditor', 403, 'role-not-permitted'],
    ['importer', 403, 'role-not-permitted'],
  ] as const)('is not let in by a %s', async (as, status, code) => {
    const answer = await service.send('POST', '/v1/audit-sessions', auditing('a-8', { siteIds: [first.siteId] }), { as });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('is let in by an officer of a site to this site alone', async () => {
    const ofSite = { ...officer, sites: [first.siteId] };
    const asked = (siteIds: string[]) => service.send('POST', '/v1/audit-sessions', auditing('a-9', { siteIds }), ofSite);
    expect(await asked([first.siteId, second.siteId])).toMatchObject({ status: 403, body: { code: 'site-not-permitted' } });
    expect((await asked([first.siteId])).status).toBe(200);
    expect((await asked([first.siteId])).status).toBe(200);
  });

  it('comes only under an agreement that names what it lets them see', async () => {
    const lacking = await service.send('POST', '/v1/audit-sessions', { ...auditing('a-8', {}), agreementRef: undefined }, officer);
    expect(lacking).toMatchObject({ status: 400, body: { errors: [{ pointer: '/agreementRef' }] } });
    const everything = await service.send('POST', '/v1/audit-sessions', auditing('a-8', {}), officer);
    expect(everything).toMatchObject({ status: 422, body: { code: 'audit-scope-missing' } });
    const copying = await service.send('POST', '/v1/audit-sessions', auditing('a-8', { siteIds: ['x'] }, { mode: 'copy' }), officer);
    expect(copying).toMatchObject({ status: 422, body: { code: 'copy-terms-missing' } });
  });
});
