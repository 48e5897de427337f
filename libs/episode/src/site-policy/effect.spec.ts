import type { RecordedEvent } from '@throughline/kernel';
import { admitted, closed, createWorld, opened, policyFields, treatment, type Fact } from '@throughline/testing';
import type { EpisodeEvent } from '../events';
import { WithdrawalAssessed } from '../events';
import { effectOf, follow, nothingFollowed } from './effect';
import { nothingSaid } from './fields';

const told = (...facts: readonly Fact[]) => {
  const world = createWorld(treatment.codec, treatment.subject);
  for (const fact of [opened, admitted, ...facts]) world.tell({ ...fact, stream: 'episode-e-1' });
  return (world.stream('episode-e-1') as readonly RecordedEvent<EpisodeEvent>[]).reduce(follow, nothingFollowed);
};
const missed: Fact = {
  type: 'NoShowRecorded',
  data: { visitType: 'medication', reason: 'forgot', imputed: false, response: 'outreach' },
};
const specimen = (specimenId: string, temperatureF: number, occurredAt: string): Fact => ({
  type: 'UdsCollected',
  data: { specimenId, temperatureF, temperatureInRange: true },
  occurredAt,
});
const injection: Fact = {
  type: 'InjectionAdministered',
  data: { product: 'sublocade', medication: 'buprenorphine', route: 'subcutaneous', daysSinceLast: 28, window: 'inside' },
};

describe('a change of policy', () => {
  const today = '2026-03-20';

  it('changes nothing where it changes nothing', () => expect(effectOf(told(missed), policyFields, policyFields, today)).toEqual([]));

  it('answers the newest missed visit otherwise', () =>
    expect(
      effectOf(told(missed), policyFields, { ...policyFields, visits: { missedResponse: 'none', outreachWithinDays: null } }, today),
    ).toEqual([{ decision: 'missed visit', before: 'outreach', after: 'none' }]));

  it('judges the newest specimen that was read, whenever it was told', () => {
    const followed = told(specimen('s-2', 97, '2026-03-09T09:00:00.000Z'), specimen('s-1', 95, '2026-03-08T09:00:00.000Z'));
    const narrower = { ...policyFields, uds: { ...policyFields.uds, temperatureF: { min: 92, max: 96 } } };
    expect(effectOf(followed, policyFields, narrower, today)).toEqual([
      { decision: 'urine temperature', before: 'in range', after: 'out of range' },
    ]);
  });

  it('calls the newest injection late, or withdrawal too mild', () => {
    const stricter = {
      ...policyFields,
      injections: { sublocade: { minDays: 20, maxDays: 27 } },
      induction: { ...policyFields.induction, minCows: 48 },
    };
    const followed = told(injection, { type: 'WithdrawalAssessed', data: WithdrawalAssessed.example });
    expect(effectOf(followed, policyFields, stricter, today)).toEqual([
      { decision: 'injection window', before: 'inside', after: 'late' },
      { decision: 'induction threshold', before: 'met', after: 'not-met' },
    ]);
  });

  it('calls somebody lost sooner, and follows up on other days', () => {
    const sooner = {
      ...policyFields,
      closing: { lostAfterDays: 10, lostAfterAttempts: 0 },
      aftercare: { ...policyFields.aftercare, checkInDays: [14] },
    };
    expect(effectOf(told(), policyFields, sooner, '2026-03-25')).toEqual([
      { decision: 'lost to contact', before: 'not yet lost', after: 'lost' },
      { decision: 'aftercare schedule', before: 'check-ins after 30, 90 days', after: 'check-ins after 14 days' },
    ]);
  });

  it('names what falls silent', () =>
    expect(effectOf(told(missed), policyFields, nothingSaid, today)).toContainEqual({
      decision: 'missed visit',
      before: 'outreach',
      after: 'the policy says nothing',
    }));

  it('touches no episode that is closed', () => expect(effectOf(told(closed), policyFields, nothingSaid, today)).toEqual([]));
});
