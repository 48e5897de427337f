import type { DecidedEvent, Subject } from '@throughline/kernel';
import { dayOf } from '../days';
import type { PatientEvent, ReferralEvent, ReferralOpened } from '../events';
import type { DataOf } from '../events/schemas';
import { isFinal, type ReferralStatus } from '../reference/referrals';

/** What a decision of a referral may append: to its own stream, and beside it to the patient's register. */
export type ReferralDecisionEvent = ReferralEvent | PatientEvent;

/** A warm handoff inside a referral. */
export interface Handoff {
  readonly stage: 'requested' | 'held' | 'confirmed' | 'failed';
  /** The member who hands over. */
  readonly giver: string;
}

/** What decisions need to know of a referral. */
export interface OpenedReferral {
  readonly status: ReferralStatus;
  readonly subject: Subject;
  readonly kind: DataOf<typeof ReferralOpened>['kind'];
  readonly partnerId: string | null;
  readonly handoff: Handoff | null;
  /** Day on which anything was last sent to or heard from the partner. */
  readonly lastHeardOn: string | null;
}

export type Referral = { readonly status: 'none' } | OpenedReferral;

export const noReferral: Referral = { status: 'none' };

/** Whether somebody still waits for something. */
export const isOutstanding = (referral: Referral): boolean => referral.status !== 'none' && !isFinal(referral.status);

export const evolveReferral = (referral: Referral, event: DecidedEvent<ReferralDecisionEvent>): Referral => {
  if (event.type === 'ReferralOpened') {
    const { patientId, episodeId, siteId, data } = event;
    const subject = { patientId, episodeId, siteId };
    return { status: 'draft', subject, kind: data.kind, partnerId: data.partnerId ?? null, handoff: null, lastHeardOn: null };
  }
  return referral.status === 'none' ? referral : evolveOpened(referral, event);
};

type Later = Exclude<DecidedEvent<ReferralDecisionEvent>, { type: 'ReferralOpened' }>;

const evolveOpened = (referral: OpenedReferral, event: Later): OpenedReferral => {
  const heard = { ...referral, lastHeardOn: dayOf(event.occurredAt) };
  switch (event.type) {
    case 'ReferralSent':
      return { ...heard, status: 'sent', partnerId: event.data.partnerId };
    case 'ReferralAccepted':
      return { ...heard, status: 'accepted' };
    case 'ReferralDeclined':
      return { ...heard, status: event.data.by === 'patient' ? 'patient_declined' : 'declined' };
    case 'ReferralScheduled':
      return { ...heard, status: 'scheduled' };
    case 'ReferralAttended':
      return { ...heard, status: 'attended' };
    case 'ReferralNotAttended':
      return { ...heard, status: 'not_attended' };
    case 'ReferralFeedbackReturned':
      return { ...heard, status: 'feedback_returned' };
    case 'ReferralClosed':
      return { ...heard, status: event.data.outcome === 'completed' ? 'closed_completed' : 'closed_not_completed' };
    case 'ReferralCancelled':
      return { ...heard, status: 'cancelled' };
    case 'WarmHandoffRequested':
      return { ...referral, handoff: { stage: 'requested', giver: event.data.from.memberId } };
    case 'WarmHandoffHeld':
      return { ...referral, handoff: at('held', referral) };
    case 'WarmHandoffConfirmed':
      return { ...referral, handoff: at('confirmed', referral) };
    case 'WarmHandoffFailed':
      return { ...referral, handoff: at('failed', referral) };
    // Decided here, kept in the patient's register.
    case 'EpisodeRegistered':
    case 'EpisodeReleased':
    case 'ReferralRegistered':
    case 'ReferralReleased':
      return referral;
  }
};

const at = (stage: Handoff['stage'], { handoff }: OpenedReferral): Handoff | null => (handoff ? { ...handoff, stage } : null);
