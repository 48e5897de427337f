import { Type, type TBoolean } from '@sinclair/typebox';
import { defineEvent, type JsonObject } from '@throughline/kernel';
import { medications } from '../../reference/medications';
import { tedsAdmissionItems, tedsVersion, wrongTedsCodes } from '../../reference/teds';
import { dsm5Criteria, oudSeverities, oudSeverityRule, severityByCriteria, type Dsm5Criteria } from '../../rules/oud-severity';
import { judgedBy, judgedByRule } from '../../rules/rule';
import { count, oneOf, payload, text } from '../../events/schemas';
import { tedsCodes } from '../../events/teds';

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

/** What the patient takes and has taken, asked at intake. Seed 000: many come who take buprenorphine from the street. */
export const MedicationHistoryRecorded = defineEvent({
  type: 'MedicationHistoryRecorded',
  version: 1,
  doc: 'The medication history of the patient was taken.',
  schema: payload({
    medications: Type.Array(payload({ name: text, rxcui: Type.Optional(text), note: Type.Optional(text) })),
    /** Null: not asked, or not answered. */
    onIllicitBuprenorphine: Type.Union([Type.Boolean(), Type.Null()]),
    /** Medications for opioid use disorder before this episode. */
    priorMoud: Type.Array(payload({ medication: oneOf(medications), note: Type.Optional(text) })),
  }),
  example: {
    medications: [{ name: 'sertraline 50 mg' }],
    onIllicitBuprenorphine: true,
    priorMoud: [{ medication: 'methadone', note: 'two years, until 2024' }],
  },
  upcast: {},
});

const criteria = payload(
  Object.fromEntries(dsm5Criteria.map((criterion) => [criterion, Type.Boolean()])) as Record<keyof Dsm5Criteria, TBoolean>,
);

/** The eleven criteria of an opioid use disorder, and the severity that they come to (B4). */
export const OudSeverityRecorded = defineEvent({
  type: 'OudSeverityRecorded',
  version: 1,
  doc: 'The criteria of an opioid use disorder were gone through, and its severity counted.',
  schema: payload({
    criteria,
    takenAsPrescribedOnly: Type.Boolean(),
    counted: Type.Integer({ minimum: 0, maximum: dsm5Criteria.length }),
    severity: oneOf(oudSeverities),
    rule: judgedBy,
  }),
  example: {
    criteria: {
      criterion1: true,
      criterion2: true,
      criterion3: false,
      criterion4: true,
      criterion5: false,
      criterion6: false,
      criterion7: false,
      criterion8: false,
      criterion9: false,
      tolerance: true,
      withdrawal: true,
    },
    takenAsPrescribedOnly: false,
    counted: 5,
    severity: 'moderate',
    rule: { id: 'oud-severity', version: 'dsm5' },
  },
  upcast: {},
  holds: (data) => {
    const { counted, severity } = severityByCriteria(data.criteria, data.takenAsPrescribedOnly);
    return data.counted === counted && data.severity === severity ? null : 'the severity is that of the criteria that count';
  },
  derive: (data) => ({ ...data, ...severityIn(data), rule: judgedByRule(oudSeverityRule) }),
});

/** Nothing where the criteria are not there to be counted: then the schema says so. */
const severityIn = ({ criteria, takenAsPrescribedOnly }: JsonObject): JsonObject =>
  typeof criteria === 'object' && criteria !== null && !Array.isArray(criteria)
    ? severityByCriteria(criteria as Dsm5Criteria, takenAsPrescribedOnly === true)
    : {};

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

/** The whole admission record of TEDS by the codes that states submit; the newest one holds. Source: B3.2. */
export const TedsAdmissionRecorded = defineEvent({
  type: 'TedsAdmissionRecorded',
  version: 1,
  doc: 'What TEDS asks at admission was recorded.',
  schema: payload({
    version: Type.Literal(tedsVersion.admissions),
    ...tedsCodes(tedsAdmissionItems),
    /** DAYWAIT as known then: days without those that the patient caused, and the code of the public file. Null before the admission. */
    dayWait: Type.Union([payload({ days: count, code: Type.Integer({ minimum: 0, maximum: 4 }) }), Type.Null()]),
  }),
  example: {
    version: 'TEDS-A 2017',
    age: 34,
    gender: 2,
    race: 5,
    ethnic: 5,
    marstat: 1,
    educ: 12,
    employ: 3,
    detnlf: null,
    preg: 2,
    vet: 2,
    psyprob: 1,
    livarag: 2,
    priminc: 2,
    arrests: 0,
    services: 7,
    methuse: 1,
    psource: 3,
    detcrim: null,
    noprior: 1,
    sub1: 5,
    sub2: 13,
    sub3: 1,
    route1: 4,
    route2: 1,
    route3: null,
    freq1: 5,
    freq2: 2,
    freq3: null,
    frstuse1: 22,
    frstuse2: 25,
    frstuse3: null,
    dsmcrit: 'F11.20',
    hlthins: 4,
    primpay: 4,
    selfHelp: 1,
    dayWait: { days: 2, code: 1 },
  },
  upcast: {},
  holds: ({ version: _version, dayWait: _dayWait, ...codes }) => {
    const [wrong] = wrongTedsCodes(tedsAdmissionItems, codes);
    return wrong === undefined ? null : `an item has a code of its own: ${wrong}`;
  },
});

export const findingEvents = [
  ScreeningRecorded,
  MedicationHistoryRecorded,
  OudSeverityRecorded,
  DiagnosisRecorded,
  TedsAdmissionRecorded,
] as const;
