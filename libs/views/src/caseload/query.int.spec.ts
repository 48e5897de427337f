import { Pool } from 'pg';
import { eventCodec, type CareTeamRole, type EpisodeServiceEvent } from '@throughline/episode';
import { createTestDatabase, history, policyFields, project, type TestDatabase, type Told } from '@throughline/testing';
import { caseload } from './projection';
import { readCaseloadPatients, readCaseloads, type CaseloadQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const peer = 'peer_recovery_specialist';

/** A patient with one episode, looked after by a member since 2026-01-05. */
const patientOf = (memberId: string, role: CareTeamRole, number: number): Story[] => {
  const [episodeId, patientId] = [`e-${memberId}-${number}`, `p-${memberId}-${number}`];
  const envelope = { episodeId, patientId };
  return [
    {
      type: 'EpisodeOpened',
      data: { patientId, programmeId: 'obot', siteId: 's1', firstContactOn: '2026-01-05', referralSource: 'self' },
      envelope,
    },
    { type: 'CareTeamMemberAssigned', data: { memberId, role, from: '2026-01-05', primary: true }, envelope },
  ];
};
const panel = (memberId: string, role: CareTeamRole, patients: number): Story[] =>
  Array.from({ length: patients }, (_, number) => patientOf(memberId, role, number)).flat();

const policy = (effectiveFrom: string, max: number): Story => ({
  type: 'SitePolicyAdopted',
  data: {
    policyVersionId: `s1@${effectiveFrom.slice(0, 10)}`,
    siteId: 's1',
    effectiveFrom,
    supersedes: null,
    reason: 'staffing',
    policy: {
      ...policyFields,
      staffing: {
        ...policyFields.staffing,
        caseloadBands: {
          [peer]: { min: 10, max, fullTimeEquivalent: 1 },
          peer_supervisor: { min: 10, max: 20, fullTimeEquivalent: 0.5 },
        },
      },
    },
    grounds: [],
    reviewOn: null,
  },
  envelope: { patientId: null, episodeId: null, siteId: 's1', streamId: 'site-policy-s1' },
});

const contact = (episode: string, occurredAt: string): Story => ({
  type: 'PeerContactRecorded',
  data: { memberId: 'm-09', mode: 'phone' },
  envelope: { episodeId: `e-${episode}`, patientId: `p-${episode}`, occurredAt },
});

describe('reading caseloads', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await project({
      pool,
      codec: eventCodec,
      definitions: [caseload],
      events: history<EpisodeServiceEvent>([
        policy('2026-07-01T00:00:00.000Z', 30),
        policy('2026-01-01T00:00:00.000Z', 20),
        ...panel('m-09', peer, 9),
        ...panel('m-10', peer, 10),
        ...panel('m-20', peer, 20),
        ...panel('m-21', peer, 21),
        ...panel('m-nurse', 'nurse', 3),
        ...panel('m-super', 'peer_supervisor', 10),
        ...panel('m-super2', 'peer_supervisor', 11),
        contact('m-09-3', '2026-02-01T10:00:00.000Z'),
        contact('m-09-4', '2026-01-20T10:00:00.000Z'),
        {
          type: 'EpisodeClosed',
          data: {
            reason: 'lost',
            tedsReason: 2,
            closedOn: '2026-06-01',
            lastContactOn: null,
            lastDoseOn: null,
            moudAtClose: [],
            outstandingReferrals: [],
            arm: null,
            tedsDischarge: null,
            lengthOfStay: null,
          },
          envelope: { episodeId: 'e-m-nurse-0', patientId: 'p-m-nurse-0' },
        },
      ]),
    });
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const march: CaseloadQuery = { now: '2026-03-01T00:00:00.000Z', sites: '*' };

  it('counts patients against the band in force (worked value J)', async () => {
    const { items } = await readCaseloads(pool, march);
    expect(items.map(({ memberId, patients, bandState }) => [memberId, patients, bandState])).toEqual([
      ['m-09', 9, 'under'],
      ['m-10', 10, 'in-band'],
      ['m-20', 20, 'in-band'],
      ['m-21', 21, 'over'],
      ['m-nurse', 2, 'no-band'],
      ['m-super', 10, 'in-band'],
      ['m-super2', 11, 'over'],
    ]);
    expect(items.find(({ memberId }) => memberId === 'm-super')?.band).toEqual({ least: 5, most: 10 });
  });

  it('takes the band of the policy that is in force at the time', async () => {
    const stateOf = async (now: string) =>
      (await readCaseloads(pool, { ...march, now, role: peer })).items.find(({ memberId }) => memberId === 'm-21')?.bandState;
    expect(await stateOf('2025-12-31T23:59:59.999Z')).toBe('no-band');
    expect(await stateOf('2026-06-30T23:59:59.999Z')).toBe('over');
    expect(await stateOf('2026-07-01T00:00:00.000Z')).toBe('in-band');
  });

  it('goes page by page, and can be narrowed to a site and a role', async () => {
    const whole = (await readCaseloads(pool, march)).items;
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await readCaseloads(pool, { ...march, limit: 2, ...(cursor && { cursor }) });
      paged.push(...page.items);
      cursor = page.next;
    }
    expect(paged).toEqual(whole);
    expect((await readCaseloads(pool, { ...march, role: 'nurse' })).items).toHaveLength(1);
    expect((await readCaseloads(pool, { ...march, siteId: 'elsewhere' })).items).toEqual([]);
  });

  it("lists a member's patients, those longest without contact first", async () => {
    const whole = (await readCaseloadPatients(pool, { sites: '*', memberId: 'm-09' })).items;
    expect(whole).toHaveLength(9);
    expect(whole.slice(-2)).toMatchObject([
      { episodeId: 'e-m-09-4', lastContactAt: '2026-01-20T10:00:00.000Z', lastContactWay: 'phone', since: '2026-01-05' },
      { episodeId: 'e-m-09-3', lastContactAt: '2026-02-01T10:00:00.000Z' },
    ]);
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await readCaseloadPatients(pool, { sites: '*', memberId: 'm-09', limit: 2, ...(cursor && { cursor }) });
      paged.push(...page.items);
      cursor = page.next;
    }
    expect(paged).toEqual(whole);
  });

  it("leaves out what the reader's sites do not have, and everything for a reader without sites", async () => {
    expect((await readCaseloads(pool, { ...march, sites: ['s1', 's2'] })).items).toEqual((await readCaseloads(pool, march)).items);
    expect((await readCaseloadPatients(pool, { sites: ['s1'], memberId: 'm-09' })).items).toHaveLength(9);
    for (const sites of [['s2'], []]) {
      expect((await readCaseloads(pool, { ...march, sites })).items).toEqual([]);
      expect((await readCaseloads(pool, { ...march, sites, siteId: 's1' })).items).toEqual([]);
      expect((await readCaseloadPatients(pool, { sites, memberId: 'm-09' })).items).toEqual([]);
    }
  });

  it('leaves out patients whose episode is closed, unless asked', async () => {
    expect((await readCaseloadPatients(pool, { sites: '*', memberId: 'm-nurse' })).items).toHaveLength(2);
    const all = (await readCaseloadPatients(pool, { sites: '*', memberId: 'm-nurse', closedToo: true })).items;
    expect(all.map(({ status }) => status).sort()).toEqual(['closed', 'opened', 'opened']);
  });
});
