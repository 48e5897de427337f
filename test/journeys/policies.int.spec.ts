import { adoption, opening, sitePolicy } from './bodies';
import { startService, type ServiceUnderTest } from './service';

describe('the policies of a site', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startService();
    await service.command(adoption, sitePolicy, { as: 'site_administrator' });
  });
  afterAll(() => service.close());

  const administrator = { as: 'site_administrator' } as const;

  it('are told from the oldest to the newest', async () => {
    const next = { ...sitePolicy, effectiveFrom: '2999-01-01T00:00:00Z', supersedes: 'site-1@1', reason: 'new guidance' };
    await service.command(adoption, next, administrator);
    const { status, body } = await service.read('/v1/sites/site-1/policies', administrator);
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { id: 'site-1@1', supersedes: null, fields: { closing: { lostAfterDays: 30 }, taper: null } },
      { id: 'site-1@2', supersedes: 'site-1@1', reason: 'new guidance' },
    ]);
  });

  it('are not there where none was adopted, or where the caller does not reach', async () => {
    expect(await service.read('/v1/sites/site-2/policies', administrator)).toMatchObject({ status: 404 });
    expect(await service.read('/v1/sites/site-1/policies', { ...administrator, sites: ['site-2'] })).toMatchObject({ status: 404 });
  });

  it('say before they are adopted whom they would decide about differently, a page at a time', async () => {
    for (const patient of ['p-1', 'p-2', 'p-3']) {
      const path = `/v1/episodes/e-${patient}/commands`;
      const opened = await service.command(`${path}/OpenEpisode`, opening(patient));
      const missed = { visitType: 'medication', reason: 'forgot', imputed: false, occurredAt: '2026-03-04T09:00:00Z' };
      if (patient !== 'p-3') await service.command(`${path}/RecordNoShow`, missed);
      await service.read(`/v1/caseloads?after=${opened.body.position ?? ''}`, administrator);
    }
    const proposed = { ...sitePolicy, closing: null, visits: { missedResponse: 'none', outreachWithinDays: null } };
    const path = '/v1/sites/site-1/policies/effect?limit=2';
    const first = await service.send('POST', path, proposed, administrator);
    expect(first).toMatchObject({ status: 200 });
    const second = await service.send('POST', `${path}&cursor=${String(first.body['next'])}`, proposed, administrator);
    expect(second.body['next']).toBeNull();
    const missed = { decision: 'missed visit', before: 'outreach', after: 'none' };
    const all = [...(first.body.items ?? []), ...(second.body.items ?? [])];
    expect(all.filter(({ decision }) => decision === 'missed visit')).toEqual([
      { episodeId: 'e-p-1', ...missed },
      { episodeId: 'e-p-2', ...missed },
    ]);
    expect(all.filter(({ decision }) => decision === 'lost to contact').map(({ episodeId }) => episodeId)).toEqual([
      'e-p-1',
      'e-p-2',
      'e-p-3',
    ]);
    const elsewhere = await service.send('POST', path, proposed, { ...administrator, sites: ['site-2'] });
    expect(elsewhere).toMatchObject({ status: 404 });
  });
});
