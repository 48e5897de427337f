import type { Role } from '@throughline/kernel';

/** What becomes of an obligation that fell due. `command`: one of the catalogue's, which asserts nothing that somebody would have to see. */
export type WhenDue = 'reminder' | 'command';

export interface ObligationKindRule {
  /** Whose it is: the primary member of the role. Ours, from the duties of A2.1 and A2.3. */
  readonly forRole: Role;
  readonly whenDue: WhenDue;
}

/**
 * Every kind of thing that is due by a day. Days are the site's policy; what an obligation runs from and what meets it are events. Too large a
 * caseload runs from no event: the caseloads show it, with the site's band.
 */
export const obligationKinds = {
  uds_due: { forRole: 'nurse', whenDue: 'reminder' },
  uds_unconfirmed: { forRole: 'prescriber', whenDue: 'reminder' },
  induction_follow_up: { forRole: 'prescriber', whenDue: 'reminder' },
  supply_ends: { forRole: 'prescriber', whenDue: 'reminder' },
  injection_due: { forRole: 'nurse', whenDue: 'reminder' },
  cows_recheck: { forRole: 'nurse', whenDue: 'reminder' },
  count_call_back: { forRole: 'care_coordinator', whenDue: 'reminder' },
  referral_unanswered: { forRole: 'care_coordinator', whenDue: 'reminder' },
  handoff_unanswered: { forRole: 'care_coordinator', whenDue: 'command' },
  outreach_after_missed_visit: { forRole: 'peer_recovery_specialist', whenDue: 'reminder' },
  monthly_face_to_face: { forRole: 'peer_recovery_specialist', whenDue: 'reminder' },
  peer_supervision: { forRole: 'peer_supervisor', whenDue: 'reminder' },
  weekly_dyad: { forRole: 'peer_supervisor', whenDue: 'reminder' },
  team_meeting: { forRole: 'site_administrator', whenDue: 'reminder' },
  stage_review: { forRole: 'peer_recovery_specialist', whenDue: 'command' },
  aftercare_check_in: { forRole: 'peer_recovery_specialist', whenDue: 'reminder' },
  aftercare_not_entered: { forRole: 'peer_recovery_specialist', whenDue: 'command' },
  loop_closable: { forRole: 'peer_recovery_specialist', whenDue: 'command' },
  policy_review: { forRole: 'site_administrator', whenDue: 'reminder' },
} as const satisfies Readonly<Record<string, ObligationKindRule>>;
export type ObligationKind = keyof typeof obligationKinds;

export const obligationKindNames = Object.keys(obligationKinds) as unknown as readonly ObligationKind[];

/** Kinds that ask for a command of the catalogue. */
export type CommandedKind = {
  [Kind in ObligationKind]: (typeof obligationKinds)[Kind]['whenDue'] extends 'command' ? Kind : never;
}[ObligationKind];
