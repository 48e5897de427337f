import { accept, reject, type Decision } from '@throughline/kernel';
import type { CommandNamed, FailHandoffData, HoldWarmHandoffData } from '../commands';
import { hasBegun } from '../days';
import type { Episode } from '../episode-state';
import { registered } from '../patient/register';
import { isFinal } from '../reference/referrals';
import type { OpenedReferral, Referral, ReferralDecisionEvent } from '../referral/state';
import { inFuture } from '../refusals';
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
  if (episode.status === 'closed') return reject('episode-closed', 'The episode is closed.');
  const requested: ReferralDecisionEvent = { type: 'WarmHandoffRequested', data: request };
  if (referral.status === 'none') {
    const { partnerId } = request.to;
    const opening = { kind: 'warm_handoff' as const, ...(partnerId === undefined ? {} : { partnerId }) };
    const entry = registered(target, episodeId, episode.core.opening.patientId, opening);
    return accept<ReferralDecisionEvent>({ type: 'ReferralOpened', data: opening }, requested, entry);
  }
  if (referral.subject.episodeId !== episodeId) return reject('episode-differs', 'The referral belongs to another episode.');
  if (isFinal(referral.status)) return reject('referral-closed', `The referral is ${referral.status}.`);
  return referral.handoff === null || referral.handoff.stage === 'failed'
    ? accept<ReferralDecisionEvent>(requested)
    : reject('handoff-already-requested', `The handoff of this referral is ${referral.handoff.stage}.`);
};

/** Without the patient present it is a cold handoff (AHRQ: a warm handoff occurs in front of the patient and family), and is recorded as one. */
export const holdHandoff = ({ patientPresent, parties }: HoldWarmHandoffData, { handoff }: OpenedReferral): Decided => {
  if (handoff?.stage !== 'requested') return reject('handoff-not-requested', 'Ask for the handoff with WarmHandoff first.');
  if (new Set(parties).size < 2) return reject('handoff-needs-both-sides', 'Giver and receiver both take part.');
  return accept<ReferralDecisionEvent>({
    type: 'WarmHandoffHeld',
    data: { patientPresent, warmth: patientPresent ? 'warm' : 'cold', parties },
  });
};

/** The receiver confirms, or somebody for them; never the giver. */
export const confirmHandoff = ({ data, actor }: CommandNamed<'ConfirmHandoff'>, { handoff }: OpenedReferral, now: string): Decided => {
  if (handoff?.stage !== 'held') return reject('handoff-not-held', 'A handoff is confirmed after it was held, once.');
  if (actor.id === handoff.giver) return reject('giver-cannot-confirm', 'The receiving side confirms.');
  if (data.firstContactOn !== undefined && !hasBegun(data.firstContactOn, now)) return inFuture('firstContactOn');
  return accept<ReferralDecisionEvent>({ type: 'WarmHandoffConfirmed', data });
};

export const failHandoff = (data: FailHandoffData, { handoff }: OpenedReferral): Decided =>
  handoff?.stage === 'requested' || handoff?.stage === 'held'
    ? accept<ReferralDecisionEvent>({ type: 'WarmHandoffFailed', data })
    : reject('handoff-not-requested', 'No handoff is under way.');
