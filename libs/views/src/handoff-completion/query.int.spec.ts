import type { EpisodeServiceEvent } from '@throughline/episode';
import { type Told, viewsOf } from '@throughline/testing';
import { caseload } from '../caseload/projection';
import { handoffCompletion } from './projection';
import { readHandoffFigures, readWaitingHandoffs, type WaitingHandoffsQuery } from './query';

type Story = Told<EpisodeServiceEvent>;

const envelopeOf = (number: number, day: number, siteId = 's1') => ({
  streamId: `referral-r-${number}`,
  episodeId: `e-${number}`,
  patientId: `p-${number}`,
  siteId,
  occurredAt: `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`,
});
const requestedOn = (number: number, day: number, siteId = 's1', kind: 'peer_to_peer' | 'clinician' = 'peer_to_peer'): Story => ({
  type: 'WarmHandoffRequested',
  data: { from: { memberId: 'm-7' }, to: { memberId: 'x-2' }, kind, mode: 'phone' },
  envelope: envelopeOf(number, day, siteId),
});
const held = (number: number, warmth: 'warm' | 'cold'): Story => ({
  type: 'WarmHandoffHeld',
  data: { patientPresent: true, giverPresent: true, receiverPresent: warmth === 'warm', mode: 'phone', warmth, parties: ['m-7', 'x-9'] },
  envelope: envelopeOf(number, 10),
});
const confirmed = (number: number): Story => ({
  type: 'WarmHandoffConfirmed',
  data: { receiverConfirmation: 'msg-1' },
  envelope: envelopeOf(number, 11),
});
const failed = (number: number, reason: 'expired' | 'patient_declined'): Story => ({
  type: 'WarmHandoffFailed',
  data: { reason },
  envelope: envelopeOf(number, 12),
});

describe('reading the completion of handoffs', () => {
  const database = viewsOf(
    [handoffCompletion, caseload],
    [
      requestedOn(1, 4),
      requestedOn(2, 2, 's1', 'clinician'),
      requestedOn(3, 3),
      requestedOn(4, 1, 's2'),
      requestedOn(5, 5),
      requestedOn(6, 5),
      requestedOn(7, 5),
      held(3, 'cold'),
      held(5, 'warm'),
      confirmed(5),
      held(6, 'cold'),
      confirmed(6),
      failed(7, 'expired'),
      requestedOn(7, 13),
      {
        type: 'CareTeamMemberAssigned',
        data: { memberId: 'm-4', role: 'care_coordinator', from: '2026-03-01', primary: true },
        envelope: { ...envelopeOf(2, 1), streamId: 'episode-e-2' },
      },
    ],
  );

  const read = (query: Partial<WaitingHandoffsQuery> = {}) => readWaitingHandoffs(database, { sites: '*', ...query });
  const places = async (query: Partial<WaitingHandoffsQuery> = {}) =>
    (await read(query)).items.map(({ referralId, number }) => `${referralId}/${number}`);

  it('lists those that wait for somebody, the longest asked for first', async () => {
    expect(await places()).toEqual(['r-4/1', 'r-2/1', 'r-3/1', 'r-1/1', 'r-7/2']);
    expect((await read()).items[2]).toMatchObject({ stage: 'held', fhirTask: 'in-progress', warmth: 'cold', giver: 'm-7' });
    expect((await read()).items[0]).not.toHaveProperty('confirmedAt');
  });

  it('can be narrowed to stages, a site, a patient and a member of the care team', async () => {
    expect(await places({ stages: ['held'] })).toEqual(['r-3/1']);
    expect(await places({ siteId: 's2' })).toEqual(['r-4/1']);
    expect(await places({ patientId: 'p-1' })).toEqual(['r-1/1']);
    expect(await places({ memberId: 'm-4' })).toEqual(['r-2/1']);
  });

  it('goes on page by page', async () => {
    const first = await read({ limit: 4 });
    expect(first.items).toHaveLength(4);
    expect(await places({ limit: 4, cursor: first.next ?? '' })).toEqual(['r-7/2']);
  });

  it("leaves out other sites than the reader's", async () => {
    expect(await places({ sites: ['s2'] })).toEqual(['r-4/1']);
    expect(await places({ sites: [] })).toEqual([]);
    expect((await readHandoffFigures(database, { sites: ['s2'] })).requested).toBe(1);
  });

  it('counts all that were asked for, each in one stage', async () => {
    const figures = await readHandoffFigures(database, { siteId: 's1', sites: '*' });
    expect(figures.requested).toBe(7);
    expect(Object.values(figures.byStage).reduce((sum, count) => sum + count, 0)).toBe(7);
    expect(figures.byStage).toMatchObject({ requested: 3, held: 1, confirmed: 2, expired: 1, declined: 0 });
    expect([figures.heldWarm, figures.heldCold, figures.confirmed, figures.confirmedWarm].map(({ count, of }) => [count, of])).toEqual([
      [1, 7],
      [2, 7],
      [2, 7],
      [1, 7],
    ]);
    expect(figures.failed.count + figures.waiting.count + figures.confirmed.count).toBe(7);
  });

  it('counts by kind and by the day on which it was asked for', async () => {
    expect((await readHandoffFigures(database, { sites: '*', kind: 'clinician' })).requested).toBe(1);
    expect((await readHandoffFigures(database, { sites: '*', from: '2026-03-02', before: '2026-03-05' })).requested).toBe(3);
  });
});
