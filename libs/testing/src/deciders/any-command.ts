import {
  addDays,
  analyteNames,
  careTeamRoles,
  commandNames,
  cowsItemNames,
  injectionProducts,
  medications,
  needDomains,
  noShowReasons,
  type CommandData,
  type CommandName,
  type CowsScores,
  type EpisodeServiceCommand,
  type PolicyFields,
} from '@throughline/episode';
import { roles } from '@throughline/kernel';
import fc from 'fast-check';
import { policyFields } from './treatment';

type Fields = { readonly [Name in CommandName]: fc.Arbitrary<CommandData[Name]> };

/** From small pools, so that commands of one sequence meet one another. */
const some = <const Items extends readonly [unknown, ...unknown[]]>(...items: Items): fc.Arbitrary<Items[number]> =>
  fc.constantFrom(...items);
const episodeId = some('e-1', 'e-2', 'e-3');
const referralId = some('r-1', 'r-2', 'r-3');
const memberId = some('m-1', 'm-2', 'm-3', 'm-4');
const visitId = some('v-1', 'v-2', 'v-3');
const siteId = some('site-1', 'site-2');
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
const instant = day.map((on) => `${on}T12:00:00.000Z`);
const words = some('a', 'b', 'c');
const mg = some(-1, 0, 0.5, 4, 16, 30, 397);
const yesNo = fc.boolean();
const level = fc.record({ system: some('asam3', 'asam4'), code: some('1', '1.7', '2.1', '3.5', '4', '9') });
/** Points that are often, not always, of the scale. */
const cows: fc.Arbitrary<CowsScores> = fc
  .array(some(0, 0, 0, 1, 2, 5), { minLength: 11, maxLength: 11 })
  .map((points) => Object.fromEntries(cowsItemNames.map((item, index) => [item, points[index] ?? 0])) as CowsScores);
const policy: fc.Arbitrary<PolicyFields> = fc
  .record({ minCows: fc.option(fc.integer({ min: 0, max: 20 })), requireObjectiveSign: yesNo, requireNaloxoneOffer: yesNo })
  .map((induction) => ({ ...policyFields, induction }));

/** All keys but the required ones may be missing. */
const loose = <T extends object, const Key extends keyof T>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  ...required: readonly Key[]
) => fc.record(arbitraries, { requiredKeys: [...required] });

const fields: Fields = {
  OpenEpisode: fc.record({
    patientId: some('p-1', 'p-2'),
    programmeId: some('obot', 'otp'),
    siteId,
    firstContactOn: day,
    referralSource: some('self', 'hospital', 'not_recorded'),
  }),
  ScreenForOud: fc.record({ instrument: words, substances: fc.array(words), score: fc.option(fc.integer()), answers: fc.constant([]) }),
  RecordDiagnosis: loose(
    {
      condition: words,
      verification: some('confirmed', 'provisional', 'refuted'),
      icd10cm: some('F11.10', 'F11.20', 'B18.2'),
      severity: some('mild', 'moderate', 'severe'),
    },
    'condition',
    'verification',
  ),
  AssessNeeds: fc.record({
    needs: fc.array(fc.record({ domain: some(...needDomains), rank: fc.integer({ min: 1, max: 3 }) }), { maxLength: 3 }),
  }),
  IdentifySocialNeed: fc.record({ needId: words, domain: some(...needDomains), how: some('intake', 'passive', 'active') }),
  SupportNeed: fc.record({ needId: words, support: words }),
  ResolveNeed: loose({ needId: words, outcome: words }, 'needId'),
  AdmitPatient: loose({ firstServiceOn: day, levelOfCare: level }, 'firstServiceOn'),
  AssignTreatment: fc.record({ arm: words, ordinal: fc.integer({ min: 1, max: 2 }), basis: some('randomisation', 'assignment') }),
  AssessWithdrawal: fc.record({ items: cows, objectiveSigns: fc.subarray([...cowsItemNames], { maxLength: 1 }) }),
  RecordWithdrawalSeverity: fc.record({ category: some('none', 'mild', 'moderate', 'severe'), scale: some('COWS', 'SOWS') }),
  InduceBuprenorphine: loose(
    {
      path: some('standard', 'low_dose', 'continuation', 'rapid_er'),
      setting: some('clinic', 'home'),
      cows: some(3, 9, 13, 50),
      cowsRef: some('event-9', 'event-12', 'event-15'),
      objectiveSign: yesNo,
      naloxoneOffered: yesNo,
      override: fc.record({ reason: words }),
      firstDose: fc.record({ doseMg: mg, formulation: some('sublingual_film') }),
    },
    'path',
    'setting',
  ),
  DeferInduction: loose({ reason: words, until: day }, 'reason'),
  RecordInductionDose: loose({ doseMg: mg, formulation: some('sublingual_tablet'), cowsAfter: some(4, 60) }, 'doseMg', 'formulation'),
  CompleteInduction: loose({ stabilisationDoseMg: mg }),
  AbandonInduction: fc.record({ reason: words }),
  StartMedication: fc.record({ medication: some(...medications) }),
  StopMedication: fc.record({ medication: some(...medications) }),
  AdministerDose: loose(
    { medication: some(...medications), amount: mg, unit: some('mg', 'mcg', 'ml'), observed: yesNo },
    'medication',
    'amount',
    'unit',
  ),
  AdministerInjection: loose(
    { product: fc.constantFrom(...injectionProducts), doseMg: mg, route: some('subcutaneous', 'intramuscular') },
    'product',
  ),
  RecordDoseMissed: loose({ on: day, medication: some(...medications), excusedReason: some('hospital', 'jail') }, 'on'),
  CollectUds: loose(
    { specimenId: words, temperatureF: some(80, 95, 120), temperatureInRange: some(true, false, null), observed: yesNo },
    'specimenId',
  ),
  RecordUDS: fc.record({
    specimenId: words,
    assay: some('presumptive', 'definitive'),
    results: fc.array(
      loose(
        {
          analyte: fc.constantFrom(...analyteNames.slice(0, 4)),
          qual: some('positive', 'negative'),
          loinc: some('3414-0', '93494-3'),
          value: some(0, 40),
        },
        'analyte',
        'qual',
      ),
      { maxLength: 3 },
    ),
  }),
  RecordSelfReportedUse: fc.record({ on: day, substances: fc.array(words) }),
  RecordReturnToUse: fc.record({ substance: words, reportedBy: some('self', 'uds', 'third_party') }),
  RecordOverdose: fc.record({ fatal: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0) }),
  RecordAssessment: fc.record({
    instrument: some('ftnd', 'ctn0094-pain', 'phq-9'),
    definitionVersion: some('ctn0094-1.0.6', '1.0.6'),
    answers: fc.array(fc.record({ item: some('is_smoker', 'pain'), value: some('Yes', 'No Pain', 3) }), { maxLength: 2 }),
    score: some(null, 5, 11),
  }),
  AssignCareTeamMember: loose({ memberId, role: some(...careTeamRoles), primary: yesNo, from: day }, 'memberId', 'role'),
  ReplaceCareTeamMember: fc.record({ memberId, replaces: memberId, role: some('nurse', 'prescriber', 'peer_recovery_specialist') }),
  AssignPeer: fc.record({ memberId }),
  RecordPeerContact: loose(
    { memberId, mode: some('in_person', 'phone', 'video', 'text'), minutes: some(-1, 0, 11, 25) },
    'memberId',
    'mode',
  ),
  ScheduleVisit: fc.record({ visitId, visitType: words, modality: some('in_person', 'phone'), scheduledFor: instant }),
  RecordVisitAttended: loose(
    { visitId, visitType: words, modality: some('in_person', 'not_recorded'), imputed: yesNo },
    'visitType',
    'modality',
  ),
  RecordNoShow: loose({ visitId, visitType: words, reason: some(...noShowReasons), imputed: yesNo }, 'visitType', 'reason', 'imputed'),
  RecordWalkIn: fc.record({ visitType: words, modality: some('in_person') }),
  AttemptOutreach: fc.record({ mode: some('phone', 'text'), reached: yesNo }),
  StartResidentialStay: fc.record({ purpose: some('detoxification') }),
  EndResidentialStay: fc.record({ purpose: some('detoxification') }),
  ReferHigherLevel: loose(
    { referralId, partnerId: words, fromLevel: level, toLevel: level, reason: words, urgency: some('routine', 'urgent') },
    'referralId',
    'partnerId',
    'toLevel',
    'reason',
    'urgency',
  ),
  CloseEpisode: loose(
    {
      reason: some('completed', 'lost', 'lost', 'transferred', 'died', 'other'),
      lastContactOn: fc.option(day),
      lastDoseOn: fc.option(day),
    },
    'reason',
  ),
  SendReferral: loose({ partnerId: words, basis: some('consent', 'treatment_payment_operations'), episodeId }, 'partnerId', 'basis'),
  ReceiveAnswer: fc.record({ answer: some('accepted', 'accepted', 'declined', 'patient_declined') }),
  ScheduleReferral: fc.record({ scheduledFor: instant }),
  RecordReferralAttendance: fc.record({ attended: yesNo }),
  ReturnReferralFeedback: fc.record({ evidenceRef: words }),
  CloseReferral: loose(
    { outcome: some('completed', 'not_completed', 'no_response'), evidenceRef: words, attempts: some(0, 2, 5) },
    'outcome',
  ),
  CancelReferral: fc.record({ reason: words }),
  WarmHandoff: fc.record({
    episodeId,
    patientAgreed: fc.integer({ min: 0, max: 4 }).map((draw) => draw > 0),
    from: fc.record({ memberId }),
    to: fc.record({ memberId, partnerId: words }),
    kind: some('peer_to_peer', 'clinician'),
    mode: some('in_person', 'phone'),
  }),
  HoldWarmHandoff: fc.record({ patientPresent: yesNo, parties: fc.array(memberId, { maxLength: 3 }) }),
  ConfirmHandoff: loose({ receiverConfirmation: words, firstContactOn: day }, 'receiverConfirmation'),
  FailHandoff: fc.record({ reason: some('declined', 'expired') }),
  EnterAftercare: fc.record({ option: some('none', 'remote'), siteId, basis: some('consent') }),
  ScheduleCheckIn: fc.record({ checkInId: words, dueOn: day }),
  RecordCheckIn: loose(
    {
      checkInId: some('day-30', 'day-90', 'a'),
      result: some('completed', 'no_answer', 'unreachable', 'declined'),
      attempts: some(0, 1, 3),
    },
    'checkInId',
    'result',
  ),
  RecordAftercareOutcome: loose(
    { informant: some('patient', 'claims'), checkInId: some('day-30', 'z'), barc10: some(9, 47, 61), onMoud: yesNo },
    'informant',
  ),
  CloseFeedbackLoop: fc.record({ sentTo: fc.constant(['care_team' as const]) }),
  AdoptSitePolicy: fc
    .record({ policy, effectiveFrom: instant, supersedes: some(null, 'site-1@1', 'site-1@1', 'site-1@2', 'site-2@1') })
    .map(({ policy: chosen, ...rest }) => ({ ...chosen, ...rest, reason: 'change' })),
};

const targetOf = (name: CommandName): fc.Arbitrary<string> => {
  if (name === 'AdoptSitePolicy') return siteId;
  return referralCommands.has(name) ? referralId : episodeId;
};

const referralCommands: ReadonlySet<CommandName> = new Set([
  'SendReferral',
  'ReceiveAnswer',
  'ScheduleReferral',
  'RecordReferralAttendance',
  'ReturnReferralFeedback',
  'CloseReferral',
  'CancelReferral',
  'WarmHandoff',
  'HoldWarmHandoff',
  'ConfirmHandoff',
  'FailHandoff',
] as const);

/** Who acts: mostly somebody who may do everything, so that the rules of care are reached, sometimes anybody. */
const actor = fc.record({
  id: memberId,
  role: fc.oneof({ weight: 4, arbitrary: fc.constant('importer' as const) }, { weight: 1, arbitrary: fc.constantFrom(...roles) }),
});

/** A command as anybody might give it, sensible or not, in the shape that the edge lets through. Decided so many days after it occurred. */
export interface AnyCommandGiven {
  readonly command: Pick<EpisodeServiceCommand, 'type' | 'data' | 'target' | 'actor'>;
  readonly delayDays: number;
}

/** Any command of the service, or one of those named. */
export const anyCommand = (names: readonly CommandName[] = commandNames): fc.Arbitrary<AnyCommandGiven> =>
  fc.constantFrom(...names).chain((type) => commandTo(targetOf(type), type));

const commandTo = (target: fc.Arbitrary<string>, type: CommandName): fc.Arbitrary<AnyCommandGiven> =>
  fc
    .record({ data: fields[type] as fc.Arbitrary<EpisodeServiceCommand['data']>, target, actor, delayDays: some(0, 0, 0, 1, 40) })
    .map(({ delayDays, ...rest }) => ({ command: { type, ...rest }, delayDays }));

/** Commands in an order in which care goes, so that random histories also get far. */
const ways: readonly (readonly CommandName[])[] = [
  ['ScreenForOud', 'RecordDiagnosis', 'AdmitPatient', 'StartMedication', 'AdministerDose', 'StopMedication'],
  ['AssessWithdrawal', 'InduceBuprenorphine', 'RecordInductionDose', 'RecordInductionDose', 'CompleteInduction'],
  ['DeferInduction', 'InduceBuprenorphine', 'RecordInductionDose', 'AbandonInduction'],
  ['AdoptSitePolicy', 'AdoptSitePolicy', 'RecordNoShow', 'AdministerDose', 'AdministerInjection'],
  ['CollectUds', 'RecordUDS', 'RecordUDS'],
  ['AssignCareTeamMember', 'ReplaceCareTeamMember', 'RecordPeerContact'],
  ['ScheduleVisit', 'RecordVisitAttended', 'ScheduleVisit', 'RecordNoShow'],
  ['IdentifySocialNeed', 'SupportNeed', 'ResolveNeed'],
  ['SendReferral', 'ReceiveAnswer', 'ScheduleReferral', 'RecordReferralAttendance', 'ReturnReferralFeedback', 'CloseReferral'],
  ['WarmHandoff', 'HoldWarmHandoff', 'ConfirmHandoff', 'CloseReferral'],
  ['AttemptOutreach', 'AttemptOutreach', 'CloseEpisode', 'CollectUds', 'RecordUDS'],
  ['CloseEpisode', 'EnterAftercare', 'ScheduleCheckIn', 'RecordCheckIn', 'RecordCheckIn', 'RecordAftercareOutcome', 'CloseFeedbackLoop'],
  ['OpenEpisode', 'ReferHigherLevel', 'SendReferral'],
];

/** Commands of one way to one target. */
const oneWay: fc.Arbitrary<readonly AnyCommandGiven[]> = fc.constantFrom(...ways).chain((way) =>
  fc.record({ episode: episodeId, referral: referralId }).chain((targets) =>
    fc.tuple(
      ...way.map((type) => {
        const aims = referralCommands.has(type) ? targets.referral : targets.episode;
        return commandTo(type === 'AdoptSitePolicy' ? siteId : fc.constant(aims), type);
      }),
    ),
  ),
);

/** A history that anybody might attempt: sensible stretches and any other commands between them. */
export const anyHistory = (parts: { readonly min: number; readonly max: number }): fc.Arbitrary<readonly AnyCommandGiven[]> =>
  fc
    .array(
      fc.oneof(
        oneWay,
        anyCommand().map((one) => [one]),
      ),
      { minLength: parts.min, maxLength: parts.max },
    )
    .map((stretches) => stretches.flat());
