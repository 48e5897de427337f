import type { EpisodeServiceEvent } from '@throughline/episode';
import { type Told, viewsOf } from '@throughline/testing';
import { aftercareLoop } from './projection';
import { readAftercareReport, readLeavers, type LeaversQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const left = (number: number, siteId = 's1'): Story => ({
  type: 'EpisodeClosed',
  data: {
    reason: number % 2 === 0 ? 'completed' : 'lost',
    tedsReason: number % 2 === 0 ? 1 : 2,
    closedOn: `2026-06-${String(number).padStart(2, '0')}`,
    lastContactOn: null,
    lastDoseOn: null,
    moudAtClose: [],
    outstandingReferrals: [],
    arm: null,
    tedsDischarge: null,
    lengthOfStay: null,
  },
  envelope: { episodeId: `e-${number}`, patientId: `p-${number}`, siteId },
});
const of = (number: number) => ({ episodeId: `e-${number}`, patientId: `p-${number}`, streamId: `aftercare-e-${number}` });
const due = (number: number): Story => ({
  type: 'AftercareCheckInScheduled',
  data: { checkInId: 'day-30', dueOn: `2026-07-${String(number).padStart(2, '0')}` },
  envelope: of(number),
});
const reached = (number: number, returnedToUse: boolean): Story[] => [
  { type: 'CheckInCompleted', data: { checkInId: 'day-30', informant: 'patient', attempts: 1 }, envelope: of(number) },
  {
    type: 'AftercareOutcomeReported',
    data: { checkInId: 'day-30', informant: 'patient', returnedToUse },
    envelope: { ...of(number), occurredAt: '2026-07-15T09:00:00.000Z' },
  },
];
const unreachable = (number: number): Story => ({
  type: 'CheckInUnreachable',
  data: { checkInId: 'day-30', attempts: 3 },
  envelope: of(number),
});
const tried = (number: number): Story => ({
  type: 'CheckInAttempted',
  data: { checkInId: 'day-30', attempts: 1 },
  envelope: of(number),
});

const readmitted = (number: number): Story => ({
  type: 'ReadmissionLinked',
  data: { episodeId: `e-${number}-again`, daysSinceClose: 40 },
  envelope: { episodeId: `e-${number}`, patientId: `p-${number}`, siteId: 's1', occurredAt: '2026-07-18T09:00:00.000Z' },
});

/** A support programme ended in May, before anybody's treatment did. */
const endedProgramme = (number: number): Story[] =>
  ['a', 'b'].map((enrolmentId) => ({
    type: 'SupportProgramCompleted',
    data: { enrolmentId, program: 'peer support', reason: 'completed' },
    envelope: { episodeId: `e-${number}`, patientId: `p-${number}`, siteId: 's1', occurredAt: '2026-05-02T09:00:00.000Z' },
  }));

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('reading the aftercare loop', () => {
  const database = viewsOf(
    [aftercareLoop],
    [
      ...numbers(1, 20).map((number) => left(number)),
      ...numbers(3, 20).map(due),
      ...numbers(3, 11).flatMap((number) => reached(number, number <= 4)),
      ...numbers(12, 18).map(unreachable),
      ...numbers(19, 20).map(tried),
      left(21, 's2'),
      ...[4, 7, 20].map(readmitted),
      ...endedProgramme(3),
      ...endedProgramme(22),
    ],
  );

  const at = { left: 'episode', today: '2026-07-20', siteId: 's1', sites: '*' } as const;

  it('reports 9 of 20 reached, 2 of 9 returned, between 2 and 13 of 20 (worked value I)', async () => {
    const report = await readAftercareReport(database, at);
    expect(report.counts).toMatchObject({
      left: 20,
      attempted: 18,
      reached: 9,
      unreachable: 7,
      declined: 0,
      stillTrying: 2,
      notAttempted: 2,
    });
    expect(report.responseRate).toEqual({ count: 9, of: 20, percent: 45 });
    expect(report.returnToUse.amongReached).toMatchObject({ count: 2, of: 9 });
    expect(report.returnToUse.bounds.lowest).toEqual({ count: 2, of: 20, percent: 10 });
    expect(report.returnToUse.bounds.highest).toEqual({ count: 13, of: 20, percent: 65 });
  });

  it('says who came back, over all who left, and leaves every other figure as it is', async () => {
    const { counts, readmitted } = await readAftercareReport(database, at);
    expect(readmitted).toEqual({ count: 3, of: 20, percent: 15 });
    expect(counts.left).toBe(20);
    const back = (await readLeavers(database, at)).items.filter(({ readmittedIn }) => readmittedIn !== null);
    expect(back.map(({ readmittedIn, readmittedOn }) => `${readmittedIn} ${readmittedOn}`)).toEqual([
      'e-4-again 2026-07-18',
      'e-7-again 2026-07-18',
      'e-20-again 2026-07-18',
    ]);
    expect((await readAftercareReport(database, { ...at, left: 'programme' })).readmitted).toBeNull();
  });

  it('keeps the denominator whole: the states of all who left add up', async () => {
    const { counts } = await readAftercareReport(database, { left: 'episode', today: '2026-07-20', sites: '*' });
    expect(counts.left).toBe(21);
    expect(counts.reached + counts.unreachable + counts.declined + counts.stillTrying + counts.notAttempted).toBe(counts.left);
    expect(counts.withoutAftercare).toBe(21);
  });

  it('can be narrowed to a site, to reasons of leaving and to a period', async () => {
    expect((await readAftercareReport(database, { ...at, siteId: 's2' })).counts.left).toBe(1);
    expect((await readAftercareReport(database, { ...at, reasons: ['completed'] })).counts.left).toBe(10);
    expect((await readAftercareReport(database, { ...at, from: '2026-06-05', before: '2026-06-10' })).counts.left).toBe(5);
    expect((await readAftercareReport(database, { ...at, siteId: 'nowhere' })).responseRate).toEqual({ count: 0, of: 0, percent: null });
  });

  it("leaves out those who left another site than the reader's", async () => {
    const anywhere = { left: 'episode', today: '2026-07-20' } as const;
    expect((await readAftercareReport(database, { ...anywhere, sites: ['s2', 's3'] })).counts.left).toBe(1);
    expect((await readLeavers(database, { ...anywhere, sites: ['s2'] })).items.map(({ episodeId }) => episodeId)).toEqual(['e-21']);
    for (const sites of [['s2'], []]) {
      expect((await readAftercareReport(database, { ...at, sites })).counts.left).toBe(0);
      expect((await readLeavers(database, { ...at, sites })).items).toEqual([]);
    }
  });

  it('lists those who left, page by page', async () => {
    const read = async (query: Partial<LeaversQuery> = {}) => readLeavers(database, { ...at, ...query });
    const whole = (await read()).items;
    expect(whole.map(({ episodeId }) => episodeId)).toEqual(numbers(1, 20).map((number) => `e-${number}`));
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await read({ limit: 6, ...(cursor && { cursor }) });
      paged.push(...page.items);
      cursor = page.next;
    }
    expect(paged).toEqual(whole);
    expect((await read({ followUps: ['unreachable'] })).items).toHaveLength(7);
  });

  it('tells the leavers of support programmes apart from those of treatment, and never adds them up', async () => {
    const { left, counts, returnToUse } = await readAftercareReport(database, { ...at, left: 'programme' });
    expect({ left, counts }).toMatchObject({ left: 'programme', counts: { left: 4, attempted: 2, reached: 2, notAttempted: 2 } });
    expect(returnToUse.statement).toMatch(/^2 of 4 \(50%\) who left a support programme were reached/);
    expect((await readAftercareReport(database, at)).counts.left).toBe(20);
    const first = await readLeavers(database, { ...at, left: 'programme', limit: 3 });
    const second = await readLeavers(database, { ...at, left: 'programme', limit: 3, cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ episodeId, enrolmentId }) => `${episodeId} ${enrolmentId}`)).toEqual([
      'e-22 a',
      'e-22 b',
      'e-3 a',
      'e-3 b',
    ]);
    expect((await readLeavers(database, at)).items[0]).toMatchObject({ left: 'episode', enrolmentId: null });
  });

  it('knows who is overdue: due before today, and nothing came of it yet', async () => {
    const overdue = async (today: string) =>
      (await readLeavers(database, { ...at, today, overdueOnly: true })).items.map(({ episodeId }) => episodeId);
    expect(await overdue('2026-07-19')).toEqual([]);
    expect(await overdue('2026-07-20')).toEqual(['e-19']);
    expect(await overdue('2026-07-21')).toEqual(['e-19', 'e-20']);
  });
});
