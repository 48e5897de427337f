import type { obligationEvents, ObligationKind } from '@throughline/episode';
import type { Sentences } from './sentence';

/** What was to be done, in words. */
const tasks: { readonly [Kind in ObligationKind]: string } = {
  uds_due: 'Urine screen',
  uds_unconfirmed: 'Confirmation of a urine result',
  induction_follow_up: 'Follow-up of the induction',
  supply_ends: 'Renewal of the medication',
  injection_due: 'Injection',
  cows_recheck: 'Withdrawal to be scored again',
  count_call_back: 'Count of pills or wrappers',
  referral_unanswered: 'Word from the partner',
  handoff_unanswered: 'Answer to the handoff',
  outreach_after_missed_visit: 'Outreach after a missed visit',
  monthly_face_to_face: 'Meeting face to face',
  peer_supervision: 'Supervision',
  weekly_dyad: 'Meeting of the dyad',
  team_meeting: 'Meeting of the team',
  stage_review: 'Review of the stage',
  aftercare_check_in: 'Check-in after treatment',
  aftercare_not_entered: 'Aftercare',
  loop_closable: 'Closing of the feedback loop',
  policy_review: 'Review of the policy',
};

export const obligationSentences: Sentences<typeof obligationEvents> = {
  ObligationFellDue: { kind: 'due', sentence: ({ data }) => `${tasks[data.kind]} due since ${data.dueAt.slice(0, 10)}` },
};
