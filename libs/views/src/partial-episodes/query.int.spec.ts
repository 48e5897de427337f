import type { EpisodeServiceEvent } from '@throughline/episode';
import { policyAdopted, type Told, viewsOf } from '@throughline/testing';
import { caseload } from '../caseload/projection';
import { partialEpisodes } from './projection';
import { readPartialEpisodes, type PartialEpisodesQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const about = (number: number, siteId = 's1') => ({
  envelope: { episodeId: `e-${number}`, patientId: `p-${number}`, streamId: `episode-e-${number}`, siteId },
});
const openedOn = (number: number, firstContactOn: string, siteId = 's1'): Story => ({
  type: 'EpisodeOpened',
  data: { patientId: `p-${number}`, programmeId: 'obot', siteId, firstContactOn, referralSource: 'self' },
  ...about(number, siteId),
});
const adopted = (effectiveFrom: string, partialAfterDays: number): Story =>
  policyAdopted('s1', { episodes: { partialAfterDays } }, effectiveFrom);

describe('reading partial episodes', () => {
  const database = viewsOf(
    [partialEpisodes, caseload],
    [
      adopted('2026-01-01T00:00:00.000Z', 30),
      adopted('2026-06-01T00:00:00.000Z', 10),
      openedOn(1, '2026-01-05'),
      openedOn(2, '2026-01-10'),
      openedOn(3, '2026-02-01'),
      openedOn(4, '2026-01-03', 's2'),
      openedOn(5, '2026-01-04'),
      { type: 'AdmissionDeclined', data: { reason: 'moved', patientDeclined: true }, ...about(5) },
      { type: 'CareTeamMemberAssigned', data: { memberId: 'm-4', role: 'nurse', from: '2026-01-10', primary: true }, ...about(2) },
    ],
  );

  const read = (query: Partial<PartialEpisodesQuery> = {}) => readPartialEpisodes(database, { today: '2026-02-09', sites: '*', ...query });
  const ids = async (query: Partial<PartialEpisodesQuery> = {}) => (await read(query)).items.map(({ episodeId }) => episodeId);

  it('lists those open for more days than the policy in force says, the longest open first', async () => {
    expect(await ids()).toEqual(['e-1']);
    expect((await read()).items[0]).toEqual({
      episodeId: 'e-1',
      patientId: 'p-1',
      siteId: 's1',
      programmeId: 'obot',
      openedOn: '2026-01-05',
      admittedOn: null,
      standing: 'opened',
      standingSince: expect.any(String) as string,
      daysOpen: 35,
      afterDays: 30,
    });
    expect(await ids({ today: '2026-02-10' })).toEqual(['e-1', 'e-2']);
    expect(await ids({ today: '2026-06-01' })).toEqual(['e-1', 'e-2', 'e-3']);
  });

  it('counts the days that are asked for, also where a site has said none', async () => {
    expect(await ids({ days: 0 })).toEqual(['e-4', 'e-1', 'e-2', 'e-3']);
    expect(await ids({ days: 36 })).toEqual(['e-4']);
  });

  it('can be narrowed to a site, a patient and a member of the care team', async () => {
    expect(await ids({ days: 0, siteId: 's2' })).toEqual(['e-4']);
    expect(await ids({ days: 0, patientId: 'p-3' })).toEqual(['e-3']);
    expect(await ids({ days: 0, memberId: 'm-4' })).toEqual(['e-2']);
  });

  it('goes on page by page', async () => {
    const first = await read({ days: 0, limit: 3 });
    expect(first.items).toHaveLength(3);
    expect(await ids({ days: 0, limit: 3, cursor: first.next ?? '' })).toEqual(['e-3']);
  });

  it("leaves out other sites than the reader's", async () => {
    expect(await ids({ days: 0, sites: ['s2'] })).toEqual(['e-4']);
    expect(await ids({ days: 0, sites: [] })).toEqual([]);
  });
});
