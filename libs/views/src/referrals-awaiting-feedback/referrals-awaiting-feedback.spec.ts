import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, type Told } from '@throughline/testing';
import { referralsAwaitingFeedback } from './projection';
import { referrals } from './tables';

type Story = Told<EpisodeServiceEvent>;

/** On that day of March, at that hour. */
const on = (day: number, hour = 9) => ({
  streamId: 'referral-r-1',
  occurredAt: `2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`,
});
const opened: Story = { type: 'ReferralOpened', data: { kind: 'higher_level', partnerId: 'hub-3' }, envelope: on(1) };
const sent: Story = { type: 'ReferralSent', data: { partnerId: 'hub-4', basis: 'consent' }, envelope: on(2) };
const accepted: Story = { type: 'ReferralAccepted', data: {}, envelope: on(5) };
const declined: Story = { type: 'ReferralDeclined', data: { by: 'partner', barrier: 'capacity' }, envelope: on(5) };
const attempt = (day: number, hour = 9): Story => ({ type: 'ReferralAttemptRecorded', data: { mode: 'phone' }, envelope: on(day, hour) });
const notAttended = (reason: 'distance' | 'patient_choice'): Story => ({
  type: 'ReferralNotAttended',
  data: { reason },
  envelope: on(8),
});
const closed: Story = { type: 'ReferralClosed', data: { outcome: 'no_response', attempts: 2, daysWithoutAnswer: 14 }, envelope: on(20) };

const referral = (...told: readonly Story[]) => givenEvents(referralsAwaitingFeedback, ...told).row(referrals);

describe('the referrals that await feedback', () => {
  it('await nothing before they are sent, and then the partner', () => {
    expect(referral(opened)).toMatchObject({ status: 'draft', awaiting: false, lastHeardAt: null, partnerId: 'hub-3' });
    expect(referral(opened, sent)).toMatchObject({ status: 'sent', awaiting: true, lastHeardAt: on(2).occurredAt, partnerId: 'hub-4' });
    expect(referral(opened, sent, accepted)).toMatchObject({ status: 'accepted', awaiting: true, statusSince: on(5).occurredAt });
  });

  it.each([
    ['a no', [declined]],
    [
      'its report',
      [
        accepted,
        { type: 'ReferralAttended', data: {}, envelope: on(8) },
        { type: 'ReferralFeedbackReturned', data: { evidenceRef: 'd' }, envelope: on(9) },
      ],
    ],
    ['the end', [closed]],
    ['being called off', [{ type: 'ReferralCancelled', data: { reason: 'moved' }, envelope: on(9) }]],
  ] as const)('await nothing after %s', (_what, told) => expect(referral(opened, sent, ...told).awaiting).toBe(false));

  it('count the attempts since the partner was last heard; those of that day count, as for the decision', () => {
    expect(referral(opened, sent, attempt(3), attempt(4))).toMatchObject({ attempts: 2, lastAttemptOn: '2026-03-04' });
    expect(referral(opened, sent, attempt(3), attempt(5, 8), accepted)).toMatchObject({ attempts: 1 });
    expect(referral(opened, sent, attempt(3), accepted, attempt(6))).toMatchObject({ attempts: 1 });
  });

  it('keep the barrier that was last named', () => {
    expect(referral(opened, sent, declined).barrier).toBe('capacity');
    expect(referral(opened, sent, accepted, notAttended('distance')).barrier).toBe('distance');
    expect(referral(opened, sent, accepted, notAttended('patient_choice')).barrier).toBeNull();
    expect(referral(opened, sent, accepted, notAttended('distance'), closed).barrier).toBe('distance');
  });

  it('stay over, whatever is said to have happened afterwards', () =>
    expect(referral(opened, sent, closed, { ...accepted, envelope: on(25) })).toMatchObject({
      status: 'closed_not_completed',
      awaiting: false,
      statusSince: on(20).occurredAt,
    }));

  it('are the same whenever their facts are told', () => {
    const facts = [opened, sent, attempt(3), accepted, notAttended('distance'), closed];
    expect(referral(...[...facts].reverse())).toEqual(referral(...facts));
  });
});
