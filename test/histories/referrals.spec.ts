import { eventCodec, referralAggregate, type Referral, type ReferralDecisionEvent } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';
import { keptIn } from './kept';

describe('a referral of version 1', () => {
  const events = keptIn('referrals-1.json', 'referral-r-1').map((one) => eventCodec.read(one));
  const dataOf = (type: string): unknown => events.find((event) => event.type === type)?.data;

  it('keeps what was said: the number of attempts was claimed, and who was there beside the patient is not known', () => {
    expect(dataOf('ReferralOpened')).toEqual({ kind: 'service', partnerId: 'hub-3' });
    expect(dataOf('ReferralClosed')).toEqual({ outcome: 'no_response', attemptsClaimed: 2, daysWithoutAnswer: 14 });
    expect(dataOf('ReferralDeclined')).toEqual({ by: 'partner', reason: 'no bed' });
    expect(dataOf('WarmHandoffHeld')).toEqual({
      patientPresent: true,
      giverPresent: null,
      receiverPresent: null,
      mode: null,
      warmth: 'warm',
      parties: ['m-7', 'x-9'],
    });
  });

  it('folds to where it stood', () => {
    const folded = (events as readonly RecordedEvent<ReferralDecisionEvent>[]).reduce<Referral>(
      (state, event) => referralAggregate.decider.evolve(state, event),
      referralAggregate.decider.initial,
    );
    expect(folded).toMatchObject({ status: 'closed_not_completed', handoff: { stage: 'confirmed' } });
  });
});
