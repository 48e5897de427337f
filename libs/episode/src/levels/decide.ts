import { accept, alreadySo, reject } from '@throughline/kernel';
import type {
  AssignTrackData,
  ChangeLevelOfCareData,
  CommandNamed,
  EndResidentialStayData,
  IntensifyCareData,
  LevelCommandData,
  StartResidentialStayData,
} from '../commands';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { isLevelOfCare, type LevelOfCare } from '../reference/levels-of-care';
import { registered } from '../patient/register';
import type { Referral } from '../referral/state';
import type { Decided, Decides } from '../topic';
import { directionOf, isHigherLevel } from './comparison';

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

/** What keeps a step from being one; undefined: nothing does. */
const notAStep = (more: IntensifyCareData['adds'], less: IntensifyCareData['adds'], { status }: OpenedEpisode): Decided | undefined => {
  if (status !== 'admitted') return reject('episode-not-admitted', 'Care is stepped up or down once it began.');
  if (more.length > 0 && !more.some((service) => less.includes(service))) return undefined;
  return reject('nothing-changes', 'A step up adds a service, a step down removes one, and no service is both added and removed.');
};

const intensifyCare = (data: IntensifyCareData, episode: OpenedEpisode): Decided =>
  notAStep(data.adds, data.removes, episode) ?? accept<EpisodeDecisionEvent>({ type: 'CareIntensified', data });

const deintensifyCare = (data: IntensifyCareData, episode: OpenedEpisode): Decided =>
  notAStep(data.removes, data.adds, episode) ?? accept<EpisodeDecisionEvent>({ type: 'CareDeintensified', data });

const assignTrack = (data: AssignTrackData, { levels: { track } }: OpenedEpisode): Decided =>
  data.track === track ? alreadySo : accept<EpisodeDecisionEvent>({ type: 'TrackAssigned', data });

const changeLevel = (data: ChangeLevelOfCareData, { levels: { current } }: OpenedEpisode): Decided => {
  const { to, reason } = data;
  if (!isLevelOfCare(to)) return reject('unknown-level', 'to: the edition has no such level of care.');
  if (data.from && !isLevelOfCare(data.from)) return reject('unknown-level', 'from: the edition has no such level of care.');
  if (data.from && current && !isSame(data.from, current)) {
    return reject('from-differs', `The level on record is ${current.code} of ${current.system}.`);
  }
  const from = data.from ?? current;
  if (from === null) {
    return accept<EpisodeDecisionEvent>({ type: 'LevelOfCareChanged', data: { to, direction: 'unknown', reason } });
  }
  if (isSame(from, to)) return reject('level-unchanged', 'The patient is at that level.');
  return accept<EpisodeDecisionEvent>({ type: 'LevelOfCareChanged', data: { from, to, direction: directionOf(from, to), reason } });
};

const isSame = (one: LevelOfCare, other: LevelOfCare): boolean => one.system === other.system && one.code === other.code;

/** Levels of care: stays inside the episode, steps within the site, tracks, moves on the ladder, and referrals upwards. */
export const levelDecides: Decides<LevelCommandData> = {
  StartResidentialStay: ({ data }, episode) => startStay(data, episode),
  EndResidentialStay: ({ data }, episode) => endStay(data, episode),
  ReferHigherLevel: (command, episode, { referral }) => referHigherLevel(command, episode, referral),
  IntensifyCare: ({ data }, episode) => intensifyCare(data, episode),
  DeintensifyCare: ({ data }, episode) => deintensifyCare(data, episode),
  AssignTrack: ({ data }, episode) => assignTrack(data, episode),
  ChangeLevelOfCare: ({ data }, episode) => changeLevel(data, episode),
};
