import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { referralSourceNames } from '../../reference/teds';
import { count, day, id, levelOfCare, oneOf, payload, text } from '../../events/schemas';
import { admissionChecks } from '../admission-checks';

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

/** On a waiting list the patient is no client yet (B3.1); the episode waits (FHIR EpisodeOfCare `waitlist`, B2). */
export const PatientWaitlisted = defineEvent({
  type: 'PatientWaitlisted',
  version: 1,
  doc: 'The patient was put on the waiting list.',
  schema: payload({ reason: text, expectedOn: Type.Optional(day) }),
  example: { reason: 'no prescriber slot', expectedOn: '2026-03-20' },
  upcast: {},
});

/** The admission ends the waiting by itself; this is any other end of it. */
export const PatientOffWaitlist = defineEvent({
  type: 'PatientOffWaitlist',
  version: 1,
  doc: 'The patient was taken off the waiting list.',
  schema: payload({ reason: text }),
  example: { reason: 'a slot is free' },
  upcast: {},
});

/** Days that TEDS leaves out of the wait (DAYWAIT, B3.1): from the first day to the last, which is not counted itself. */
export const ClientDelayRecorded = defineEvent({
  type: 'ClientDelayRecorded',
  version: 1,
  doc: 'The wait for admission was prolonged by the patient.',
  schema: payload({ from: day, to: day, reason: text }),
  example: { from: '2026-03-02', to: '2026-03-04', reason: 'away for a funeral' },
  upcast: {},
  holds: ({ from, to }) => (to > from ? null : 'a delay ends after it begins'),
});

/** The day of the first direct treatment service: the admission date of TEDS. */
export const PatientAdmitted = defineEvent({
  type: 'PatientAdmitted',
  version: 2,
  doc: 'The patient was admitted: the first direct treatment service was given.',
  schema: payload({
    firstServiceOn: day,
    waitDays: count,
    levelOfCare: Type.Optional(levelOfCare),
    setting: Type.Optional(text),
    track: Type.Optional(text),
    /** What the policy of the site asks about at the door, and what the record said of it then. Empty: the site asks nothing. */
    policyChecks: Type.Array(
      payload({
        check: oneOf(admissionChecks),
        finding: text,
        outcome: oneOf(['admitted', 'overridden']),
        reason: Type.Optional(text),
      }),
    ),
  }),
  example: {
    firstServiceOn: '2026-03-05',
    waitDays: 4,
    levelOfCare: { system: 'asam4', code: '1.7' },
    policyChecks: [
      { check: 'benzodiazepine', finding: 'benzodiazepine_use', outcome: 'overridden', reason: 'tapering with the prescriber' },
    ],
  },
  upcast: { 1: (data) => ({ ...data, policyChecks: [] }) },
});

/** The episode ends without treatment; for TEDS it never was one (B3.1). Nobody is turned away without a referral (seed 000). */
export const AdmissionDeclined = defineEvent({
  type: 'AdmissionDeclined',
  version: 1,
  doc: 'The patient was not admitted: referred elsewhere, or did not want to be.',
  schema: payload({
    reason: text,
    /** The choice of the site's policy that it rests on: `admission.pregnancy`. */
    policyField: Type.Optional(text),
    referralId: Type.Optional(id),
    patientDeclined: Type.Optional(Type.Literal(true)),
  }),
  example: { reason: 'pregnant: women-only programme', policyField: 'admission.pregnancy', referralId: 'r-1' },
  upcast: {},
  holds: ({ referralId, patientDeclined }) =>
    referralId !== undefined || patientDeclined ? null : 'it names a referral, or that the patient declined',
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

export const openingEvents = [
  EpisodeOpened,
  PatientWaitlisted,
  PatientOffWaitlist,
  ClientDelayRecorded,
  PatientAdmitted,
  AdmissionDeclined,
  TreatmentAssigned,
] as const;
