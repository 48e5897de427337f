import { Pool } from 'pg';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { createTestDatabase, history, project, type TestDatabase, type Told } from '@throughline/testing';
import { InvalidCursor } from '../reading/page';
import { patientTimeline } from './projection';
import { readTimeline, type TimelineQuery } from './query';

const dose = (patientId: string, occurredAt: string, amount: number): Told<EpisodeServiceEvent> => ({
  type: 'DoseAdministered',
  data: { medication: 'buprenorphine', amount, unit: 'mg', observed: true },
  envelope: { patientId, occurredAt },
});
const use = (patientId: string, occurredAt: string): Told<EpisodeServiceEvent> => ({
  type: 'SelfReportedUseRecorded',
  data: { on: occurredAt.slice(0, 10), substances: ['opioid'] },
  envelope: { patientId, occurredAt },
});

describe('reading a timeline', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    const told = [
      ...Array.from({ length: 30 }, (_, day) => dose('p1', `2026-01-${String(day + 1).padStart(2, '0')}T09:00:00.000Z`, day + 1)),
      use('p1', '2026-01-10T00:00:00.000Z'),
      use('p1', '2026-01-10T09:00:00.000Z'),
      dose('p2', '2026-01-01T09:00:00.000Z', 4),
      ...(['s1', 's2', null] as const).map((siteId, day) => {
        const taken = dose('p3', `2026-01-0${day + 1}T09:00:00.000Z`, 8);
        return { ...taken, envelope: { ...taken.envelope, siteId } };
      }),
    ];
    await project({
      pool,
      codec: eventCodec,
      definitions: [patientTimeline],
      events: history<EpisodeServiceEvent>(told),
    });
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const read = async (query: Partial<TimelineQuery> = {}) => readTimeline(pool, { patientId: 'p1', sites: '*', ...query });

  it('is in order of occurrence, then of decision, whenever it was told', async () => {
    const { items, next } = await read({ limit: 200 });
    expect(next).toBeNull();
    expect(items).toHaveLength(32);
    expect(items.slice(8, 12).map(({ sentence, sequence }) => [sentence, sequence])).toEqual([
      ['Buprenorphine 9 mg, observed', 9],
      ['Reports use on 2026-01-10: opioid', 31],
      ['Buprenorphine 10 mg, observed', 10],
      ['Reports use on 2026-01-10: opioid', 32],
    ]);
  });

  it.each(['oldest-first', 'newest-first'] as const)('gives the same entries page by page, %s', async (order) => {
    const whole = (await read({ order, limit: 200 })).items;
    for (const limit of [1, 7, 31, 32]) {
      const paged = [];
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const page = await read({ order, limit, ...(cursor && { cursor }) });
        expect(page.items.length).toBeLessThanOrEqual(limit);
        paged.push(...page.items);
        cursor = page.next;
      }
      expect(paged).toEqual(whole);
    }
    expect(whole[0]?.occurredAt).toBe(order === 'oldest-first' ? '2026-01-01T09:00:00.000Z' : '2026-01-30T09:00:00.000Z');
  });

  it('can be narrowed to kinds and to a time', async () => {
    expect((await read({ kinds: ['use'] })).items.map(({ kind }) => kind)).toEqual(['use', 'use']);
    const days = (await read({ kinds: ['dose'], from: '2026-01-10T09:00:00.000Z', before: '2026-01-12T09:00:00.000Z' })).items;
    expect(days.map(({ occurredAt }) => occurredAt)).toEqual(['2026-01-10T09:00:00.000Z', '2026-01-11T09:00:00.000Z']);
  });

  it('shows nothing of another patient', async () => {
    expect((await read({ patientId: 'p2' })).items.map(({ facts }) => facts)).toEqual([
      { medication: 'buprenorphine', amount: 4, unit: 'mg', observed: true },
    ]);
    expect(await read({ patientId: 'nobody' })).toEqual({ items: [], next: null });
  });

  it("shows what was recorded at the reader's sites, and to a reader without sites nothing", async () => {
    expect((await read({ sites: ['s1', 's2'], limit: 200 })).items).toHaveLength(32);
    for (const sites of [['s2'], []]) expect(await read({ sites })).toEqual({ items: [], next: null });
    expect((await read({ patientId: 'p3' })).items.map(({ siteId }) => siteId)).toEqual(['s1', 's2', null]);
    for (const site of ['s1', 's2']) {
      expect((await read({ patientId: 'p3', sites: [site] })).items.map(({ siteId }) => siteId)).toEqual([site]);
    }
  });

  it.each(['', 'garbage', Buffer.from('["2026-01-01"]').toString('base64url'), Buffer.from('["x",1]').toString('base64url')])(
    'refuses the cursor %p, which is not its own',
    async (cursor) => {
      await expect(read({ cursor })).rejects.toThrow(InvalidCursor);
    },
  );
});
