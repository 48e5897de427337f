import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { isInOrder, needDomains, needDiscoveries } from '../reference/needs';
import { referralSourceNames } from '../reference/teds';
import { count, day, id, levelOfCare, oneOf, payload, text } from '../events/schemas';

/** Who first made contact, where and from whom. Starts the wait in the sense of TEDS (TEDS-A 2017 codebook, DAYWAIT). */
export const EpisodeOpened = defineEvent({
  type: 'EpisodeOpened',
  version: 1,
  doc: 'A treatment episode of a patient at a programme began with a first contact.',
  schema: payload({
    patientId: id,
    programmeId: id,
    siteId: id,
    firstContactOn: day,
    referralSource: oneOf(referralSourceNames),
    priorEpisodeId: Type.Optional(id),
    studyId: Type.Optional(id),
    plannedWeeks: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
  }),
  example: { patientId: 'p-1', programmeId: 'obot', siteId: 'site-21', firstContactOn: '2026-03-01', referralSource: 'hospital' },
  upcast: {},
});

/** Screening before or at admission. Seed 000: uniform intake screens for OUD and for use of several substances. */
export const ScreeningRecorded = defineEvent({
  type: 'ScreeningRecorded',
  version: 1,
  doc: 'The patient was screened for opioid and other substance use.',
  schema: payload({
    instrument: text,
    substances: Type.Array(text),
    score: Type.Union([Type.Number(), Type.Null()]),
    answers: Type.Array(payload({ item: text, answer: text })),
  }),
  example: { instrument: 'intake-interview', substances: ['opioid'], score: null, answers: [{ item: 'used_iv', answer: 'No' }] },
  upcast: {},
});

/**
 * A diagnosis, by ICD-10-CM and SNOMED CT where the source knows the codes. Roles are FHIR R4 diagnosis roles: admission, discharge,
 * chief complaint, comorbidity. `refuted` keeps what was looked for and not found (FHIR Condition.verificationStatus).
 */
export const DiagnosisRecorded = defineEvent({
  type: 'DiagnosisRecorded',
  version: 1,
  doc: 'A diagnosis was made, suspected or ruled out.',
  schema: payload({
    condition: text,
    verification: oneOf(['confirmed', 'provisional', 'refuted']),
    icd10cm: Type.Optional(Type.String({ pattern: '^[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?$' })),
    snomed: Type.Optional(Type.String({ pattern: '^[0-9]{6,18}$' })),
    role: Type.Optional(oneOf(['AD', 'DD', 'CC', 'CM'])),
    rank: Type.Optional(Type.Integer({ minimum: 1 })),
    severity: Type.Optional(oneOf(['mild', 'moderate', 'severe'])),
    hepatitisC: Type.Optional(Type.Boolean()),
    pregnancy: Type.Optional(Type.Boolean()),
  }),
  example: { condition: 'opioid_use_disorder', verification: 'confirmed', icd10cm: 'F11.20', role: 'AD', rank: 1, severity: 'severe' },
  upcast: {},
});

/** The order in which a patient's needs are taken up. Seed 001: start with the highest need and go down. */
export const NeedsPrioritized = defineEvent({
  type: 'NeedsPrioritized',
  version: 1,
  doc: 'The needs of the patient were put in the order in which they are taken up.',
  schema: payload({ needs: Type.Array(payload({ domain: oneOf(needDomains), rank: Type.Integer({ minimum: 1 }) }), { minItems: 1 }) }),
  example: {
    needs: [
      { domain: 'housing', rank: 1 },
      { domain: 'transport', rank: 2 },
    ],
  },
  upcast: {},
  holds: ({ needs }) => (isInOrder(needs) ? null : 'ranks are 1, 2, ... n, each once, and each domain is named once'),
});

export const SocialNeedIdentified = defineEvent({
  type: 'SocialNeedIdentified',
  version: 1,
  doc: 'A social need of the patient was found.',
  schema: payload({ needId: id, domain: oneOf(needDomains), how: oneOf(needDiscoveries) }),
  example: { needId: 'need-1', domain: 'transport', how: 'intake' },
  upcast: {},
});

export const SocialNeedSupported = defineEvent({
  type: 'SocialNeedSupported',
  version: 1,
  doc: 'Something was done about a social need.',
  schema: payload({ needId: id, domain: oneOf(needDomains), support: text }),
  example: { needId: 'need-1', domain: 'transport', support: 'ride booked through the health plan' },
  upcast: {},
});

export const SocialNeedResolved = defineEvent({
  type: 'SocialNeedResolved',
  version: 1,
  doc: 'A social need is met.',
  schema: payload({ needId: id, domain: oneOf(needDomains), outcome: Type.Optional(text) }),
  example: { needId: 'need-1', domain: 'transport' },
  upcast: {},
});

/** The day of the first direct treatment service: the admission date of TEDS. */
export const PatientAdmitted = defineEvent({
  type: 'PatientAdmitted',
  version: 1,
  doc: 'The patient was admitted: the first direct treatment service was given.',
  schema: payload({
    firstServiceOn: day,
    waitDays: count,
    levelOfCare: Type.Optional(levelOfCare),
    setting: Type.Optional(text),
    track: Type.Optional(text),
  }),
  example: { firstServiceOn: '2026-03-05', waitDays: 4, levelOfCare: { system: 'asam4', code: '1.7' } },
  upcast: {},
});

/** The arm of a study or programme. A second randomisation has ordinal 2. */
export const TreatmentAssigned = defineEvent({
  type: 'TreatmentAssigned',
  version: 1,
  doc: 'The patient was randomised or assigned to an arm of a study or programme.',
  schema: payload({ arm: text, ordinal: Type.Integer({ minimum: 1 }), basis: oneOf(['randomisation', 'assignment']) }),
  example: { arm: 'Outpatient BUP', ordinal: 1, basis: 'randomisation' },
  upcast: {},
});

export const intakeEvents = [
  EpisodeOpened,
  ScreeningRecorded,
  DiagnosisRecorded,
  NeedsPrioritized,
  SocialNeedIdentified,
  SocialNeedSupported,
  SocialNeedResolved,
  PatientAdmitted,
  TreatmentAssigned,
] as const;
