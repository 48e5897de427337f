import type { ObligationKind } from '../kinds';
import type { ObligationRule } from '../rule';
import { aftercareCheckIn, aftercareNotEntered, loopClosable } from './aftercare';
import { countCallBack } from './counts';
import { cowsRecheck, inductionFollowUp } from './induction';
import { injectionDue, supplyEnds } from './medication';
import { handoffUnanswered, referralUnanswered } from './referral';
import { policyReview } from './site';
import { peerSupervision, teamMeeting, weeklyDyad } from './staff';
import { monthlyFaceToFace, stageReview } from './support';
import { udsDue, udsUnconfirmed } from './urine';
import { outreachAfterMissedVisit } from './visits';

/** What each kind of obligation runs from, and what meets it: a kind without a rule does not compile. */
export const obligationRules: { readonly [Kind in ObligationKind]: ObligationRule } = {
  uds_due: udsDue,
  uds_unconfirmed: udsUnconfirmed,
  induction_follow_up: inductionFollowUp,
  supply_ends: supplyEnds,
  injection_due: injectionDue,
  cows_recheck: cowsRecheck,
  count_call_back: countCallBack,
  referral_unanswered: referralUnanswered,
  handoff_unanswered: handoffUnanswered,
  outreach_after_missed_visit: outreachAfterMissedVisit,
  monthly_face_to_face: monthlyFaceToFace,
  peer_supervision: peerSupervision,
  weekly_dyad: weeklyDyad,
  team_meeting: teamMeeting,
  stage_review: stageReview,
  aftercare_check_in: aftercareCheckIn,
  aftercare_not_entered: aftercareNotEntered,
  loop_closable: loopClosable,
  policy_review: policyReview,
};
