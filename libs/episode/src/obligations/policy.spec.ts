import type { Role } from '@throughline/kernel';
import { aftercare, closed, opened, policy, referral } from '@throughline/testing';
import { permitted } from '../permissions';
import { obligationKinds, type ObligationKind } from './kinds';
import { commandDue } from './policy';

const dueAt = '2026-07-01T00:00:00.000Z';
const kinds = Object.keys(obligationKinds) as ObligationKind[];
const scheduler = { id: 'scheduler', role: 'scheduler' as Role };
const due = (kind: ObligationKind, occasion = 'r-1') => commandDue({ kind, subject: 'e-1', occasion, siteId: 'site-1' }, dueAt);

describe('an obligation that fell due', () => {
  it('asks for a command that the scheduler may give, occurred when it fell due', () => {
    for (const kind of kinds) {
      const command = due(kind);
      if (command === null) continue;
      expect(obligationKinds[kind].whenDue).toBe('command');
      expect(permitted('scheduler', command.type)).toBe(true);
      expect(command.occurredAt).toBe(dueAt);
    }
    expect(kinds.filter((kind) => due(kind) !== null)).toEqual(['handoff_unanswered', 'aftercare_not_entered', 'loop_closable']);
  });

  it('has a key of its own for each kind, subject, occasion and time', () => {
    expect(due('handoff_unanswered')?.key).toBe(`handoff_unanswered/e-1/r-1/${dueAt}`);
    expect(due('handoff_unanswered', 'r-2')?.key).not.toBe(due('handoff_unanswered')?.key);
    expect(due('handoff_unanswered')).toEqual(due('handoff_unanswered'));
  });

  it('lets a handoff that nobody answered expire', () => {
    const request = {
      type: 'WarmHandoffRequested',
      data: { from: { memberId: 'm-7' }, to: { memberId: 'x-2' }, kind: 'peer_to_peer', mode: 'phone' },
    } as const;
    expect(due('handoff_unanswered')).toMatchObject({ type: 'FailHandoff', target: 'r-1', data: { reason: 'expired' } });
    referral(opened, { type: 'ReferralOpened', data: { kind: 'warm_handoff' } }, request)
      .when({ type: 'FailHandoff', data: { reason: 'expired' }, actor: scheduler })
      .then({ type: 'WarmHandoffFailed', data: { reason: 'expired' } });
  });

  it('brings everybody who left into the follow-up', () => {
    const data = { siteId: 'site-1', option: 'none', basis: 'treatment_payment_operations' } as const;
    expect(due('aftercare_not_entered', 'e-1')).toMatchObject({ type: 'EnterAftercare', target: 'e-1', data });
    aftercare(opened, closed, policy())
      .when({ type: 'EnterAftercare', data, actor: scheduler, occurredAt: dueAt })
      .thenAmongOthers({ type: 'AftercareEntered', data: { option: 'none', basis: data.basis, leftOn: '2026-06-01', after: 'closing' } });
  });
});
