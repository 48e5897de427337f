import { admitted, aftercare, closed, diagnosed, episode, opened, policy, referral, screened } from '@throughline/testing';

/** What is a choice of the site has no default: who needs it is told what is missing. */
describe('a policy that says nothing of what a decision needs', () => {
  const inTreatment = [opened, screened, diagnosed, admitted];

  it('lets no induction begin', () =>
    episode(...inTreatment, policy({ induction: null }))
      .when({ type: 'InduceBuprenorphine', data: { path: 'standard', setting: 'clinic', cows: 13 } })
      .thenRejected('policy-silent'));

  it('calls nobody lost', () =>
    episode(...inTreatment, policy({ closing: null }))
      .when({ type: 'CloseEpisode', data: { reason: 'lost' } })
      .thenRejected('policy-silent'));

  it('schedules no check-ins', () =>
    aftercare(...inTreatment, closed, policy({ aftercare: null }))
      .when({
        type: 'EnterAftercare',
        data: { siteId: 'site-1', option: 'none', basis: 'treatment_payment_operations' },
        occurredAt: '2026-06-02T09:30:00.000Z',
      })
      .thenRejected('policy-silent'));

  it('closes no silent referral', () =>
    referral(
      opened,
      { type: 'ReferralOpened', data: { kind: 'service', partnerId: 'x' } },
      { type: 'ReferralSent', data: { partnerId: 'x', basis: 'consent', consentRef: 'c-1' } },
      policy({ referral: { noResponseAfterDays: null, noResponseAfterAttempts: 2, maxConcurrent: null } }),
    )
      .when({ type: 'CloseReferral', data: { outcome: 'no_response' } })
      .thenRejected('policy-silent'));

  it('keeps advice silent and takes the fact', () =>
    episode(...inTreatment, policy({ uds: null }))
      .when({ type: 'CollectUds', data: { specimenId: 's-1', temperatureF: 95 } })
      .then({ type: 'UdsCollected', data: { specimenId: 's-1', temperatureF: 95, temperatureInRange: null } }));
});
