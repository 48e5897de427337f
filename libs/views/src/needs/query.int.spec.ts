import type { EpisodeServiceEvent, NeedDomain } from '@throughline/episode';
import { type Told, viewsOf } from '@throughline/testing';
import { caseload } from '../caseload/projection';
import { needs } from './projection';
import { readNeeds, type NeedsQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const about = (episode: string, siteId = 's1') => ({
  envelope: { episodeId: `e-${episode}`, patientId: `p-${episode}`, streamId: `episode-e-${episode}`, siteId },
});
const found = (episode: string, domain: NeedDomain, siteId?: string): Story => ({
  type: 'SocialNeedIdentified',
  data: { needId: `${episode}-${domain}`, domain, how: 'intake' },
  ...about(episode, siteId),
});
const ordered = (episode: string, ...domains: readonly NeedDomain[]): Story => ({
  type: 'NeedsPrioritized',
  data: { needs: domains.map((domain, index) => ({ domain, rank: index + 1 })) },
  ...about(episode),
});

describe('reading needs', () => {
  const database = viewsOf(
    [needs, caseload],
    [
      found('1', 'transport'),
      found('1', 'housing'),
      ordered('1', 'housing', 'transport', 'legal'),
      found('2', 'housing'),
      found('3', 'phone', 's2'),
      { type: 'SocialNeedResolved', data: { needId: '2-housing', domain: 'housing' }, ...about('2') },
      {
        type: 'CareTeamMemberAssigned',
        data: { memberId: 'm-4', role: 'care_coordinator', from: '2026-01-05', primary: true },
        ...about('3', 's2'),
      },
    ],
  );

  const read = (query: Partial<NeedsQuery> = {}) => readNeeds(database, { sites: '*', ...query });
  const domains = async (query: Partial<NeedsQuery> = {}) =>
    (await read(query)).items.map(({ patientId, domain }) => `${patientId ?? ''} ${domain}`);

  it('lists the open ones by rank, what nobody put in order last', async () => {
    expect(await domains()).toEqual(['p-1 housing', 'p-1 transport', 'p-1 legal', 'p-3 phone']);
    expect((await read()).items.map(({ needId }) => needId)).toEqual(['1-housing', '1-transport', null, '3-phone']);
  });

  it('can be narrowed to a site, a patient, a member and a domain', async () => {
    expect(await domains({ siteId: 's2' })).toEqual(['p-3 phone']);
    expect(await domains({ patientId: 'p-1', domain: 'legal' })).toEqual(['p-1 legal']);
    expect(await domains({ memberId: 'm-4' })).toEqual(['p-3 phone']);
  });

  it('shows those that are met when asked', async () => {
    expect(await domains({ patientId: 'p-2' })).toEqual([]);
    expect(await domains({ patientId: 'p-2', metToo: true })).toEqual(['p-2 housing']);
  });

  it('goes on page by page', async () => {
    const first = await read({ limit: 3 });
    expect(first.items).toHaveLength(3);
    expect(await domains({ limit: 3, cursor: first.next ?? '' })).toEqual(['p-3 phone']);
  });

  it("leaves out other sites than the reader's", async () => {
    expect(await domains({ sites: ['s2'] })).toEqual(['p-3 phone']);
    expect(await domains({ sites: [] })).toEqual([]);
  });
});
