import { Pool } from 'pg';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { tableName } from '@throughline/kernel';
import {
  createTestDatabase,
  explaining,
  history,
  planOf,
  policyFields,
  project,
  scansIn,
  type TestDatabase,
  type Told,
} from '@throughline/testing';
import { caseload } from '../caseload/projection';
import { dueObligations, duePageStatement, dueTermsStatement } from './due';
import { obligations } from './projection';
import { readObligations, type ObligationsQuery } from './query';
import { obligationRows } from './tables';

type Story = Told<EpisodeServiceEvent>;

const at = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`;
const envelope = (number: number, siteId = 's1') => ({ episodeId: `e-${number}`, patientId: `p-${number}`, siteId });
/** Admitted on a day of March: a urine screen runs from then. */
const admitted = (number: number, day: number, siteId = 's1'): Story => ({
  type: 'PatientAdmitted',
  data: { firstServiceOn: at(day).slice(0, 10), waitDays: 0, policyChecks: [] },
  envelope: { ...envelope(number, siteId), occurredAt: at(day) },
});
const assigned = (number: number, memberId: string): Story => ({
  type: 'CareTeamMemberAssigned',
  data: { memberId, role: 'nurse', from: '2026-03-01', primary: true },
  envelope: envelope(number),
});
const adopted = (version: number, effectiveFrom: string, everyDays: number | null, acts = true, siteId = 's1'): Story => ({
  type: 'SitePolicyAdopted',
  data: {
    policyVersionId: `${siteId}@${version}`,
    siteId,
    effectiveFrom,
    supersedes: null,
    reason: 'review',
    policy: {
      ...policyFields,
      uds: { ...policyFields.uds, everyDays, everyDaysByStage: null },
      scheduler: { kinds: acts ? ['uds_due'] : [] },
    },
    grounds: [],
    reviewOn: null,
  },
  envelope: { patientId: null, episodeId: null, siteId, streamId: `site-policy-${siteId}` },
});
/** Said to have fallen due: a screen that runs since the patient's admission on that day. */
const fellDue = (number: number, day: number): Story => ({
  type: 'ObligationFellDue',
  data: { kind: 'uds_due', occasion: 'admission', runsFrom: at(day), dueAt: at(day + 14) },
  envelope: { ...envelope(number), occurredAt: at(day + 14) },
});
const held = (number: number, day: number): Story => ({
  type: 'EpisodeSuspended',
  data: { reason: 'hospital' },
  envelope: { ...envelope(number, 's4'), occurredAt: at(day) },
});
const resumed = (number: number, day: number): Story => ({
  type: 'EpisodeResumed',
  data: {},
  envelope: { ...envelope(number, 's4'), occurredAt: at(day) },
});
const inPartition =
  (partition: number) =>
  (story: Story): Story => ({ ...story, envelope: { ...story.envelope, partition } });
const joined: Story = {
  type: 'MemberJoined',
  data: { siteId: 's1', role: 'peer_recovery_specialist', fullTimeEquivalent: 1, supervisorId: 'm-9' },
  envelope: { patientId: null, episodeId: null, siteId: 's1', streamId: 'member-m-7', occurredAt: at(1) },
};

const everything = async <Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe('reading what has to be done', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    await project({
      pool,
      codec: eventCodec,
      definitions: [obligations, caseload],
      events: history<EpisodeServiceEvent>([
        adopted(1, '2026-01-01T00:00:00Z', 14),
        adopted(2, '2026-04-01T00:00:00Z', 7),
        adopted(1, '2026-01-01T00:00:00Z', 14, false, 's2'),
        adopted(1, '2026-01-01T00:00:00Z', null, true, 's3'),
        joined,
        admitted(1, 3),
        admitted(2, 1),
        admitted(3, 20),
        admitted(4, 2, 's2'),
        admitted(5, 2, 's3'),
        assigned(1, 'm-1'),
        assigned(3, 'm-1'),
        fellDue(2, 1),
      ]),
    });
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const query: ObligationsQuery = { now: '2026-03-18T00:00:00.000Z', sites: '*', kind: 'uds_due', state: 'due' };
  const read = async (asked: Partial<ObligationsQuery> = {}) => (await readObligations(pool, { ...query, ...asked })).items;
  const episodes = async (asked: Partial<ObligationsQuery> = {}) => (await read(asked)).map(({ episodeId }) => episodeId);

  it('lists what is due by now, longest first, with whose it is', async () => {
    const items = await read();
    expect(items.map(({ episodeId, dueAt }) => [episodeId, dueAt])).toEqual([
      ['e-2', '2026-03-15T09:00:00.000Z'],
      ['e-4', '2026-03-16T09:00:00.000Z'],
      ['e-1', '2026-03-17T09:00:00.000Z'],
    ]);
    expect(items[0]).toEqual({
      kind: 'uds_due',
      occasion: 'admission',
      siteId: 's1',
      patientId: 'p-2',
      episodeId: 'e-2',
      memberId: null,
      runsFrom: '2026-03-01T09:00:00.000Z',
      dueAt: '2026-03-15T09:00:00.000Z',
      isDue: true,
      reminded: true,
      forRole: 'nurse',
    });
  });

  it('lists what runs, due or not, but nothing of which a policy is silent', async () => {
    expect((await read({ state: 'running' })).map(({ episodeId, isDue }) => [episodeId, isDue])).toEqual([
      ['e-2', true],
      ['e-4', true],
      ['e-1', true],
      ['e-3', false],
    ]);
  });

  it('lists apart what has been reminded of, which the scheduler does not read again', async () => {
    expect((await read({ state: 'reminded' })).map(({ episodeId, reminded }) => [episodeId, reminded])).toEqual([['e-2', true]]);
    expect(await episodes({ state: 'reminded', sites: ['s2'] })).toEqual([]);
  });

  it('judges by the day that is asked for, and lists of all kinds', async () => {
    expect(await episodes({ today: '2026-03-14' })).toEqual([]);
    expect(await episodes({ today: '2026-03-15' })).toEqual(['e-2']);
    const { items } = await readObligations(pool, { now: query.now, sites: '*', state: 'due' });
    expect(items[0]).toMatchObject({ kind: 'peer_supervision', memberId: 'm-7', forRole: 'peer_supervisor', dueAt: at(8) });
  });

  it('is narrowed to a site, a patient, or a member and the patients they look after', async () => {
    expect(await episodes({ siteId: 's2' })).toEqual(['e-4']);
    expect(await episodes({ patientId: 'p-1' })).toEqual(['e-1']);
    expect(await episodes({ memberId: 'm-1', state: 'running' })).toEqual(['e-1', 'e-3']);
    const { items } = await readObligations(pool, { now: query.now, sites: '*', state: 'due', memberId: 'm-7' });
    expect(items.map(({ kind }) => kind)).toEqual(['peer_supervision']);
  });

  it('goes page by page', async () => {
    for (const narrowed of [{}, { memberId: 'm-1' }] as const) {
      const whole = await read({ state: 'running', ...narrowed });
      const paged = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await readObligations(pool, { ...query, state: 'running', limit: 1, ...narrowed, ...(cursor && { cursor }) });
        paged.push(...page.items);
        cursor = page.next;
      }
      expect(paged).toEqual(whole);
    }
  });

  it("leaves out what the reader's sites do not have", async () => {
    expect(await episodes({ sites: ['s2'] })).toEqual(['e-4']);
    expect(await episodes({ sites: ['s2'], siteId: 's1' })).toEqual([]);
    expect(await episodes({ sites: ['s2'], patientId: 'p-1' })).toEqual([]);
    expect(await episodes({ sites: [], memberId: 'm-1' })).toEqual([]);
  });

  it('follows a new policy from when it is in force, and says of nothing that it was due before', async () => {
    const items = await read({ now: '2026-04-01T00:00:00.000Z', siteId: 's1' });
    expect(items.map(({ episodeId, dueAt }) => [episodeId, dueAt])).toEqual([
      ['e-2', '2026-04-01T00:00:00.000Z'],
      ['e-1', '2026-04-01T00:00:00.000Z'],
      ['e-3', '2026-04-01T00:00:00.000Z'],
    ]);
  });

  it('names to the scheduler what is due where a site lets it act', async () => {
    const due = await everything(dueObligations(pool, '2026-03-18T00:00:00.000Z'));
    expect(due).toEqual([
      {
        subject: 'e-1',
        occasion: 'admission',
        stream: expect.any(String) as string,
        runsFrom: at(3),
        dueAt: at(17),
        kind: 'uds_due',
        siteId: 's1',
      },
    ]);
  });

  describe('among many', () => {
    const total = 20_000;
    const now = '2026-03-18T00:00:00.000Z';

    beforeAll(async () => {
      // Due are those of the first 1,200 numbers, whose runs began more than fourteen days before.
      await pool.query(
        `insert into ${tableName(obligations, obligationRows)} (subject, kind, occasion, stream, site_id, patient_id, episode_id, member_id, variant,
           runs_from, standing, reminded)
         select 'many-' || n, 'uds_due', 'admission', 'episode-many-' || n, 's1', 'p-many-' || n, 'many-' || n, null, '',
                $1::timestamptz + case when n <= 1200 then n * interval '1 second' else interval '10 days' + n * interval '1 second' end,
                'running', false
           from generate_series(1, $2::int) n`,
        ['2026-03-01T12:00:00.000Z', total],
      );
      await pool.query('analyze');
    });

    it('reads only what is due, in pages', async () => {
      const due = await everything(dueObligations(pool, now));
      expect(due).toHaveLength(1_201);
      expect(new Set(due.map(({ subject }) => subject)).size).toBe(1_201);
      const plan = await planOf(pool, duePageStatement, ['s1', 'uds_due', '', 336, '2026-01-01T00:00:00Z', now, '-infinity', '', '']);
      expect(scansIn(plan).map((node) => [node['Node Type'], node['Actual Rows'], node['Rows Removed by Filter'] ?? 0])).toEqual([
        [expect.stringMatching(/^Index/), 500, 0],
      ]);
    });

    it('lists a page of it without reading what is not on the page', async () => {
      const explained = explaining(pool);
      for (const asked of [{ siteId: 's1' }, { patientId: 'p-many-7' }, { memberId: 'm-1' }]) {
        await readObligations(explained, { ...query, state: 'running', limit: 10, ...asked });
      }
      expect(explained.plans).toHaveLength(3);
      for (const plan of explained.plans) {
        const read = scansIn(plan).filter((node) => node['Relation Name'] === obligationRows.name);
        expect(read.length).toBeGreaterThan(0);
        for (const node of read) {
          expect(node['Node Type']).toMatch(/Index|Bitmap/);
          expect(node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)).toBeLessThanOrEqual(11);
        }
      }
    });

    it('asks each term for one row to know whether anything is due', async () => {
      const plan = await planOf(pool, dueTermsStatement, [now]);
      const read = scansIn(plan).filter(({ 'Node Type': type }) => type.startsWith('Index'));
      expect(read.length).toBeGreaterThan(0);
      for (const node of read) expect(node['Actual Rows']).toBeLessThanOrEqual(1);
    });
  });

  describe('of episodes on hold', () => {
    beforeAll(async () => {
      await project({
        pool,
        codec: eventCodec,
        definitions: [obligations],
        events: history<EpisodeServiceEvent>(
          [
            admitted(6, 1, 's4'),
            held(6, 10),
            admitted(7, 1, 's4'),
            held(7, 10),
            resumed(7, 17),
            adopted(1, '2026-01-01T00:00:00Z', 14, true, 's4'),
          ].map(inPartition(1)),
        ),
      });
    });

    it('leaves out what rests, and calls nothing due before care went on', async () => {
      for (const state of ['due', 'running', 'reminded'] as const) expect(await episodes({ state, patientId: 'p-6' })).toEqual([]);
      const items = await read({ patientId: 'p-7' });
      expect(items.map(({ runsFrom, dueAt }) => [runsFrom, dueAt])).toEqual([[at(1), at(17)]]);
      const due = (await everything(dueObligations(pool, query.now))).filter(({ siteId }) => siteId === 's4');
      expect(due.map(({ subject, dueAt }) => [subject, dueAt])).toEqual([['e-7', at(17)]]);
    });
  });
});
