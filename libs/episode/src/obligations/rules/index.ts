import type { ObligationKind } from '../kinds';
import type { ObligationRule } from '../rule';
import { aftercareCheckIn, aftercareNotEntered, loopClosable } from './aftercare';
import { cowsRecheck, inductionFollowUp } from './induction';
import { injectionDue } from './medication';
import { handoffUnanswered, referralUnanswered } from './referral';
import { policyReview } from './site';
import { peerSupervision, teamMeeting, weeklyDyad } from './staff';
import { udsDue, udsUnconfirmed } from './urine';
import { outreachAfterMissedVisit } from './visits';

/** What each kind of obligation runs from, and what meets it. Too large a caseload is no fact: a query over the caseloads shows it. */
export const obligationRules: { readonly [Kind in ObligationKind]?: ObligationRule } = {
  uds_due: udsDue,
  uds_unconfirmed: udsUnconfirmed,
  induction_follow_up: inductionFollowUp,
  injection_due: injectionDue,
  cows_recheck: cowsRecheck,
  referral_unanswered: referralUnanswered,
  handoff_unanswered: handoffUnanswered,
  outreach_after_missed_visit: outreachAfterMissedVisit,
  peer_supervision: peerSupervision,
  weekly_dyad: weeklyDyad,
  team_meeting: teamMeeting,
  aftercare_check_in: aftercareCheckIn,
  aftercare_not_entered: aftercareNotEntered,
  loop_closable: loopClosable,
  policy_review: policyReview,
};
