import type { Role } from '@throughline/kernel';
import { aftercare, closed, episode, opened, policy, referral } from '@throughline/testing';
import { permitted } from '../permissions';
import { obligationKinds, obligationKindNames, type ObligationKind } from './kinds';
import { commandDue, type Obligation } from './policy';

const dueAt = '2026-07-01T00:00:00.000Z';
const scheduler = { id: 'scheduler', role: 'scheduler' as Role };
const due = (kind: ObligationKind, other: Partial<Obligation> = {}) =>
  commandDue(
    { kind, subject: 'e-1', occasion: 'r-1', runsFrom: '2026-06-01T09:00:00.000Z', stream: 'referral-r-1', siteId: 'site-1', ...other },
    dueAt,
  );

describe('an obligation that fell due', () => {
  it('asks for a command that the scheduler may give, occurred when it fell due', () => {
    for (const kind of obligationKindNames) {
      const command = due(kind);
      const reminds = command.type === 'RemindOfObligation';
      if (reminds) expect(command.data).toEqual({ kind, occasion: 'r-1', runsFrom: '2026-06-01T09:00:00.000Z' });
      expect(permitted('scheduler', command.type)).toBe(true);
      expect(command.occurredAt).toBe(dueAt);
      if (!reminds) expect(obligationKinds[kind].whenDue).toBe('command');
    }
  });

  it('has a key of its own for each kind, subject, occasion, beginning and time', () => {
    expect(due('handoff_unanswered').key).toBe(`handoff_unanswered/e-1/r-1/2026-06-01T09:00:00.000Z/${dueAt}`);
    expect(due('handoff_unanswered', { occasion: 'r-2' }).key).not.toBe(due('handoff_unanswered').key);
    expect(due('handoff_unanswered')).toEqual(due('handoff_unanswered'));
  });

  it('lets a handoff that nobody answered expire', () => {
    const request = {
      type: 'WarmHandoffRequested',
      data: { from: { memberId: 'm-7' }, to: { memberId: 'x-2' }, kind: 'peer_to_peer', mode: 'phone' },
    } as const;
    expect(due('handoff_unanswered')).toMatchObject({ type: 'FailHandoff', stream: 'referral-r-1', data: { reason: 'expired' } });
    referral(opened, { type: 'ReferralOpened', data: { kind: 'warm_handoff' } }, request)
      .when({ type: 'FailHandoff', data: { reason: 'expired' }, actor: scheduler })
      .then({ type: 'WarmHandoffFailed', data: { reason: 'expired' } });
  });

  it('moves a patient on to the next stage of a support programme by the calendar', () => {
    const data = { to: 'early', trigger: 'calendar' } as const;
    expect(due('stage_review', { stream: 'episode-e-1', occasion: 'early' })).toMatchObject({
      type: 'AdvanceStage',
      stream: 'episode-e-1',
      data,
    });
    const stageEnds = { engagement: '2026-07-01', early: '2026-09-01' };
    episode(opened, {
      type: 'SupportProgramEnrolled',
      data: { enrolmentId: 'n-1', program: 'peer support', months: 6, on: '2026-06-01', stageEnds },
    })
      .when({ type: 'AdvanceStage', data, actor: scheduler, occurredAt: dueAt })
      .then({ type: 'StageAdvanced', data: { enrolmentId: 'n-1', from: 'engagement', ...data } });
  });

  it('brings everybody who left into the follow-up', () => {
    const data = { siteId: 'site-1', option: 'none', basis: 'treatment_payment_operations' } as const;
    expect(due('aftercare_not_entered', { stream: 'aftercare-e-1' })).toMatchObject({
      type: 'EnterAftercare',
      stream: 'aftercare-e-1',
      data,
    });
    aftercare(opened, closed, policy())
      .when({ type: 'EnterAftercare', data, actor: scheduler, occurredAt: dueAt })
      .thenAmongOthers({ type: 'AftercareEntered', data: { option: 'none', basis: data.basis, leftOn: '2026-06-01', after: 'closing' } });
  });
});
