import type { DecidedEvent, Subject } from '@throughline/kernel';
import { Map } from 'immutable';
import { dayOf, laterDay } from '../days';
import type { PatientEvent, ReferralEvent, ReferralOpened } from '../events';
import type { DataOf } from '../events/schemas';
import {
  handoffTransitions,
  isFinal,
  referralTransitions,
  type HandoffStage,
  type HandoffStep,
  type ReferralStatus,
  type ReferralStep,
} from '../reference/referral-machine';
import type { HandoffMode } from '../reference/referrals';

/** What a decision of a referral may append: to its own stream, and beside it to the patient's register. */
export type ReferralDecisionEvent = ReferralEvent | PatientEvent;

/** A warm handoff inside a referral. */
export interface Handoff {
  readonly stage: HandoffStage;
  /** The member who hands over. */
  readonly giver: string;
  /** The member to whom. */
  readonly receiver: string;
  /** How they were to meet. */
  readonly mode: HandoffMode;
}

/** What decisions need to know of a referral. */
export interface OpenedReferral {
  readonly status: ReferralStatus;
  readonly subject: Subject;
  readonly opening: DataOf<typeof ReferralOpened>;
  readonly partnerId: string | null;
  readonly handoff: Handoff | null;
  /** The last day on which anything was sent to or heard from the partner. */
  readonly lastHeardOn: string | null;
  /** Attempts in vain by day. */
  readonly attemptsOn: Map<string, number>;
}

export type Referral = { readonly status: 'none' } | OpenedReferral;

export const noReferral: Referral = { status: 'none' };

/** Whether somebody still waits for something. */
export const isOutstanding = (referral: Referral): boolean => referral.status !== 'none' && !isFinal(referral.status);

/** How often the partner was tried in vain since it was last heard; attempts of that day count. */
export const attemptsInSilence = ({ attemptsOn, lastHeardOn }: OpenedReferral): number =>
  attemptsOn.reduce((sum, count, on) => (lastHeardOn === null || on >= lastHeardOn ? sum + count : sum), 0);

/** Events that only tell of a status, of a handoff's stage, or of neither. */
type HandoffEvent = Extract<ReferralEvent, { type: `WarmHandoff${string}` }>;
type Later = Exclude<DecidedEvent<ReferralDecisionEvent>, { type: 'ReferralOpened' }>;
export type StatusEvent = Exclude<ReferralEvent, HandoffEvent | { type: 'ReferralOpened' | 'ReferralAttemptRecorded' }>;
export type StageEvent = Exclude<HandoffEvent, { type: 'WarmHandoffRequested' }>;

/** The transition that an event makes. */
export const stepOf = (event: StatusEvent): ReferralStep => {
  if (event.type === 'ReferralDeclined') return `ReferralDeclined by ${event.data.by}`;
  if (event.type === 'ReferralClosed') return `ReferralClosed ${event.data.outcome}`;
  return event.type;
};
export const handoffStepOf = (event: StageEvent): HandoffStep =>
  event.type === 'WarmHandoffFailed' ? `WarmHandoffFailed ${event.data.reason}` : event.type;

export const evolveReferral = (referral: Referral, event: DecidedEvent<ReferralDecisionEvent>): Referral => {
  if (event.type === 'ReferralOpened') {
    const { patientId, episodeId, siteId, data } = event;
    const subject = { patientId, episodeId, siteId };
    return {
      status: 'draft',
      subject,
      opening: data,
      partnerId: data.partnerId ?? null,
      handoff: null,
      lastHeardOn: null,
      attemptsOn: Map(),
    };
  }
  return referral.status === 'none' ? referral : evolveOpened(referral, event);
};

const evolveOpened = (referral: OpenedReferral, event: Later): OpenedReferral => {
  switch (event.type) {
    case 'ReferralSent':
      return { ...moved(referral, event), partnerId: event.data.partnerId };
    case 'ReferralReceived':
    case 'ReferralAccepted':
    case 'ReferralDeclined':
    case 'ReferralScheduled':
    case 'ReferralAttended':
    case 'ReferralNotAttended':
    case 'ReferralInService':
    case 'ReferralFeedbackReturned':
    case 'ReferralClosed':
    case 'ReferralCancelled':
      return moved(referral, event);
    case 'ReferralAttemptRecorded':
      return { ...referral, attemptsOn: referral.attemptsOn.update(dayOf(event.occurredAt), 0, (count) => count + 1) };
    case 'WarmHandoffRequested': {
      const { from, to, mode } = event.data;
      return { ...referral, handoff: { stage: 'requested', giver: from.memberId, receiver: to.memberId, mode } };
    }
    case 'WarmHandoffAccepted':
    case 'WarmHandoffScheduled':
    case 'WarmHandoffHeld':
    case 'WarmHandoffConfirmed':
    case 'WarmHandoffFailed':
      return { ...referral, handoff: referral.handoff && { ...referral.handoff, stage: handoffTransitions[handoffStepOf(event)].to } };
    // Decided here, kept in the patient's register.
    case 'EpisodeRegistered':
    case 'EpisodeReleased':
    case 'ReferralRegistered':
    case 'ReferralReleased':
      return referral;
  }
};

const moved = (referral: OpenedReferral, event: DecidedEvent<StatusEvent>): OpenedReferral => ({
  ...referral,
  status: referralTransitions[stepOf(event)].to,
  lastHeardOn: laterDay(referral.lastHeardOn, dayOf(event.occurredAt)),
});
