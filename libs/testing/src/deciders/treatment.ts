import {
  aftercareAggregate,
  allEvents,
  episodeAggregate,
  groupSessionAggregate,
  memberAggregate,
  obligationKindNames,
  projectionAggregate,
  referralAggregate,
  sitePolicyAggregate,
  teamAggregate,
  type EpisodeServiceEvent,
  type PolicyFields,
} from '@throughline/episode';
import { createCodec, type AnyEvent } from '@throughline/kernel';
import { scenariosOf, type Setting } from './scenario';

/** A patient of site-1 in episode e-1; decisions are taken on 31 December 2026. */
export const treatment: Setting = {
  codec: createCodec<AnyEvent>(allEvents),
  subject: { patientId: 'p-1', episodeId: 'e-1', siteId: 'site-1' },
  target: 'e-1',
  command: { actor: { id: 'm-1', role: 'prescriber' }, occurredAt: '2026-03-10T09:30:00.000Z' },
  now: '2026-12-31T12:00:00.000Z',
};

/** Given facts of an episode, when ..., then ... */
export const episode = scenariosOf(episodeAggregate, treatment);
/** Given facts of referral r-1 and of episode e-1, when ..., then ... */
export const referral = scenariosOf(referralAggregate, { ...treatment, target: 'r-1' });
/** Given facts of the aftercare of episode e-1, when ..., then ... */
export const aftercare = scenariosOf(aftercareAggregate, treatment);
/** Given policies of site-1, when ..., then ... */
export const sitePolicy = scenariosOf(sitePolicyAggregate, {
  ...treatment,
  subject: { patientId: null, episodeId: null, siteId: 'site-1' },
  target: 'site-1',
  command: { actor: { id: 'm-9', role: 'site_administrator' }, occurredAt: '2026-03-10T09:30:00.000Z' },
});

/** Given conferences of the team of site-1, and other streams, when ..., then ... */
export const team = scenariosOf(teamAggregate, {
  ...treatment,
  subject: { patientId: null, episodeId: null, siteId: 'site-1' },
  target: 'site-1',
  command: { actor: { id: 'm-7', role: 'peer_recovery_specialist' }, occurredAt: '2026-03-10T09:30:00.000Z' },
});

/** Given what was decided about the view `caseload`, when ..., then ... */
export const decisions = scenariosOf(projectionAggregate, {
  ...treatment,
  subject: { patientId: null, episodeId: null, siteId: null },
  target: 'caseload',
  command: { actor: { id: 'm-5', role: 'operator' }, occurredAt: '2026-03-10T09:30:00.000Z' },
});

/** Given facts of member m-7, when ..., then ... */
export const member = scenariosOf(memberAggregate, {
  ...treatment,
  subject: { patientId: null, episodeId: null, siteId: 'site-1' },
  target: 'm-7',
  command: { actor: { id: 'm-9', role: 'site_administrator' }, occurredAt: '2026-03-10T09:30:00.000Z' },
});

/** Given facts of group session gs-1, when ..., then ... */
export const groupSession = scenariosOf(groupSessionAggregate, {
  ...treatment,
  subject: { patientId: null, episodeId: null, siteId: 'site-1' },
  target: 'gs-1',
  command: { actor: { id: 'm-5', role: 'therapist' }, occurredAt: '2026-03-10T09:30:00.000Z' },
});

/** A site's choices, every group of them, for tests; none of them is a recommendation. */
export const policyFields: { readonly [Group in keyof PolicyFields]: NonNullable<PolicyFields[Group]> } = {
  zone: 'America/New_York',
  admission: {
    pregnancy: 'accept',
    excludedDiagnoses: { diagnoses: [], referredTo: null },
    benzodiazepine: 'no_exclusion',
    illicitBuprenorphineAtEntry: 'continuation',
    asksForNeeds: ['housing', 'transport', 'phone'],
  },
  induction: {
    minCows: 8,
    requireObjectiveSign: false,
    requireNaloxoneOffer: false,
    settings: ['clinic', 'home', 'telehealth', 'emergency_department'],
    homeNeedsReason: false,
    followUpWithinHours: 48,
    cowsRecheckAfterHours: 2,
  },
  dose: { reviewLineMg: { buprenorphine: 24, methadone: 120 } },
  injections: { sublocade: { minDays: 26, maxDays: 42 } },
  medicationVisit: { sameDayAsBehavioralHealth: true, format: 'either' },
  medication: { renewDaysBefore: 3 },
  takeHome: { rule: 'methadone-take-home@cfr-8.12-i-3-2024' },
  uds: {
    everyDays: 14,
    everyDaysByStage: { stabilization: 28 },
    supervision: 'when_indicated',
    sendOut: 'when_unexpected',
    confirmWithinDays: 7,
    temperatureF: { min: 90, max: 100 },
    temperatureReadWithinMinutes: 4,
    actionRequires: 'presumptive_and_patient_report',
    rules: { validity: 'specimen-validity@b7-1', buprenorphine: 'buprenorphine-pattern@ccjm-2022-89-10-557' },
  },
  counts: { kinds: ['pill', 'wrapper'], random: true, presentWithinHours: 24 },
  positiveUds: {
    responses: ['more_groups', 'individual_therapy', 'shorten_prescription', 'invite_family', 'reduce_dose', 'refer', 'dismiss'],
  },
  tolerance: { cannabis: 'tolerated', prescribedStimulant: 'tolerated' },
  dismissal: { allowed: true, confirmationRequired: false, autoReferral: true },
  taper: { required: true, ledBy: 'prescriber' },
  counseling: { group: { required: true, perWeek: 2, curricula: ['relapse prevention'] }, individual: 'offered' },
  coordination: { model: 'team', identification: 'active_screening' },
  team: { meetsEveryDays: 14 },
  appointments: { alertFromPerWeek: 3 },
  stepUp: { barriers: ['distance', 'wait'], accessNote: 'the nearest residential programme is two counties away' },
  transfers: { acceptsSpokeTransfers: true },
  services: { chosenByPatient: true, programStructure: 'chosen_by_patient' },
  supportProgramme: { months: 6, stageMonths: { engagement: 1, early: 2 } },
  contacts: { faceToFaceMonthly: true },
  closing: { lostAfterDays: 30, lostAfterAttempts: 2 },
  visits: { missedResponse: 'outreach', outreachWithinDays: 2 },
  aftercare: { checkInDays: [30, 90], unreachableAfterAttempts: 3, enterAfterDays: 14 },
  referral: { noResponseAfterDays: 14, noResponseAfterAttempts: 2, maxConcurrent: 2 },
  handoff: { expiresAfterDays: 7 },
  episodes: { partialAfterDays: 30 },
  staffing: {
    caseloadBands: { peer_recovery_specialist: { min: 10, max: 20, fullTimeEquivalent: 1 } },
    supervisionEveryDays: 7,
    dyadEveryDays: 7,
  },
  scheduler: { kinds: [...obligationKindNames] },
  accessReview: { manyPatients: 30, withinMinutes: 60 },
  billing: { pobot: false },
};

/** The first policy of site-1, in force since 1 January 2026. */
export const policy = (fields: Partial<PolicyFields> = {}) => ({
  type: 'SitePolicyAdopted' as const,
  stream: 'site-policy-site-1',
  data: {
    policyVersionId: 'site-1@1',
    siteId: 'site-1',
    effectiveFrom: '2026-01-01T00:00:00Z',
    supersedes: null,
    reason: 'first policy',
    policy: { ...policyFields, ...fields },
    grounds: [],
    reviewOn: null,
  },
});

const inEpisode = <const Told extends EpisodeServiceEvent>(event: Told) => ({ ...event, stream: 'episode-e-1' });

export const opened = inEpisode({
  type: 'EpisodeOpened',
  data: { patientId: 'p-1', programmeId: 'obot', siteId: 'site-1', firstContactOn: '2026-03-01', referralSource: 'hospital' },
});
export const screened = inEpisode({
  type: 'ScreeningRecorded',
  data: { instrument: 'interview', substances: ['opioid'], score: null, answers: [] },
});
export const diagnosed = inEpisode({
  type: 'DiagnosisRecorded',
  data: { condition: 'opioid_use_disorder', verification: 'confirmed', icd10cm: 'F11.20' },
});
export const admitted = inEpisode({
  type: 'PatientAdmitted',
  data: { firstServiceOn: '2026-03-05', waitDays: 4, levelOfCare: { system: 'asam4', code: '1.7' }, policyChecks: [] },
});
export const closed = {
  ...inEpisode({
    type: 'EpisodeClosed',
    data: {
      reason: 'completed',
      tedsReason: 1,
      closedOn: '2026-06-01',
      lastContactOn: '2026-05-30',
      lastDoseOn: null,
      moudAtClose: [],
      outstandingReferrals: [],
      arm: null,
      tedsDischarge: null,
      lengthOfStay: null,
    },
  }),
  occurredAt: '2026-06-01T10:00:00.000Z',
};
