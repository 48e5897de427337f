import { Pool } from 'pg';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { createTestDatabase, history, policyFields, project, type TestDatabase, type Told } from '@throughline/testing';
import { caseload } from '../caseload/projection';
import { InvalidCursor } from '../reading/page';
import { siteZones } from '../site-zones/projection';
import { continuity } from './projection';
import { readContinuity, readPatientContinuity, type ContinuityFilter, type PatientContinuityQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const of = (patient: string, occurredAt: string, siteId = 's1') => ({
  envelope: { episodeId: `e-${patient}`, patientId: `p-${patient}`, siteId, occurredAt },
});
const assigned = (patient: string, memberId: string, from: string, siteId = 's1'): Story => ({
  type: 'CareTeamMemberAssigned',
  data: { memberId, role: 'oversight_pcp', from, primary: true },
  ...of(patient, `${from}T08:00:00.000Z`, siteId),
});
const replaced = (patient: string, replaces: string, memberId: string, from: string, siteId = 's1'): Story => ({
  type: 'CareTeamMemberReplaced',
  data: { memberId, replaces, role: 'oversight_pcp', from, primary: true },
  ...of(patient, `${from}T08:00:00.000Z`, siteId),
});
const seen = (patient: string, clinicianId: string, at: string, siteId = 's1'): Story => ({
  type: 'MedicationVisitRecorded',
  data: { clinicianId, craving: 4, sideEffects: [], format: 'one_to_one', sameDayBehavioralHealth: false },
  ...of(patient, at, siteId),
});
const newYork: Story = {
  type: 'SitePolicyAdopted',
  data: {
    policyVersionId: 's2@1',
    siteId: 's2',
    effectiveFrom: '2026-01-01T00:00:00.000Z',
    supersedes: null,
    reason: 'first',
    policy: { ...policyFields, zone: 'America/New_York' },
    grounds: [],
    reviewOn: null,
  },
  envelope: { patientId: null, episodeId: null, siteId: 's2', streamId: 'site-policy-s2' },
};

describe('reading the continuity of care', () => {
  let database: TestDatabase;
  let pool: Pool;

  const take = (events: readonly Story[]) =>
    project({ pool, codec: eventCodec, definitions: [continuity, caseload, siteZones], events: history<EpisodeServiceEvent>(events) });
  const told: readonly Story[] = [
    newYork,
    seen('a', 'm-1', '2026-03-01T09:00:00.000Z'),
    assigned('a', 'm-1', '2026-03-02'),
    seen('a', 'm-1', '2026-03-03T09:00:00.000Z'),
    seen('a', 'm-2', '2026-03-10T09:00:00.000Z'),
    seen('a', 'm-2', '2026-03-17T09:00:00.000Z'),
    assigned('b', 'm-1', '2026-03-02'),
    seen('b', 'm-1', '2026-03-05T09:00:00.000Z'),
    assigned('west', 'm-7', '2026-03-02', 's2'),
    replaced('west', 'm-7', 'm-8', '2026-03-10', 's2'),
    // In the evening of 9 March where the site is.
    seen('west', 'm-7', '2026-03-10T01:00:00.000Z', 's2'),
  ];

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await take(told);
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const figures = (filter: Partial<ContinuityFilter> = {}) => readContinuity(pool, { today: '2026-04-01', sites: '*', ...filter });
  const read = async (query: Partial<PatientContinuityQuery> = {}) =>
    (await readPatientContinuity(pool, { today: '2026-04-01', sites: '*', ...query })).items.map(({ patientId, visits, withOverseer }) => [
      patientId,
      visits,
      withOverseer.count,
      withOverseer.of,
    ]);

  it('counts visits with the overseer among those on a day with one, and says how', async () => {
    expect(await figures({ siteId: 's1' })).toMatchObject({
      definition: { id: 'continuity-of-oversight', version: 1 },
      visits: 5,
      withOverseer: { count: 2, of: 4, percent: 50 },
    });
    expect(await figures({ siteId: 'nowhere' })).toMatchObject({ visits: 0, withOverseer: { count: 0, of: 0, percent: null } });
  });

  it("takes the day as the site's", async () =>
    expect(await figures({ siteId: 's2' })).toMatchObject({ visits: 1, withOverseer: { count: 1, of: 1, percent: 100 } }));

  it('counts those of a time', async () =>
    expect(await figures({ siteId: 's1', from: '2026-03-05', before: '2026-03-17' })).toMatchObject({
      visits: 2,
      withOverseer: { count: 1, of: 2 },
    }));

  it('lists patients, those who saw somebody else most often first', async () => {
    const all = [
      ['p-a', 4, 1, 3],
      ['p-b', 1, 1, 1],
      ['p-west', 1, 1, 1],
    ];
    expect(await read()).toEqual(all);
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await readPatientContinuity(pool, { today: '2026-04-01', sites: '*', limit: 1, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ patientId }) => patientId));
      cursor = page.next;
    }
    expect(paged).toEqual(all.map(([patientId]) => patientId));
    await expect(read({ cursor: 'nonsense' })).rejects.toThrow(InvalidCursor);
  });

  it('can be narrowed to a patient and a member of the care team', async () => {
    expect(await read({ patientId: 'p-b' })).toEqual([['p-b', 1, 1, 1]]);
    expect(await read({ memberId: 'm-8' })).toEqual([['p-west', 1, 1, 1]]);
  });

  it('leaves out what the reader does not reach', async () => {
    expect(await read({ sites: ['s2'] })).toEqual([['p-west', 1, 1, 1]]);
    expect((await figures({ sites: ['s2'] })).visits).toBe(1);
    expect((await figures({ sites: [] })).visits).toBe(0);
  });

  it('moves past visits to an overseer who is told of late', async () => {
    await take([...told, replaced('a', 'm-1', 'm-2', '2026-03-04')]);
    expect(await read({ patientId: 'p-a' })).toEqual([['p-a', 4, 3, 3]]);
  });
});
