import { accept, reject } from '@throughline/kernel';
import type { CommandNamed, EndResidentialStayData, LevelCommandData, StartResidentialStayData } from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { isHigherLevel, isLevelOfCare } from '../reference/levels-of-care';
import { registered } from '../patient/register';
import type { Referral } from '../referral/state';
import type { Decided, Decides } from '../topic';

const startStay = (data: StartResidentialStayData, { levels: { stayOpen } }: OpenedEpisode): Decided =>
  stayOpen
    ? reject('stay-already-open', 'The patient is in a residential stay: end it first.')
    : accept<EpisodeDecisionEvent>({ type: 'ResidentialStayStarted', data });

const endStay = (data: EndResidentialStayData, { levels: { stayOpen } }: OpenedEpisode): Decided =>
  stayOpen ? accept<EpisodeDecisionEvent>({ type: 'ResidentialStayEnded', data }) : reject('no-stay-open', 'No residential stay is open.');

/** Refers upwards and opens the referral's own stream in the same transaction. The episode stays open. */
const referHigherLevel = (
  { target, data }: CommandNamed<'ReferHigherLevel'>,
  { core: { opening }, levels: { current, referrals } }: OpenedEpisode,
  referral: Referral | undefined,
): Decided => {
  const { referralId, partnerId, reason, urgency, toLevel } = data;
  const fromLevel = data.fromLevel ?? current;
  if (referrals.has(referralId) || (referral && referral.status !== 'none')) {
    return reject('referral-exists', 'A referral of this id was opened before.');
  }
  if (!isLevelOfCare(toLevel)) return reject('unknown-level', 'toLevel: the edition has no such level of care.');
  if (fromLevel) {
    if (!isLevelOfCare(fromLevel)) return reject('unknown-level', 'fromLevel: the edition has no such level of care.');
    const higher = isHigherLevel(toLevel, fromLevel);
    if (higher === null)
      return reject(
        'levels-not-comparable',
        'The editions of the ASAM Criteria do not say which is higher: name both levels in the same one.',
      );
    if (!higher) return reject('level-not-higher', 'toLevel is not above fromLevel.');
  }
  return accept<EpisodeDecisionEvent>(
    { type: 'HigherLevelReferred', data: fromLevel ? { ...data, fromLevel } : data },
    {
      type: 'ReferralOpened',
      data: { kind: 'higher_level', partnerId, reason, urgency, toLevel },
      stream: `referral-${referralId}`,
    },
    registered(referralId, target, opening.patientId, { kind: 'higher_level' }),
  );
};

/** Levels of care: stays inside the episode, and referrals upwards. */
export const levelDecides: Decides<LevelCommandData> = {
  StartResidentialStay: ({ data }, episode) => startStay(data, episode),
  EndResidentialStay: ({ data }, episode) => endStay(data, episode),
  ReferHigherLevel: (command, episode, { referral }) => referHigherLevel(command, episode, referral),
};
