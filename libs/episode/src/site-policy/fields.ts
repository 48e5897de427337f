import { Type, type Static, type TArray, type TSchema } from '@sinclair/typebox';
import { count, cowsTotal, doseMg, oneOf, payload, text } from '../events/schemas';
import { careTeamRoles } from '../reference/care-team';
import { injectionProducts } from '../reference/medications';
import { obligationKindNames } from '../obligations/kinds';
import { policyRules, policyWords } from '../reference/site-policy';

const orSilent = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const someOf = <const Words extends readonly string[]>(words: Words): TArray<ReturnType<typeof oneOf<Words>>> => Type.Array(oneOf(words));
const positive = Type.Integer({ minimum: 1 });
const yesNo = Type.Boolean();

const band = payload({ min: count, max: count, fullTimeEquivalent: Type.Number({ exclusiveMinimum: 0, maximum: 1 }) });
const window = payload({ minDays: count, maxDays: count });
const each = <Name extends string, Schema extends typeof band | typeof window>(names: readonly Name[], schema: Schema) =>
  Type.Partial(
    Type.Object(Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>, { additionalProperties: false }),
  );

/** Who is admitted, and what is asked at the door (A0.4; S000:229-239, 409-416, 424-432, 445-448). */
const admission = payload({
  pregnancy: orSilent(oneOf(policyWords.pregnancy)),
  /** Empty: none is excluded. `referredTo`: where those who are excluded are sent. */
  excludedDiagnoses: orSilent(payload({ diagnoses: someOf(policyWords.excludedDiagnoses), referredTo: orSilent(text) })),
  benzodiazepine: orSilent(oneOf(policyWords.benzodiazepine)),
  illicitBuprenorphineAtEntry: orSilent(oneOf(policyWords.illicitBuprenorphineAtEntry)),
  /** Recorded as needs, never an exclusion. */
  asksForNeeds: orSilent(someOf(policyWords.needs)),
});

/** How buprenorphine is begun (A0.4, B6; S000:346-349, 596-604). */
const induction = payload({
  /** COWS threshold of a standard induction, points: sources name 8, 11 and 12 (REMS, TIP 63, ASAM 2020 and 2023; B6); null: no threshold. */
  minCows: Type.Union([cowsTotal, Type.Null()]),
  requireObjectiveSign: yesNo,
  requireNaloxoneOffer: yesNo,
  settings: orSilent(someOf(policyWords.inductionSettings)),
  homeNeedsReason: orSilent(yesNo),
  /** Hours from the start of an induction to the follow-up. No source gives a number. */
  followUpWithinHours: orSilent(positive),
  /** Hours from a deferral, or from precipitated withdrawal, to the next COWS. No source gives a number. */
  cowsRecheckAfterHours: orSilent(positive),
});

/** Urine drug screens (A0.4, B7; S000:617-621). */
const uds = payload({
  /** Days from one screen to the next. */
  everyDays: orSilent(positive),
  /** Days that differ by the stage of a support programme. */
  everyDaysByStage: orSilent(
    Type.Partial(payload({ engagement: positive, early: positive, stabilization: positive }), {
      additionalProperties: false,
    }),
  ),
  supervision: orSilent(oneOf(policyWords.urineSupervision)),
  sendOut: orSilent(oneOf(policyWords.urineSendOut)),
  /** Days from a presumptive result to its confirmation. No source gives a number. */
  confirmWithinDays: orSilent(positive),
  /** Degrees Fahrenheit of a fresh specimen: 90 to 100, 90.5 to 98.9, or 92 to 96 in CTN-0094 (B7). */
  temperatureF: orSilent(payload({ min: Type.Number(), max: Type.Number() })),
  /** Minutes from collection in which the temperature is read: about 4 (B7). */
  temperatureReadWithinMinutes: orSilent(positive),
  actionRequires: orSilent(oneOf(policyWords.urineActionBasis)),
  rules: orSilent(payload({ validity: oneOf(policyRules.validity), buprenorphine: oneOf(policyRules.buprenorphine) })),
});

/** Groups and single sessions (A0.4; S000:642-691). */
const counseling = payload({
  group: orSilent(payload({ required: yesNo, perWeek: orSilent(positive), curricula: Type.Array(text) })),
  individual: orSilent(oneOf(policyWords.individualCounseling)),
});

/** The form of an IANA name: America/New_York. Offsets are no zones: they do not follow summer time. */
export const zonePattern = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

const groups = {
  admission,
  induction,
  /** Milligrams a day above which a look at the dose is advised. Never a limit (B6). */
  dose: payload({ reviewLineMg: payload({ buprenorphine: Type.Optional(doseMg), methadone: Type.Optional(doseMg) }) }),
  /** Days between two injections of a product that the site calls on time (B6). */
  injections: each(injectionProducts, window),
  /** Medication visits (A0.4; S000:611-615). */
  medicationVisit: payload({
    sameDayAsBehavioralHealth: orSilent(yesNo),
    format: orSilent(oneOf(policyWords.visitFormats)),
  }),
  /** Days before a prescription or an injection runs out that it is renewed. No source gives a number. */
  medication: payload({ renewDaysBefore: count }),
  /** Which rule limits take-home doses of methadone (42 CFR 8.12, B6). */
  takeHome: payload({ rule: oneOf(policyRules.takeHome) }),
  uds,
  /** Counts of pills and wrappers (A0.4; S000:615-617). `presentWithinHours`: from the call to the count; no source gives a number. */
  counts: payload({ kinds: someOf(policyWords.counts), random: yesNo, presentWithinHours: orSilent(positive) }),
  /** What may follow a positive screen (A0.4; S000:621-635). */
  positiveUds: payload({ responses: someOf(policyWords.positiveResponses) }),
  /** What is tolerated beside the medication (A0.4; S000:461-467). */
  tolerance: payload({ cannabis: orSilent(oneOf(policyWords.tolerance)), prescribedStimulant: orSilent(oneOf(policyWords.tolerance)) }),
  /** Whether somebody may be dismissed. Always with a referral (I7); `confirmationRequired`: only on a definitive result. */
  dismissal: payload({ allowed: yesNo, confirmationRequired: orSilent(yesNo), autoReferral: Type.Literal(true) }),
  /** Whether patients must taper, and who leads it (A0.4; S000:772-778). */
  taper: payload({ required: yesNo, ledBy: orSilent(oneOf(policyWords.taperLeads)) }),
  counseling,
  /** Who coordinates care, and how needs come to light (A0.4; S000:705-722). */
  coordination: payload({
    model: orSilent(oneOf(policyWords.coordinationModels)),
    identification: orSilent(oneOf(policyWords.needIdentification)),
  }),
  /** Days from one meeting of the care team to the next: weekly or biweekly (S000:723-726, S002:58). */
  team: payload({ meetsEveryDays: positive }),
  /** Appointments a week from which the burden is an alert: 3 (S000:486-488). */
  appointments: payload({ alertFromPerWeek: positive }),
  /** Why a higher level of care is hard to reach from here (A0.4; S000:526-532, 635-638). */
  stepUp: payload({ barriers: someOf(policyWords.stepUpBarriers), accessNote: orSilent(text) }),
  /** Whether stable patients of a hub are taken over (S000:548-558). */
  transfers: payload({ acceptsSpokeTransfers: yesNo }),
  /** How far patients choose their services (A3). */
  services: payload({ chosenByPatient: orSilent(yesNo), programStructure: orSilent(oneOf(policyWords.programStructures)) }),
  /** Calendar months of a support programme and of its first two stages; stabilization is the rest (S002:54, 64). */
  supportProgramme: payload({ months: positive, stageMonths: payload({ engagement: positive, early: positive }) }),
  /** Whether each month needs a meeting face to face (S002:69). */
  contacts: payload({ faceToFaceMonthly: yesNo }),
  /** Patients that a full-time member of a role looks after, the share of full time that the role works, and days between meetings. */
  staffing: payload({
    caseloadBands: each(careTeamRoles, band),
    supervisionEveryDays: orSilent(positive),
    dyadEveryDays: orSilent(positive),
  }),
  /** When a patient counts as lost: days since the last contact, and attempts to reach them since then. */
  closing: payload({ lostAfterDays: count, lostAfterAttempts: count }),
  /** What follows a missed visit (S001:277). `outreachWithinDays`: no source gives a number. */
  visits: payload({ missedResponse: oneOf(policyWords.missedResponses), outreachWithinDays: orSilent(positive) }),
  /** Days after leaving on which a check-in is due, attempts after which somebody counts as unreachable, days to enter aftercare. */
  aftercare: payload({
    checkInDays: Type.Array(positive, { minItems: 1 }),
    unreachableAfterAttempts: positive,
    enterAfterDays: orSilent(positive),
  }),
  /** When silence of a partner may close a referral: days since it was last heard of, and attempts; and how many may be open at once (S001:233). */
  referral: payload({
    noResponseAfterDays: orSilent(count),
    noResponseAfterAttempts: orSilent(count),
    maxConcurrent: orSilent(positive),
  }),
  /** Days after which a handoff that nobody answered has failed (B9). No source gives a number. */
  handoff: payload({ expiresAfterDays: positive }),
  /** Days since the first contact after which an episode that is not closed is shown as partial, admitted or not (i.6: open without close). */
  episodes: payload({ partialAfterDays: positive }),
  /** From how many patients on whose records one member opens in so many minutes somebody asks why. No source gives a number. */
  accessReview: payload({ manyPatients: positive, withinMinutes: positive }),
  /** What the scheduler acts on; where a site says nothing it acts on nothing. */
  scheduler: payload({ kinds: someOf(obligationKindNames) }),
  /** Whether the site is a Preferred Office-Based Opioid Treatment site; of concern to exports only (A0.2). */
  billing: payload({ pobot: yesNo }),
};

type Silent<Groups extends Record<string, TSchema>> = { [Name in keyof Groups]: ReturnType<typeof orSilent<Groups[Name]>> };
const silent = <Groups extends Record<string, TSchema>>(given: Groups): Silent<Groups> =>
  Object.fromEntries(Object.entries(given).map(([name, schema]) => [name, orSilent(schema)])) as Silent<Groups>;

/**
 * The choices a site makes where practice varies (seed 000, 26 practices; A0.4) or where sources disagree. Null: the site has not said.
 * Nothing here has a default in the program.
 */
export const policyFields = payload({
  /** IANA name of the site's time zone, such as America/New_York, in which its days begin; null: UTC. */
  zone: orSilent(Type.String({ pattern: zonePattern.source })),
  ...silent(groups),
});

/** What a site chooses. */
export type PolicyFields = Static<typeof policyFields>;

/** A field that holds a group of choices. */
export type PolicyGroup = keyof typeof groups;

/** Of a site that has said nothing. */
export const nothingSaid = Object.fromEntries(Object.keys(policyFields.properties).map((name) => [name, null])) as PolicyFields;
