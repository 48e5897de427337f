import { accept, alreadySo, reject, type Decision, type NewEvent } from '@throughline/kernel';
import type { CloseEpisodeData, ClosingCommandData, CommandNamed, PolicyFields } from '../commands';
import { daysBetween, dayOf, laterDay } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { takenMedications } from '../medication/standings';
import type { DataOf } from '../events/schemas';
import { allTedsCodes } from '../events/teds';
import { closingReasons, codeOfStay, tedsDischargeItems, wrongTedsCodes, type ClosingReason } from '../reference/teds';
import type { RejectionCode } from '../rejections';
import { fieldsOf, type PolicyVersion } from '../site-policy/state';
import type { Decided, Decides } from '../topic';
import { dismissPatient } from './dismissal';
import type { EpisodeClosed } from './events';

/**
 * Closes the episode and frees the patient for another one at the programme. A patient counts as lost only after the days and attempts
 * of the site's policy.
 */
const closeEpisode = (
  { target, data, occurredAt }: CommandNamed<'CloseEpisode'>,
  episode: OpenedEpisode,
  outstandingReferrals: readonly string[],
  policy: PolicyVersion | undefined,
): Decided => {
  const closedOn = dayOf(occurredAt);
  const missing = endMissing(data.reason, episode);
  if (missing) return missing;
  const wrong = codesInvalid(data.tedsDischarge);
  if (wrong) return wrong;
  if (data.reason === 'lost') {
    const said = fieldsOf(policy, 'closing');
    if (said.kind !== 'said') return said;
    const fault = notYetLost(data, episode, closedOn, said.fields);
    if (fault) return fault;
  }
  return accept<EpisodeDecisionEvent>(...closed(target, data, episode, outstandingReferrals, closedOn));
};

/** The "no" to items of TEDS-D with codes that they do not have; undefined: all are theirs. */
export const codesInvalid = (given: CloseEpisodeData['tedsDischarge'] = {}): Decision<never, RejectionCode> | undefined => {
  const wrong = wrongTedsCodes(tedsDischargeItems, given);
  return wrong.length > 0 ? reject('teds-code-invalid', `The codes that these items allow: ${wrong.join('; ')}.`) : undefined;
};

/** Some ends are the end of something else: a dismissal, which never goes without a referral (I7), or a transfer. Undefined: nothing is missing. */
export const endMissing = (
  reason: ClosingReason | undefined,
  { closing: { dismissal }, transfer: { transfers } }: OpenedEpisode,
): Decision<never, RejectionCode> | undefined => {
  if (reason === 'terminated_by_facility' && dismissal === null) {
    return reject('dismissal-missing', 'The facility ends treatment by a dismissal, with a referral: give DismissPatient first.');
  }
  if (reason === 'transferred' && !transfers.some(({ status }) => status === 'completed')) {
    return reject('transfer-not-completed', 'A transfer ends the episode when it is complete: give CompleteTransfer.');
  }
  return undefined;
};

/** What keeps a patient from counting as lost on a day; undefined: nothing does. */
export const notYetLost = (
  { lastContactOn = null }: Pick<CloseEpisodeData, 'lastContactOn'>,
  episode: OpenedEpisode,
  closedOn: string,
  closing: NonNullable<PolicyFields['closing']>,
): Decided | undefined => {
  const last = laterDay(episode.core.lastContactOn, lastContactOn) ?? episode.core.lastContactOn;
  const days = daysBetween(last, closedOn);
  const attempts = episode.visits.unansweredOn.reduce((sum, count, on) => (on >= last ? sum + count : sum), 0);
  if (days >= closing.lostAfterDays && attempts >= closing.lostAfterAttempts) return undefined;
  return reject(
    'not-yet-lost',
    `The site calls a patient lost after ${closing.lostAfterDays} days without contact and ${closing.lostAfterAttempts} attempts; ` +
      `there were ${days} days and ${attempts} attempts.`,
  );
};

/** The end of the episode: what is recorded of it, and the patient's register freed. */
export const closed = (
  episodeId: string,
  data: CloseEpisodeData,
  episode: OpenedEpisode,
  outstandingReferrals: readonly string[],
  closedOn: string,
): NewEvent<EpisodeDecisionEvent>[] => {
  const { core, medication, intake, closing } = episode;
  const { reason, lastContactOn = core.lastContactOn, lastDoseOn = medication.lastDoseOn, tedsDischarge, ...note } = data;
  const { patientId, programmeId } = core.opening;
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
        moudAtClose: [...takenMedications(medication)],
        outstandingReferrals: [...outstandingReferrals],
        arm: intake.arms.get(intake.arms.keySeq().max() ?? 0) ?? null,
        tedsDischarge: tedsDischarge ? allTedsCodes(tedsDischargeItems, tedsDischarge) : null,
        lengthOfStay: stayOf(intake.admittedOn, lastContactOn),
        ...(reason === 'terminated_by_facility' && closing.dismissal && { dismissalRef: closing.dismissal.eventId }),
      },
    },
    { type: 'EpisodeReleased', data: { episodeId, programmeId }, stream: `patient-${patientId}` },
  ];
};

/** From the first service to the last contact; the day of the closing is another fact (B3.4). */
const stayOf = (admittedOn: string | null, lastContactOn: string | null): DataOf<typeof EpisodeClosed>['lengthOfStay'] => {
  if (admittedOn === null || lastContactOn === null || lastContactOn < admittedOn) return null;
  const days = daysBetween(admittedOn, lastContactOn);
  return { days, code: codeOfStay(days) };
};

/** Closing again for the same reason is already so. */
const closeAgain = ({ reason }: CloseEpisodeData, { closing: { ended } }: OpenedEpisode): Decided =>
  ended?.reason === reason ? alreadySo : reject('episode-closed', 'The episode was closed for another reason.');

/** The end of an episode. */
export const closingDecides: Decides<ClosingCommandData> = {
  DismissPatient: (command, episode, context) => dismissPatient(command, episode, context),
  CloseEpisode: (command, episode, { outstandingReferrals, policy }) => closeEpisode(command, episode, outstandingReferrals, policy),
};

/** Of a closed episode. */
export const closingAfterClosing: Pick<Decides<ClosingCommandData>, 'CloseEpisode'> = {
  CloseEpisode: ({ data }, episode) => closeAgain(data, episode),
};
