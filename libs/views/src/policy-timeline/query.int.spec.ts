import { choicesOf, type EpisodeServiceEvent, type PolicyFields } from '@throughline/episode';
import { policyFields, type Told, viewsOf } from '@throughline/testing';
import { InvalidCursor } from '../reading/page';
import { policyTimeline } from './projection';
import { readPolicyTimeline, type PolicyTimelineQuery } from './query';

const adopted = (siteId: string, version: number, month: number, fields: Partial<PolicyFields> = {}): Told<EpisodeServiceEvent> => ({
  type: 'SitePolicyAdopted',
  data: {
    policyVersionId: `${siteId}@${version}`,
    siteId,
    effectiveFrom: `2026-0${month}-01T00:00:00Z`,
    supersedes: version === 1 ? null : `${siteId}@${version - 1}`,
    reason: 'review',
    policy: { ...policyFields, tolerance: { cannabis: 'tolerated', prescribedStimulant: 'tolerated' }, ...fields },
    grounds: [],
    reviewOn: null,
  },
  envelope: { patientId: null, episodeId: null, siteId, streamId: `site-policy-${siteId}` },
});
const noCannabis = { tolerance: { cannabis: 'not_tolerated', prescribedStimulant: 'tolerated' } } as const;

describe('reading how the policies of sites went', () => {
  const database = viewsOf(
    [policyTimeline],
    [adopted('s1', 1, 1), adopted('s2', 1, 2), adopted('s1', 2, 3, noCannabis), adopted('s1', 3, 5, { ...noCannabis, uds: null })],
  );

  const read = async (query: Partial<PolicyTimelineQuery> = {}) => (await readPolicyTimeline(database, { sites: '*', ...query })).items;
  const ids = async (query: Partial<PolicyTimelineQuery> = {}) => (await read(query)).map(({ policyVersionId }) => policyVersionId);

  it('says of each version from when to when it is in force, the newest first', async () =>
    expect(
      (await read({ siteId: 's1' })).map(({ policyVersionId, inForceFrom, inForceTo }) => [policyVersionId, inForceFrom, inForceTo]),
    ).toEqual([
      ['s1@3', '2026-05-01T00:00:00.000Z', null],
      ['s1@2', '2026-03-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z'],
      ['s1@1', '2026-01-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
    ]));

  it('says what each version changed, silence too; the first one all that it says', async () => {
    const [third, second, first] = await read({ siteId: 's1' });
    expect(second?.changes).toEqual([{ field: 'tolerance.cannabis', before: 'tolerated', after: 'not_tolerated' }]);
    expect(third?.changes).toContainEqual({ field: 'uds.actionRequires', before: policyFields.uds.actionRequires, after: null });
    expect(third?.changes.every(({ field, after }) => field.startsWith('uds.') && after === null)).toBe(true);
    expect(first?.changes).toHaveLength(choicesOf({ ...policyFields, ...noCannabis }).size);
    expect(first?.changes.every(({ before }) => before === null)).toBe(true);
    expect(first).not.toHaveProperty('fields');
  });

  it('goes page by page over all sites', async () => {
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await readPolicyTimeline(database, { sites: '*', limit: 1, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ policyVersionId }) => policyVersionId));
      cursor = page.next;
    }
    expect(paged).toEqual(['s1@3', 's1@2', 's2@1', 's1@1']);
    await expect(readPolicyTimeline(database, { sites: '*', cursor: 'nonsense' })).rejects.toThrow(InvalidCursor);
  });

  it('leaves out what the reader does not reach', async () => {
    expect(await ids({ sites: ['s2'] })).toEqual(['s2@1']);
    expect(await ids({ sites: ['s2'], siteId: 's1' })).toEqual([]);
    expect(await ids({ sites: [] })).toEqual([]);
  });
});
