import { accept, alreadySo, reject, type Decision, type NewEvent } from '@throughline/kernel';
import type { CloseEpisodeData, CommandNamed, ReferHigherLevelData } from './commands';
import { daysBetween, dayOf, laterDay } from './days';
import type { EpisodeDecisionEvent, OpenedEpisode } from './episode-state';
import { isHigherLevel, isLevelOfCare } from './reference/levels-of-care';
import { closingReasons } from './reference/teds';
import type { Referral } from './referral-state';
import type { RejectionCode } from './rejections';
import { noSitePolicy, type PolicyVersion } from './site-policy';

type Decided = Decision<EpisodeDecisionEvent, RejectionCode>;

/** Refers upwards and opens the referral's own stream in the same transaction. The episode stays open. */
export const referHigherLevel = (
  data: ReferHigherLevelData,
  { level, referrals }: OpenedEpisode,
  referral: Referral | undefined,
): Decided => {
  const { referralId, partnerId, reason, urgency, toLevel } = data;
  const fromLevel = data.fromLevel ?? level;
  if (referrals.has(referralId) || (referral && referral.status !== 'none')) {
    return reject('referral-exists', 'A referral of this id was opened before.');
  }
  if (!isLevelOfCare(toLevel)) return reject('unknown-level', 'toLevel: the edition has no such level of care.');
  if (fromLevel) {
    if (!isLevelOfCare(fromLevel)) return reject('unknown-level', 'fromLevel: the edition has no such level of care.');
    const higher = isHigherLevel(toLevel, fromLevel);
    if (higher === null) return reject('levels-not-comparable', 'Name both levels in the same edition of the ASAM Criteria.');
    if (!higher) return reject('level-not-higher', 'toLevel is not above fromLevel.');
  }
  return accept<EpisodeDecisionEvent>(
    { type: 'HigherLevelReferred', data: fromLevel ? { ...data, fromLevel } : data },
    {
      type: 'ReferralOpened',
      data: { kind: 'higher_level', partnerId, reason, urgency, toLevel },
      stream: `referral-${referralId}`,
    },
  );
};

/**
 * Closes the episode and frees the patient for another one at the programme. A patient counts as lost only after the days and attempts
 * of the site's policy.
 */
export const closeEpisode = (
  { target, data, occurredAt }: CommandNamed<'CloseEpisode'>,
  episode: OpenedEpisode,
  outstandingReferrals: readonly string[],
  policy: PolicyVersion | undefined,
): Decided => {
  const closedOn = dayOf(occurredAt);
  if (data.reason === 'lost') {
    if (!policy) return noSitePolicy;
    const fault = notYetLost(data, episode, closedOn, policy);
    if (fault) return fault;
  }
  return accept<EpisodeDecisionEvent>(...closed(target, data, episode, outstandingReferrals, closedOn));
};

const notYetLost = (
  { lastContactOn = null }: CloseEpisodeData,
  episode: OpenedEpisode,
  closedOn: string,
  { fields: { closing } }: PolicyVersion,
): Decided | undefined => {
  const last = laterDay(episode.lastContactOn, lastContactOn) ?? episode.lastContactOn;
  const days = daysBetween(last, closedOn);
  const attempts = episode.unansweredOn.reduce((sum, count, on) => (on >= last ? sum + count : sum), 0);
  if (days >= closing.lostAfterDays && attempts >= closing.lostAfterAttempts) return undefined;
  return reject(
    'not-yet-lost',
    `The site calls a patient lost after ${closing.lostAfterDays} days without contact and ${closing.lostAfterAttempts} attempts; ` +
      `there were ${days} days and ${attempts} attempts.`,
  );
};

const closed = (
  episodeId: string,
  data: CloseEpisodeData,
  episode: OpenedEpisode,
  outstandingReferrals: readonly string[],
  closedOn: string,
): NewEvent<EpisodeDecisionEvent>[] => {
  const { reason, lastContactOn = episode.lastContactOn, lastDoseOn = episode.lastDoseOn, ...note } = data;
  const { patientId, programmeId } = episode.opening;
  return [
    {
      type: 'EpisodeClosed',
      data: {
        ...note,
        reason,
        tedsReason: closingReasons[reason],
        closedOn,
        lastContactOn,
        lastDoseOn,
        moudAtClose: [...episode.medications.filter((standing) => standing === 'taken').keys()].sort(),
        outstandingReferrals: [...outstandingReferrals],
        arm: episode.arms.get(episode.arms.keySeq().max() ?? 0) ?? null,
      },
    },
    { type: 'EpisodeReleased', data: { episodeId, programmeId }, stream: `patient-${patientId}` },
  ];
};

/** A fatal overdose ends the episode with it (TEDS discharge reason 6); any other one never does. */
export const recordOverdose = (
  { target, data, occurredAt }: CommandNamed<'RecordOverdose'>,
  episode: OpenedEpisode,
  outstandingReferrals: readonly string[],
): Decided =>
  accept<EpisodeDecisionEvent>(
    { type: 'OverdoseRecorded', data },
    ...(data.fatal ? closed(target, { reason: 'died' }, episode, outstandingReferrals, dayOf(occurredAt)) : []),
  );

/** Closing again for the same reason is already so. */
export const closeAgain = ({ reason }: CloseEpisodeData, { closing }: OpenedEpisode): Decided =>
  closing?.reason === reason ? alreadySo : reject('episode-closed', 'The episode was closed for another reason.');
