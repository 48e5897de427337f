import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventCodec, referralAggregate, type Referral, type ReferralDecisionEvent } from '@throughline/episode';
import type { RecordedEvent, StoredEvent } from '@throughline/kernel';

interface Kept {
  readonly type: string;
  readonly schemaVersion: number;
  readonly payload: object;
}

/** A stream of one referral as version 1 of its events was written. */
const kept = JSON.parse(readFileSync(join(__dirname, 'referrals-1.json'), 'utf8')) as readonly Kept[];

const envelope = {
  partition: 0,
  recordedAt: '2026-03-01T09:00:00.000Z',
  occurredAt: '2026-03-01T09:00:00.000Z',
  occurredAtPrecision: 'instant',
  streamId: 'referral-r-1',
  actor: { id: 'm-7', role: 'nurse' },
  siteId: 'site-1',
  patientId: 'p-1',
  episodeId: 'e-1',
  policyVersionId: null,
  correlationId: 'c-1',
  causationId: null,
  commandId: 'k-1',
  traceparent: null,
  source: 'ui',
  part2: true,
  labels: [],
  corrects: null,
} as const;

const stored = kept.map(({ type, schemaVersion, payload }, index): StoredEvent => ({
  ...envelope,
  type,
  schemaVersion,
  payload: JSON.stringify(payload),
  eventId: `event-${index}`,
  sequence: index + 1,
  streamVersion: index + 1,
}));

describe('a referral of version 1', () => {
  const events = stored.map((one) => eventCodec.read(one));
  const dataOf = (type: string): unknown => events.find((event) => event.type === type)?.data;

  it('keeps what was said: the number of attempts was claimed, and who was there beside the patient is not known', () => {
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
