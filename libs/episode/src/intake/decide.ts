import { accept, alreadySo, reject } from '@throughline/kernel';
import { fromJS, is } from 'immutable';
import type {
  AdmitPatientData,
  AssessNeedsData,
  AssignTreatmentData,
  CommandNamed,
  IdentifySocialNeedData,
  IntakeCommandData,
  RecordDiagnosisData,
  ResolveNeedData,
  ScreenForOudData,
  SupportNeedData,
} from '../commands';
import { daysBetween, dayOf, hasBegun } from '../days';
import type { Episode, EpisodeDecisionEvent, OpenedEpisode } from '../episode-state';
import { isLevelOfCare } from '../reference/levels-of-care';
import { isInOrder } from '../reference/needs';
import { inFuture, noSitePolicy } from '../refusals';
import type { Decided, Decides, EpisodeContext } from '../topic';

/**
 * One open episode for a patient and programme: held by the patient's register, which is appended to in the same transaction. A site
 * treats nobody before it has said how: without a policy in force nothing is opened.
 */
export const openEpisode = (
  { target, data }: CommandNamed<'OpenEpisode'>,
  episode: Episode,
  { register, policy, now }: Pick<EpisodeContext, 'register' | 'policy' | 'now'>,
): Decided => {
  if (episode.status !== 'none') {
    return is(fromJS(episode.core.opening), fromJS(data))
      ? alreadySo
      : reject('episode-exists', 'An episode of this id was opened before.');
  }
  if (!hasBegun(data.firstContactOn, now)) return inFuture('firstContactOn');
  if (register?.openEpisodes.has(data.programmeId)) {
    return reject('episode-already-open', 'The patient has an open episode at this programme: close it first, or go on with it.');
  }
  if (!policy) return noSitePolicy;
  return accept<EpisodeDecisionEvent>(
    { type: 'EpisodeOpened', data },
    { type: 'EpisodeRegistered', data: { episodeId: target, programmeId: data.programmeId }, stream: `patient-${data.patientId}` },
  );
};

/** Screening belongs to intake (seed 000): what is asked after the day of admission is an assessment. A late record of an earlier day is welcome. */
const screenForOud = (data: ScreenForOudData, { intake: { admittedOn } }: OpenedEpisode, on: string): Decided =>
  admittedOn !== null && on > admittedOn
    ? reject('screening-after-admission', 'A screening is before or on the day of admission: record this with RecordAssessment.')
    : accept<EpisodeDecisionEvent>({ type: 'ScreeningRecorded', data });

/**
 * An F11 code tells the severity: F11.1x is mild, F11.2x moderate or severe (DSM-5 to ICD-10-CM); a code without severity, or a severity
 * without a code, tells nothing and is taken as it is.
 */
const recordDiagnosis = (data: RecordDiagnosisData): Decided => {
  const { icd10cm, severity } = data;
  if (icd10cm?.startsWith('F11') && severity !== undefined) {
    const group = severity === 'mild' ? 'F11.1' : 'F11.2';
    if (!icd10cm.startsWith(group)) return reject('severity-differs', `A ${severity} opioid use disorder is coded under ${group}.`);
  }
  return accept<EpisodeDecisionEvent>({ type: 'DiagnosisRecorded', data });
};

const assessNeeds = (data: AssessNeedsData): Decided => {
  if (data.needs.length === 0 || !isInOrder(data.needs)) {
    return reject('ranks-not-1-to-n', 'Ranks are 1, 2, ... n, each once, and each domain is named once.');
  }
  return accept<EpisodeDecisionEvent>({ type: 'NeedsPrioritized', data });
};

const identifyNeed = (data: IdentifySocialNeedData, { intake: { needs } }: OpenedEpisode): Decided => {
  const known = needs.get(data.needId);
  if (known?.open === true && known.domain === data.domain) return alreadySo;
  return known
    ? reject('need-exists', 'A need of this id is known.')
    : accept<EpisodeDecisionEvent>({ type: 'SocialNeedIdentified', data });
};

const supportNeed = (data: SupportNeedData, { intake: { needs } }: OpenedEpisode): Decided => {
  const need = needs.get(data.needId);
  if (!need?.open) return reject('need-not-open', 'Only an open need can be supported.');
  return accept<EpisodeDecisionEvent>({ type: 'SocialNeedSupported', data: { ...data, domain: need.domain } });
};

const resolveNeed = (data: ResolveNeedData, { intake: { needs } }: OpenedEpisode): Decided => {
  const need = needs.get(data.needId);
  if (!need) return reject('need-not-open', 'Only an open need can be resolved.');
  return need.open ? accept<EpisodeDecisionEvent>({ type: 'SocialNeedResolved', data: { ...data, domain: need.domain } }) : alreadySo;
};

/** The wait is the whole one, in days; TEDS' DAYWAIT leaves out what the client caused, which other facts tell. */
const admitPatient = (data: AdmitPatientData, { core, intake }: OpenedEpisode, now: string): Decided => {
  if (intake.admittedOn === data.firstServiceOn) return alreadySo;
  if (intake.admittedOn !== null) return reject('already-admitted', 'The patient was admitted on another day.');
  if (!intake.screened) return reject('not-screened', 'Admission follows a screening: record it with ScreenForOud.');
  if (!intake.diagnosed) return reject('not-diagnosed', 'Admission follows a diagnosis: record it with RecordDiagnosis.');
  if (data.levelOfCare && !isLevelOfCare(data.levelOfCare)) return reject('unknown-level', 'The edition has no such level of care.');
  if (!hasBegun(data.firstServiceOn, now)) return inFuture('firstServiceOn');
  const waitDays = daysBetween(core.opening.firstContactOn, data.firstServiceOn);
  if (waitDays < 0) return reject('service-before-contact', 'The first service cannot lie before the first contact.');
  return accept<EpisodeDecisionEvent>({ type: 'PatientAdmitted', data: { ...data, waitDays } });
};

const assignTreatment = (data: AssignTreatmentData, { intake: { arms } }: OpenedEpisode): Decided => {
  const known = arms.get(data.ordinal);
  if (known === data.arm) return alreadySo;
  return known === undefined
    ? accept<EpisodeDecisionEvent>({ type: 'TreatmentAssigned', data })
    : reject('arm-already-assigned', `Assignment ${data.ordinal} is to another arm.`);
};

/** Who may be treated, and what for. OpenEpisode is decided before there is an episode. */
export const intakeDecides: Decides<Omit<IntakeCommandData, 'OpenEpisode'>> = {
  ScreenForOud: ({ data, occurredAt }, episode) => screenForOud(data, episode, dayOf(occurredAt)),
  RecordDiagnosis: ({ data }) => recordDiagnosis(data),
  AssessNeeds: ({ data }) => assessNeeds(data),
  IdentifySocialNeed: ({ data }, episode) => identifyNeed(data, episode),
  SupportNeed: ({ data }, episode) => supportNeed(data, episode),
  ResolveNeed: ({ data }, episode) => resolveNeed(data, episode),
  AdmitPatient: ({ data }, episode, { now }) => admitPatient(data, episode, now),
  AssignTreatment: ({ data }, episode) => assignTreatment(data, episode),
};
