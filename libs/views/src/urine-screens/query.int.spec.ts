import type { EpisodeServiceEvent } from '@throughline/episode';
import { policyFields, type Told, viewsOf } from '@throughline/testing';
import { caseload } from '../caseload/projection';
import { obligations } from '../obligations/projection';
import { InvalidCursor } from '../reading/page';
import { readDueUrineScreens, type DueUrineScreensQuery } from './due';
import { urineScreens } from './projection';
import { readUrineScreens, type UrineScreensQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

/** A specimen of a patient, collected and screened on a day of March. */
const screen = (number: number, day: number, qual: 'positive' | 'negative', siteId = 's1'): Story[] => {
  const specimenId = `u-${number}-${day}`;
  const occurredAt = `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`;
  const envelope = { episodeId: `e-${number}`, patientId: `p-${number}`, siteId, occurredAt };
  return [
    { type: 'UdsCollected', data: { specimenId, mode: 'random', temperatureInRange: true }, envelope },
    { type: 'UdsResultRecorded', data: { specimenId, assay: 'presumptive', results: [{ analyte: 'fentanyl', qual }] }, envelope },
  ];
};
const lookedAfter = (number: number, memberId: string): Story => ({
  type: 'CareTeamMemberAssigned',
  data: { memberId, role: 'nurse', from: '2026-03-01', primary: true },
  envelope: { episodeId: `e-${number}`, patientId: `p-${number}`, occurredAt: '2026-03-01T09:00:00.000Z' },
});

const admitted = (number: number, day: number, siteId = 's1'): Story => ({
  type: 'PatientAdmitted',
  data: { firstServiceOn: `2026-03-0${day}`, waitDays: 0, policyChecks: [] },
  envelope: { episodeId: `e-${number}`, patientId: `p-${number}`, siteId, occurredAt: `2026-03-0${day}T08:00:00.000Z` },
});
/** A screen is due 14 days after the one before. */
const adopted = (siteId: string): Story => ({
  type: 'SitePolicyAdopted',
  data: {
    policyVersionId: `${siteId}@1`,
    siteId,
    effectiveFrom: '2026-01-01T00:00:00.000Z',
    supersedes: null,
    reason: 'first',
    policy: { ...policyFields, uds: { ...policyFields.uds, everyDays: 14, everyDaysByStage: null } },
    grounds: [],
    reviewOn: null,
  },
  envelope: { patientId: null, episodeId: null, siteId, streamId: `site-policy-${siteId}` },
});

describe('reading urine screens', () => {
  const database = viewsOf(
    [caseload, obligations, urineScreens],
    [
      adopted('s1'),
      adopted('s2'),
      admitted(1, 1),
      admitted(3, 1, 's2'),
      admitted(4, 2),
      lookedAfter(1, 'm-1'),
      ...screen(1, 9, 'positive'),
      ...screen(1, 2, 'positive'),
      ...screen(1, 16, 'negative'),
      ...screen(2, 5, 'positive'),
      ...screen(2, 12, 'negative'),
      ...screen(3, 7, 'positive', 's2'),
      {
        type: 'UdsResultRecorded',
        data: { specimenId: 'u-1-2', assay: 'definitive', results: [{ analyte: 'fentanyl', qual: 'positive' }] },
        envelope: { episodeId: 'e-1', patientId: 'p-1', occurredAt: '2026-03-06T09:00:00.000Z' },
      },
    ],
  );

  const ids = async (query: Partial<UrineScreensQuery> = {}): Promise<readonly string[]> =>
    (await readUrineScreens(database, { sites: '*', state: 'unconfirmed', ...query })).items.map(({ specimenId }) => specimenId);

  it('lists those that wait for a definitive result, the longest wait first', async () => {
    expect(await ids()).toEqual(['u-2-5', 'u-3-7', 'u-1-9']);
    const [first] = (await readUrineScreens(database, { sites: '*', state: 'unconfirmed' })).items;
    expect(first).toEqual({
      episodeId: 'e-2',
      specimenId: 'u-2-5',
      patientId: 'p-2',
      siteId: 's1',
      collectedAt: '2026-03-05T09:00:00.000Z',
      mode: 'random',
      observed: null,
      validity: null,
      presumptive: 'positive',
      definitive: 'none',
      orderedAt: null,
      interpretedAt: null,
      unexpected: [],
      unconfirmed: ['fentanyl'],
      unconfirmedSince: '2026-03-05T09:00:00.000Z',
      episodeClosed: false,
      corrected: false,
    });
  });

  it('lists all of them, the newest first', async () =>
    expect(await ids({ state: 'all' })).toEqual(['u-1-16', 'u-2-12', 'u-1-9', 'u-3-7', 'u-2-5', 'u-1-2']));

  it('can be narrowed to a site, a patient and a member of the care team', async () => {
    expect(await ids({ siteId: 's2' })).toEqual(['u-3-7']);
    expect(await ids({ patientId: 'p-1', state: 'all' })).toEqual(['u-1-16', 'u-1-9', 'u-1-2']);
    expect(await ids({ memberId: 'm-1' })).toEqual(['u-1-9']);
    expect(await ids({ memberId: 'm-2' })).toEqual([]);
  });

  it.each(['unconfirmed', 'all'] as const)('goes page by page (%s)', async (state) => {
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await readUrineScreens(database, { sites: '*', state, limit: 2, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ specimenId }) => specimenId));
      cursor = page.next;
    }
    expect(paged).toEqual(await ids({ state }));
    await expect(readUrineScreens(database, { sites: '*', state, cursor: 'nonsense' })).rejects.toThrow(InvalidCursor);
  });

  it("leaves out what the reader's sites do not have, and everything for a reader without sites", async () => {
    expect(await ids({ sites: ['s1'] })).toEqual(['u-2-5', 'u-1-9']);
    expect(await ids({ sites: ['s1'], siteId: 's2' })).toEqual([]);
    expect(await ids({ sites: [] })).toEqual([]);
  });

  describe('whose next one is due', () => {
    const due = async (query: Partial<DueUrineScreensQuery> = {}) =>
      (await readDueUrineScreens(database, { now: '2026-03-21T12:00:00.000Z', sites: '*', ...query })).items;
    const patients = async (query: Partial<DueUrineScreensQuery> = {}) => (await due(query)).map(({ patientId }) => patientId);

    it('lists patients, who has been due longest first, and since when', async () => {
      expect(await due()).toEqual([
        {
          episodeId: 'e-4',
          patientId: 'p-4',
          siteId: 's1',
          reminded: false,
          dueSince: '2026-03-16T08:00:00.000Z',
          countedFrom: '2026-03-02T08:00:00.000Z',
          lastSpecimenId: null,
        },
        {
          episodeId: 'e-3',
          patientId: 'p-3',
          siteId: 's2',
          reminded: false,
          dueSince: '2026-03-21T09:00:00.000Z',
          countedFrom: '2026-03-07T09:00:00.000Z',
          lastSpecimenId: 'u-3-7',
        },
      ]);
      expect(await patients({ now: '2026-03-30T09:00:00.000Z' })).toEqual(['p-4', 'p-3', 'p-1']);
    });

    it('can be narrowed, goes page by page, and leaves out what the reader does not reach', async () => {
      expect(await patients({ siteId: 's2' })).toEqual(['p-3']);
      expect(await patients({ patientId: 'p-4' })).toEqual(['p-4']);
      expect(await patients({ now: '2026-03-30T09:00:00.000Z', memberId: 'm-1' })).toEqual(['p-1']);
      const { next } = await readDueUrineScreens(database, { now: '2026-03-21T12:00:00.000Z', sites: '*', limit: 1 });
      expect(await patients({ cursor: next ?? '' })).toEqual(['p-3']);
      expect(await patients({ sites: ['s2'] })).toEqual(['p-3']);
      expect(await patients({ sites: [] })).toEqual([]);
    });
  });
});
