import { accept, reject } from '@throughline/kernel';
import type {
  AbandonInductionData,
  CommandNamed,
  CompleteInductionData,
  DeferInductionData,
  InduceBuprenorphineData,
  InductionCommandData,
  PolicyFields,
  RecordInductionDoseData,
} from '../commands';
import { dayOf } from '../days';
import { doseTakenReview } from '../medication/dose-review';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { doseNotPositive } from '../refusals';
import { fieldsOf, type PolicyVersion } from '../site-policy/state';
import type { Decided, Decides } from '../topic';
import { inductionNotOpen, recordPrecipitatedWithdrawal } from './precipitated';
import { settingByPolicy } from './setting';
import { assessWithdrawal, cowsOutOfRange, isCowsTotal, withdrawalOf, type Withdrawal } from './withdrawal';

type InductionPolicy = NonNullable<PolicyFields['induction']>;

/**
 * Begins an induction, or puts it off, on the record, when withdrawal is milder than the site's threshold. The threshold holds for the
 * standard path only: starting early can precipitate withdrawal there, while low-dose and continuation paths need none (ASAM 2023
 * statement on high-potency opioids). It is the site's, because the sources name 8, 11 and 12. A clinician overrides it with a reason.
 */
const induceBuprenorphine = (
  { data, occurredAt }: CommandNamed<'InduceBuprenorphine'>,
  episode: OpenedEpisode,
  policy: PolicyVersion | undefined,
): Decided => {
  if (episode.status !== 'admitted')
    return reject('episode-not-admitted', 'An induction follows the admission: record it with AdmitPatient.');
  if (episode.induction.open) return reject('induction-already-open', 'Complete or abandon the open induction first.');
  if (data.firstDose && data.firstDose.doseMg <= 0) return doseNotPositive;
  const said = fieldsOf(policy, 'induction');
  if (said.kind !== 'said') return said;
  const asked = said.fields;
  if (asked.requireNaloxoneOffer && data.naloxoneOffered !== true) {
    return reject('naloxone-not-offered', 'The site asks for an offer of naloxone before an induction.');
  }
  if (asked.homeNeedsReason && isAway(data.setting) && data.settingReason === undefined) {
    return reject('reason-missing', 'The site asks why an induction is not done in the clinic: give settingReason.');
  }
  const withdrawal = withdrawalOf(data, episode);
  if ('kind' in withdrawal) return withdrawal;
  const standing = data.path === 'standard' && !data.override ? threshold(withdrawal, asked) : 'met';
  if (standing === 'not-assessed') return reject('withdrawal-not-assessed', 'The site asks for a COWS before a standard induction.');
  if (standing === 'met') return accept<EpisodeDecisionEvent>(...started(data, withdrawal, dayOf(occurredAt), episode, policy));
  return data.firstDose
    ? reject('withdrawal-too-mild', 'A dose was taken below the site\u2019s threshold: give the reason in override.')
    : accept<EpisodeDecisionEvent>(deferredBelowThreshold(withdrawal, asked));
};

const isAway = (setting: InduceBuprenorphineData['setting']): boolean => setting === 'home' || setting === 'telehealth';

/** Whether withdrawal is strong enough for a standard induction at a site. */
export const threshold = (
  { cows, objectiveSign }: Withdrawal,
  { minCows, requireObjectiveSign }: InductionPolicy,
): 'met' | 'not-met' | 'not-assessed' => {
  if (minCows !== null && cows === undefined) return 'not-assessed';
  const strongEnough = minCows === null || (cows ?? 0) >= minCows;
  return strongEnough && (objectiveSign || !requireObjectiveSign) ? 'met' : 'not-met';
};

const deferredBelowThreshold = ({ cows }: Withdrawal, { minCows }: InductionPolicy): EpisodeDecisionEvent => {
  const tooMild = minCows !== null && (cows ?? 0) < minCows;
  return {
    type: 'InductionDeferred',
    data: {
      reason: tooMild ? 'withdrawal is too mild' : 'no objective sign of withdrawal',
      ...(cows === undefined ? {} : { cows }),
      ...(minCows === null ? {} : { minimum: minCows }),
    },
  };
};

const started = (
  { firstDose, objectiveSign: _objectiveSign, ...data }: InduceBuprenorphineData,
  { cows }: Withdrawal,
  on: string,
  episode: OpenedEpisode,
  policy: PolicyVersion | undefined,
): EpisodeDecisionEvent[] => [
  {
    type: 'InductionStarted',
    data: { ...data, settingByPolicy: settingByPolicy(data.setting, policy?.fields), ...(cows === undefined ? {} : { cows }) },
  },
  ...(firstDose ? doseTaken(firstDose, on, episode, policy) : []),
];

const doseTaken = (
  data: RecordInductionDoseData,
  on: string,
  episode: OpenedEpisode,
  policy: PolicyVersion | undefined,
): EpisodeDecisionEvent[] => [
  { type: 'InductionDoseTaken', data },
  ...doseTakenReview({ medication: 'buprenorphine', mg: data.doseMg, on }, episode, policy),
];

const deferInduction = (data: DeferInductionData, { induction }: OpenedEpisode): Decided =>
  induction.open
    ? reject('induction-already-open', 'An open induction is completed or abandoned, not deferred.')
    : accept<EpisodeDecisionEvent>({ type: 'InductionDeferred', data });

const recordInductionDose = (
  { data, occurredAt }: CommandNamed<'RecordInductionDose'>,
  episode: OpenedEpisode,
  policy: PolicyVersion | undefined,
): Decided => {
  if (!episode.induction.open) return inductionNotOpen;
  if (data.doseMg <= 0) return doseNotPositive;
  if (data.cowsAfter !== undefined && !isCowsTotal(data.cowsAfter)) return cowsOutOfRange;
  return accept<EpisodeDecisionEvent>(...doseTaken(data, dayOf(occurredAt), episode, policy));
};

const completeInduction = (data: CompleteInductionData, { induction }: OpenedEpisode): Decided => {
  if (!induction.open) return inductionNotOpen;
  if (data.stabilisationDoseMg !== undefined && data.stabilisationDoseMg <= 0) return doseNotPositive;
  return accept<EpisodeDecisionEvent>({ type: 'InductionCompleted', data });
};

const abandonInduction = (data: AbandonInductionData, { induction }: OpenedEpisode): Decided =>
  induction.open ? accept<EpisodeDecisionEvent>({ type: 'InductionAbandoned', data }) : inductionNotOpen;

/** Withdrawal, and the monitored start of buprenorphine. */
export const inductionDecides: Decides<InductionCommandData> = {
  AssessWithdrawal: ({ data }) => assessWithdrawal(data),
  RecordWithdrawalSeverity: ({ data }) => accept({ type: 'WithdrawalSeverityRecorded', data }),
  InduceBuprenorphine: (command, episode, { policy }) => induceBuprenorphine(command, episode, policy),
  DeferInduction: ({ data }, episode) => deferInduction(data, episode),
  RecordInductionDose: (command, episode, { policy }) => recordInductionDose(command, episode, policy),
  RecordPrecipitatedWithdrawal: (command, episode) => recordPrecipitatedWithdrawal(command, episode),
  CompleteInduction: ({ data }, episode) => completeInduction(data, episode),
  AbandonInduction: ({ data }, episode) => abandonInduction(data, episode),
};
