import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, type Told } from '@throughline/testing';
import { dismissalAudit } from './projection';
import { closings, dismissals, dismissingResponses, doseReductions } from './tables';

type Story = Told<EpisodeServiceEvent>;
type ResponseWords = Extract<EpisodeServiceEvent, { readonly type: 'PolicyResponseApplied' }>['data']['responses'];

const said = {
  triggerRef: 'u-1',
  policyVersionId: 's1@1',
  reviewedBy: 'm-9',
  referralId: 'r-1',
  bridgingSupplyDays: 7,
  naloxoneOffered: true,
  appealOffered: false,
  reason: 'fentanyl in three screens',
};
const dismissed: Story = { type: 'PatientDismissed', data: said, envelope: { occurredAt: '2026-03-09T09:00:00.000Z' } };
const closed: Story = {
  type: 'EpisodeClosed',
  data: {
    reason: 'terminated_by_facility',
    tedsReason: 3,
    closedOn: '2026-03-12',
    lastContactOn: null,
    lastDoseOn: null,
    moudAtClose: [],
    outstandingReferrals: ['r-1'],
    arm: null,
    tedsDischarge: null,
    lengthOfStay: null,
    dismissalRef: 'event-d',
  },
};
const answered = (responseId: string, ...responses: ResponseWords): Story => ({
  type: 'PolicyResponseApplied',
  data: { responseId, trigger: { kind: 'uds', ref: 'u-1' }, responses, policyVersionId: 's1@1' },
});
const reduced: Story = {
  type: 'DoseReducedForNonparticipation',
  data: {
    medication: 'buprenorphine',
    fromMg: 16,
    toMg: 8,
    reason: 'three groups missed',
    supervisorReview: { reviewerId: 'm-4', on: '2026-03-08' },
  },
  envelope: { occurredAt: '2026-03-09T10:00:00.000Z' },
};

describe('the audit of dismissals', () => {
  it('keeps a dismissal with its policy, its second reviewer, its referral and what softens it', () =>
    expect(givenEvents(dismissalAudit, dismissed).row(dismissals)).toMatchObject({
      ...said,
      episodeId: 'e1',
      dismissedAt: '2026-03-09T09:00:00.000Z',
      corrected: false,
    }));

  it('keeps how the episode ended, and which dismissal the end names', () =>
    expect(givenEvents(dismissalAudit, dismissed, closed).row(closings)).toMatchObject({
      closedOn: '2026-03-12',
      reason: 'terminated_by_facility',
      tedsReason: 3,
      dismissalRef: 'event-d',
    }));

  it('keeps the policy responses that dismiss, and no others', () =>
    expect(
      givenEvents(dismissalAudit, answered('a-1', 'more_groups'), answered('a-2', 'refer', 'dismiss')).row(dismissingResponses),
    ).toMatchObject({ responseId: 'a-2', triggerRef: 'u-1' }));

  it('keeps doses that were reduced as leverage', () =>
    expect(givenEvents(dismissalAudit, reduced).row(doseReductions)).toMatchObject({
      fromMg: 16,
      toMg: 8,
      reducedAt: '2026-03-09T10:00:00.000Z',
      reviewedBy: 'm-4',
      reviewedOn: '2026-03-08',
    }));
});
