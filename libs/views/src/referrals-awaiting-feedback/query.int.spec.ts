import type { EpisodeServiceEvent } from '@throughline/episode';
import { type Told, viewsOf } from '@throughline/testing';
import { caseload } from '../caseload/projection';
import { referralsAwaitingFeedback } from './projection';
import { readAwaitedReferrals, readReferralFigures, type AwaitedReferralsQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const envelopeOf = (number: number, day: number, siteId: string) => ({
  streamId: `referral-r-${number}`,
  episodeId: `e-${number}`,
  patientId: `p-${number}`,
  siteId,
  occurredAt: `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`,
});

/** Opened and sent on that day of March. */
const sentOn = (number: number, day: number, siteId = 's1', kind: 'service' | 'higher_level' = 'service'): Story[] => [
  { type: 'ReferralOpened', data: { kind, partnerId: 'hub-3' }, envelope: envelopeOf(number, day, siteId) },
  { type: 'ReferralSent', data: { partnerId: 'hub-3', basis: 'consent' }, envelope: envelopeOf(number, day, siteId) },
];
const declinedOn = (number: number, day: number, barrier?: 'distance' | 'wait'): Story => ({
  type: 'ReferralDeclined',
  data: { by: 'partner', ...(barrier === undefined ? {} : { barrier }) },
  envelope: envelopeOf(number, day, 's1'),
});
const assigned = (number: number): Story => ({
  type: 'CareTeamMemberAssigned',
  data: { memberId: 'm-4', role: 'care_coordinator', from: '2026-03-01', primary: true },
  envelope: { ...envelopeOf(number, 1, 's1'), streamId: `episode-e-${number}` },
});

describe('reading the referrals that await feedback', () => {
  const database = viewsOf(
    [referralsAwaitingFeedback, caseload],
    [
      ...sentOn(1, 4),
      ...sentOn(2, 2),
      ...sentOn(3, 3, 's1', 'higher_level'),
      ...sentOn(4, 1, 's2'),
      ...[5, 6, 7].flatMap((number) => sentOn(number, 5)),
      declinedOn(5, 6, 'distance'),
      declinedOn(6, 6, 'wait'),
      declinedOn(7, 6),
      { type: 'ReferralClosed', data: { outcome: 'not_completed' }, envelope: envelopeOf(5, 9, 's1') },
      assigned(2),
      assigned(5),
    ],
  );

  const read = (query: Partial<AwaitedReferralsQuery> = {}) =>
    readAwaitedReferrals(database, { today: '2026-03-10', sites: '*', ...query });
  const ids = async (query: Partial<AwaitedReferralsQuery> = {}) => (await read(query)).items.map(({ referralId }) => referralId);

  it('lists them by the length of the silence, in the words of others too', async () => {
    const { items } = await read();
    expect(items.map(({ referralId, daysSilent }) => [referralId, daysSilent])).toEqual([
      ['r-4', 9],
      ['r-2', 8],
      ['r-3', 7],
      ['r-1', 6],
    ]);
    expect(items[0]).toMatchObject({ status: 'sent', businessStatus: { fhirTask: 'requested', x360: 'Initiated', bser: '2.0' } });
    expect(items[0]).not.toHaveProperty('awaiting');
  });

  it('can be narrowed to a site, a kind, a patient and a member of the care team', async () => {
    expect(await ids({ siteId: 's1' })).toEqual(['r-2', 'r-3', 'r-1']);
    expect(await ids({ kind: 'higher_level' })).toEqual(['r-3']);
    expect(await ids({ patientId: 'p-1' })).toEqual(['r-1']);
    expect(await ids({ memberId: 'm-4' })).toEqual(['r-2']);
  });

  it('goes on page by page', async () => {
    const first = await read({ limit: 3 });
    expect(first.items).toHaveLength(3);
    expect(await ids({ limit: 3, cursor: first.next ?? '' })).toEqual(['r-1']);
  });

  it("leaves out other sites than the reader's", async () => {
    expect(await ids({ sites: ['s2'] })).toEqual(['r-4']);
    expect(await ids({ sites: [] })).toEqual([]);
    expect((await readReferralFigures(database, { sites: ['s2'] })).referrals).toBe(1);
  });

  it('counts all that were opened, each once, and those unmet by their barrier', async () => {
    const { referrals, byStatus, awaiting, unmet, unmetByBarrier } = await readReferralFigures(database, { siteId: 's1', sites: '*' });
    expect(referrals).toBe(6);
    expect(Object.values(byStatus).reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(byStatus).toMatchObject({ sent: 3, declined: 2, closed_not_completed: 1, accepted: 0 });
    expect(awaiting).toEqual({ count: 3, of: 6, percent: 50 });
    expect(unmet).toEqual({ count: 3, of: 6, percent: 50 });
    expect(unmetByBarrier).toEqual({ distance: 1, wait: 1, cost: 0, capacity: 0, not_recorded: 1 });
  });

  it('counts by kind and by the day of opening', async () => {
    expect((await readReferralFigures(database, { sites: '*', kind: 'higher_level' })).referrals).toBe(1);
    expect((await readReferralFigures(database, { sites: '*', from: '2026-03-02', before: '2026-03-05' })).referrals).toBe(3);
    expect((await readReferralFigures(database, { sites: '*', siteId: 'nowhere' })).awaiting).toEqual({ count: 0, of: 0, percent: null });
  });
});
