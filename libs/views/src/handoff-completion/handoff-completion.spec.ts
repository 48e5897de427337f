import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, type Told } from '@throughline/testing';
import { handoffCompletion } from './projection';
import { handoffs } from './tables';

type Story = Told<EpisodeServiceEvent>;

/** On that day of March. */
const on = (day: number) => ({ streamId: 'referral-r-1', occurredAt: `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z` });
const requested = (day = 1, receiver = 'x-2'): Story => ({
  type: 'WarmHandoffRequested',
  data: { from: { memberId: 'm-7' }, to: { memberId: receiver, partnerId: 'peers-east' }, kind: 'peer_to_peer', mode: 'in_person' },
  envelope: on(day),
});
const scheduled: Story = { type: 'WarmHandoffScheduled', data: { scheduledFor: '2026-03-05T10:00:00.000Z' }, envelope: on(3) };
const held = (warmth: 'warm' | 'cold'): Story => ({
  type: 'WarmHandoffHeld',
  data: {
    patientPresent: warmth === 'warm',
    giverPresent: true,
    receiverPresent: true,
    mode: 'in_person',
    warmth,
    parties: ['m-7', 'x-2'],
  },
  envelope: on(5),
});
const confirmed: Story = {
  type: 'WarmHandoffConfirmed',
  data: { receiverConfirmation: 'msg-20', firstContactOn: '2026-03-06' },
  envelope: on(7),
};
const failed = (reason: 'expired' | 'declined', day = 8): Story => ({ type: 'WarmHandoffFailed', data: { reason }, envelope: on(day) });

const rowsOf = (...told: readonly Story[]) => givenEvents(handoffCompletion, ...told).rows(handoffs);

describe('the completion of handoffs', () => {
  it('knows from whom to whom, since when, and how far each came', () => {
    expect(rowsOf(requested())).toMatchObject([
      { referralId: 'r-1', number: 1, giver: 'm-7', receiver: 'x-2', partnerId: 'peers-east', kind: 'peer_to_peer', stage: 'requested' },
    ]);
    expect(rowsOf(requested(), { type: 'WarmHandoffAccepted', data: {}, envelope: on(2) })).toMatchObject([{ stage: 'accepted' }]);
    expect(rowsOf(requested(), scheduled)).toMatchObject([{ stage: 'scheduled', scheduledFor: '2026-03-05T10:00:00.000Z' }]);
    expect(rowsOf(requested(), held('cold'))).toMatchObject([{ stage: 'held', warmth: 'cold', heldAt: on(5).occurredAt }]);
    expect(rowsOf(requested(), held('warm'), confirmed)).toMatchObject([
      { stage: 'confirmed', warmth: 'warm', confirmedAt: on(7).occurredAt, firstContactOn: '2026-03-06' },
    ]);
    expect(rowsOf(requested(), failed('expired'))).toMatchObject([{ stage: 'expired', warmth: null }]);
  });

  it('counts a handoff that is asked for anew as another one', () =>
    expect(rowsOf(requested(), failed('declined'), requested(9, 'x-3'), failed('expired', 20))).toMatchObject([
      { number: 1, receiver: 'x-2', stage: 'declined' },
      { number: 2, receiver: 'x-3', stage: 'expired', requestedAt: on(9).occurredAt },
    ]));

  it('lets no later word change one that is over', () =>
    expect(rowsOf(requested(), held('warm'), confirmed, failed('expired'))).toMatchObject([{ stage: 'confirmed' }]));

  it('takes the request of a handoff of which it knows already', () =>
    expect(rowsOf(held('warm'), requested(6))).toMatchObject([
      { number: 1, giver: 'm-7', stage: 'held', warmth: 'warm', requestedAt: on(5).occurredAt },
    ]));

  it('is the same whenever its facts are told', () => {
    const facts = [requested(), scheduled, held('warm'), failed('declined'), requested(9)];
    expect(rowsOf(...[...facts].reverse())).toEqual(rowsOf(...facts));
  });
});
