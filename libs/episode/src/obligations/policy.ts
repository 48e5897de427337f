import type { CommandUnion } from '@throughline/kernel';
import type { AftercareCommandData } from '../aftercare/commands';
import type { HandoffCommandData } from '../handoff/commands';
import type { ObligationKind } from './kinds';

/** Something that is due by a day, and has not been done. */
export interface Obligation {
  readonly kind: ObligationKind;
  /** The episode, the member of the staff or the site whose it is. */
  readonly subject: string;
  /** What it is about: a referral's id, a check-in's, a month. One obligation of a kind for each. */
  readonly occasion: string;
  readonly siteId: string;
}

type DueData = Pick<HandoffCommandData, 'FailHandoff'> & Pick<AftercareCommandData, 'EnterAftercare' | 'CloseFeedbackLoop'>;
type Asked =
  CommandUnion<DueData> extends infer Command ? (Command extends { type: infer T; data: infer D } ? { type: T; data: D } : never) : never;

/** A command that follows from an obligation alone. `key` names its one occasion. */
export type DueByObligation = Asked & { readonly target: string; readonly occurredAt: string; readonly key: string };

/**
 * What the catalogue asks for when an obligation is due; null where it asks for nothing that a program could do. Pure: two schedulers that
 * look at different moments make the same command.
 *
 * @param dueAt ISO 8601, UTC: when it fell due, which is also when the fact occurred
 */
export const commandDue = (obligation: Obligation, dueAt: string): DueByObligation | null => {
  const { kind, subject, occasion } = obligation;
  const when = { occurredAt: dueAt, key: `${kind}/${subject}/${occasion}/${dueAt}` };
  switch (kind) {
    case 'handoff_unanswered':
      return { type: 'FailHandoff', target: occasion, data: { reason: 'expired' }, ...when };
    case 'aftercare_not_entered':
      return { type: 'EnterAftercare', target: subject, data: enteredByNobody(obligation), ...when };
    case 'loop_closable':
      return { type: 'CloseFeedbackLoop', target: subject, data: { sentTo: ['site'] }, ...when };
    case 'stage_review':
    case 'uds_due':
    case 'uds_unconfirmed':
    case 'induction_follow_up':
    case 'supply_ends':
    case 'injection_due':
    case 'cows_recheck':
    case 'count_call_back':
    case 'referral_unanswered':
    case 'outreach_after_missed_visit':
    case 'monthly_face_to_face':
    case 'peer_supervision':
    case 'weekly_dyad':
    case 'team_meeting':
    case 'aftercare_check_in':
    case 'policy_review':
    case 'caseload_over':
      return null;
  }
};

/** Everybody who leaves is followed up, also those for whom nobody chose an option (row 64, seed 002). */
const enteredByNobody = ({ siteId }: Obligation): AftercareCommandData['EnterAftercare'] => ({
  siteId,
  option: 'none',
  basis: 'treatment_payment_operations',
});
