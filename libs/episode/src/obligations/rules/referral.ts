import { idOf, type Beginning, type ObligationRule } from '../rule';

const ofReferral = { in: 'referral', runs: 'each' } as const;

const referral = ({ streamId }: { readonly streamId: string }): Beginning => ({ occasion: idOf(streamId, ofReferral) });
const itsOwn = ({ streamId }: { readonly streamId: string }, { occasion }: { readonly occasion: string }): boolean =>
  idOf(streamId, ofReferral) === occasion;

/** Hearing from the partner: from when the partner was last heard of, or asked again, until the loop can close (B9). */
export const referralUnanswered: ObligationRule = {
  ...ofReferral,
  from: {
    ReferralSent: referral,
    ReferralReceived: referral,
    ReferralAttemptRecorded: referral,
    ReferralAccepted: referral,
    ReferralScheduled: referral,
    ReferralNotAttended: referral,
    ReferralAttended: referral,
    ReferralInService: referral,
  },
  metBy: { ReferralDeclined: itsOwn, ReferralFeedbackReturned: itsOwn, ReferralClosed: itsOwn, ReferralCancelled: itsOwn },
};

/** An answer to a handoff that was asked for (B9). */
export const handoffUnanswered: ObligationRule = {
  ...ofReferral,
  from: { WarmHandoffRequested: referral },
  metBy: {
    WarmHandoffAccepted: itsOwn,
    WarmHandoffScheduled: itsOwn,
    WarmHandoffHeld: itsOwn,
    WarmHandoffConfirmed: itsOwn,
    WarmHandoffFailed: itsOwn,
    ReferralDeclined: itsOwn,
    ReferralClosed: itsOwn,
    ReferralCancelled: itsOwn,
  },
};
