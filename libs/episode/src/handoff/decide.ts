import { accept, reject, type Decision } from '@throughline/kernel';
import type { AnswerHandoffData, CommandNamed, FailHandoffData, HoldWarmHandoffData, ScheduleHandoffData } from '../commands';
import { hasBegun } from '../days';
import { isOver, type Episode } from '../episode-state';
import { registered } from '../patient/register';
import { handoffTransitions, isFinal, leadsFrom, type Arrow, type HandoffStage } from '../reference/referral-machine';
import { handoffStepOf, type OpenedReferral, type Referral, type ReferralDecisionEvent, type StageEvent } from '../referral/state';
import { episodeOver, inFuture } from '../refusals';
import type { RejectionCode } from '../rejections';

type Decided = Decision<ReferralDecisionEvent, RejectionCode>;

/**
 * Asks for a handoff in front of the patient, inside a referral or as the beginning of one. Only with the patient's agreement and out of an
 * open episode. Seed 002: peers hand over to community or remote peers, and nobody knows whether the patient arrived.
 */
export const warmHandoff = ({ target, data }: CommandNamed<'WarmHandoff'>, referral: Referral, episode: Episode | undefined): Decided => {
  const { episodeId, patientAgreed, ...request } = data;
  if (!patientAgreed) return reject('patient-not-agreed', 'A warm handoff needs the patient\u2019s agreement.');
  if (request.from.memberId === request.to.memberId) return reject('handoff-to-oneself', 'Giver and receiver are two people.');
  if (!episode || episode.status === 'none') return reject('episode-not-found', 'No episode of this id was opened.');
  if (isOver(episode)) return episodeOver(episode);
  const requested: ReferralDecisionEvent = { type: 'WarmHandoffRequested', data: request };
  if (referral.status === 'none') {
    const { partnerId } = request.to;
    const opening = { kind: 'warm_handoff' as const, ...(partnerId === undefined ? {} : { partnerId }) };
    const entry = registered(target, episodeId, episode.core.opening.patientId, opening);
    return accept<ReferralDecisionEvent>({ type: 'ReferralOpened', data: opening }, requested, entry);
  }
  if (referral.subject.episodeId !== episodeId) return reject('episode-differs', 'The referral belongs to another episode.');
  if (isFinal(referral.status)) return reject('referral-closed', `The referral is ${referral.status}.`);
  return referral.handoff === null || leadsFrom<HandoffStage>(handoffTransitions.WarmHandoffRequested, referral.handoff.stage)
    ? accept<ReferralDecisionEvent>(requested)
    : reject('handoff-already-requested', `The handoff of this referral is ${referral.handoff.stage}.`);
};

/** The receiving side takes it, or it, or the patient, does not: then the handoff has failed. */
export const answerHandoff = ({ answer, reason, evidenceRef }: AnswerHandoffData, referral: OpenedReferral): Decided =>
  answer === 'accepted'
    ? move(referral, { type: 'WarmHandoffAccepted', data: evidenceRef === undefined ? {} : { evidenceRef } })
    : move(referral, { type: 'WarmHandoffFailed', data: { reason: answer, ...(reason === undefined ? {} : { note: reason }) } });

export const scheduleHandoff = (data: ScheduleHandoffData, referral: OpenedReferral): Decided =>
  move(referral, { type: 'WarmHandoffScheduled', data });

/**
 * Warm with giver, receiver and patient together; a call or a video with the three of them is live too. Without one of them it is a cold
 * handoff, and is recorded as one. Source: B9 (AHRQ).
 */
export const holdHandoff = ({ patientPresent, parties, mode }: HoldWarmHandoffData, referral: OpenedReferral): Decided => {
  const { handoff } = referral;
  if (!handoff) return handoffNotRequested;
  if (new Set(parties).size < 2) return reject('handoff-needs-both-sides', 'Giver and receiver both take part.');
  const giverPresent = parties.includes(handoff.giver);
  const receiverPresent = parties.includes(handoff.receiver);
  const warmth = patientPresent && giverPresent && receiverPresent ? 'warm' : 'cold';
  const data = { patientPresent, giverPresent, receiverPresent, mode: mode ?? handoff.mode, warmth, parties } as const;
  return move(referral, { type: 'WarmHandoffHeld', data });
};

/** The receiver confirms, or somebody for them; never the giver. */
export const confirmHandoff = ({ data, actor }: CommandNamed<'ConfirmHandoff'>, referral: OpenedReferral, now: string): Decided => {
  const { handoff } = referral;
  if (handoff?.stage !== 'held') return reject('handoff-not-held', 'A handoff is confirmed after it was held, once.');
  if (actor.id === handoff.giver) return reject('giver-cannot-confirm', 'The receiving side confirms.');
  if (actor.role !== 'partner' && actor.id !== handoff.receiver && actor.onBehalfOf !== handoff.receiver) {
    return reject('receiver-confirms', 'The receiver confirms, somebody on their behalf, or the partner\u2019s staff.');
  }
  if (data.firstContactOn !== undefined && !hasBegun(data.firstContactOn, now)) return inFuture('firstContactOn');
  return move(referral, { type: 'WarmHandoffConfirmed', data });
};

/** A handoff that was held can only fail as such: it can no longer be declined, nor expire. */
export const failHandoff = (data: FailHandoffData, referral: OpenedReferral): Decided =>
  move(referral, { type: 'WarmHandoffFailed', data });

const handoffNotRequested: Decided = reject('handoff-not-requested', 'Ask for the handoff with WarmHandoff first.');

/** Accepts the event when its transition leads from where the handoff stands. */
const move = ({ handoff }: OpenedReferral, event: StageEvent): Decided => {
  if (!handoff) return handoffNotRequested;
  const transition: Arrow<HandoffStage> = handoffTransitions[handoffStepOf(event)];
  return leadsFrom(transition, handoff.stage)
    ? accept<ReferralDecisionEvent>(event)
    : reject('handoff-not-requested', `The handoff is ${handoff.stage}; it would have to be ${transition.from.join(' or ')}.`);
};
