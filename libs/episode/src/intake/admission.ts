import { accept, alreadySo, reject } from '@throughline/kernel';
import type { AdmitPatientData, CommandNamed, DeclineAdmissionData, IntakeCommandData } from '../commands';
import { daysBetween, hasBegun } from '../days';
import type { EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import type { DataOf } from '../events/schemas';
import type { PatientRegister } from '../patient/register';
import { isLevelOfCare } from '../reference/levels-of-care';
import { inFuture } from '../refusals';
import type { PolicyVersion } from '../site-policy/state';
import type { Decided, Decides, EpisodeContext } from '../topic';
import { checkedAtTheDoor, type AdmissionChecked } from './admission-checks';
import type { PatientAdmitted } from './events';

export const alreadyAdmitted = reject('already-admitted', 'The patient was admitted.');

/** The wait is the whole one, in days; TEDS' DAYWAIT leaves out what the client caused, which other facts tell. */
const admitPatient = (
  { override, ...data }: AdmitPatientData,
  episode: OpenedEpisode,
  { policy, now }: Pick<EpisodeContext, 'policy' | 'now'>,
): Decided => {
  const { core, intake } = episode;
  if (intake.admittedOn === data.firstServiceOn) return alreadySo;
  if (intake.admittedOn !== null) return alreadyAdmitted;
  if (!intake.screened) return reject('not-screened', 'Admission follows a screening: record it with ScreenForOud.');
  if (!intake.diagnosed) return reject('not-diagnosed', 'Admission follows a diagnosis: record it with RecordDiagnosis.');
  if (data.levelOfCare && !isLevelOfCare(data.levelOfCare)) return reject('unknown-level', 'The edition has no such level of care.');
  if (!hasBegun(data.firstServiceOn, now)) return inFuture('firstServiceOn');
  const waitDays = daysBetween(core.opening.firstContactOn, data.firstServiceOn);
  if (waitDays < 0) return reject('service-before-contact', 'The first service cannot lie before the first contact.');
  const checked = checksOf(data, episode, policy);
  const keptOut = checked.find(({ excludes }) => excludes !== null)?.excludes;
  if (keptOut && !override) {
    return reject(
      keptOut.code,
      `By the site\u2019s policy ${keptOut.why}. Decline with a referral, or admit with override and its reason.`,
    );
  }
  const policyChecks = checked.map((check) => asRecorded(check, override?.reason));
  return accept<EpisodeDecisionEvent>({ type: 'PatientAdmitted', data: { ...data, waitDays, policyChecks } });
};

const checksOf = (
  { track }: Pick<AdmitPatientData, 'track'>,
  { intake, levels }: OpenedEpisode,
  policy: PolicyVersion | undefined,
): readonly AdmissionChecked[] =>
  checkedAtTheDoor(policy?.fields.admission, { ...intake, detoxified: levels.detoxified, track: track ?? levels.track });

type Recorded = DataOf<typeof PatientAdmitted>['policyChecks'][number];

const asRecorded = ({ check, finding, excludes }: AdmissionChecked, reason: string | undefined): Recorded =>
  excludes && reason !== undefined ? { check, finding, outcome: 'overridden', reason } : { check, finding, outcome: 'admitted' };

/** Nobody is turned away with nothing: a referral that is open, or the patient's own wish. Frees the patient for another episode. */
const declineAdmission = (
  { target, data }: CommandNamed<'DeclineAdmission'>,
  { core: { opening }, intake }: OpenedEpisode,
  register: PatientRegister | undefined,
): Decided => {
  if (intake.admittedOn !== null) return alreadyAdmitted;
  const { referralId, patientDeclined } = data;
  if (referralId === undefined && !patientDeclined) {
    return reject('referral-or-patient-needed', 'Refer the patient and name the referral, or say that the patient declined.');
  }
  if (referralId !== undefined && !register?.openReferrals.has(referralId)) {
    return reject('referral-not-found', 'The patient has no open referral of this id.');
  }
  return accept<EpisodeDecisionEvent>(
    { type: 'AdmissionDeclined', data },
    { type: 'EpisodeReleased', data: { episodeId: target, programmeId: opening.programmeId }, stream: `patient-${opening.patientId}` },
  );
};

/** Declining again for the same reason is already so. */
const declineAgain = ({ reason }: DeclineAdmissionData, { intake: { declined } }: OpenedEpisode): Decided =>
  declined?.reason === reason ? alreadySo : reject('admission-declined', 'Admission was declined for another reason.');

type AdmissionCommandData = Pick<IntakeCommandData, 'AdmitPatient' | 'DeclineAdmission'>;

/** Whether the patient is taken in. */
export const admissionDecides: Decides<AdmissionCommandData> = {
  AdmitPatient: ({ data }, episode, context) => admitPatient(data, episode, context),
  DeclineAdmission: (command, episode, { register }) => declineAdmission(command, episode, register),
};

/** Of an episode whose admission was declined. */
export const admissionAfterDeclining: Decides<Pick<IntakeCommandData, 'DeclineAdmission'>> = {
  DeclineAdmission: ({ data }, episode) => declineAgain(data, episode),
};
