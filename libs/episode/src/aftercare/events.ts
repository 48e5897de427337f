import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { aftercareOptions, confidences, informants, leavings } from '../reference/aftercare';
import { barc10Range } from '../reference/instruments';
import { disclosureBases } from '../reference/referrals';
import { outreachModes } from '../reference/visits';
import { count, day, id, oneOf, payload } from '../events/schemas';

/**
 * Everybody who leaves enters aftercare, also with option `none`: else only those who stay in touch are counted (seed 002). In version 1 only
 * the end of treatment led there.
 */
export const AftercareEntered = defineEvent({
  type: 'AftercareEntered',
  version: 2,
  doc: 'The patient left treatment or a support programme, and entered aftercare.',
  schema: payload({
    option: oneOf(aftercareOptions),
    leftOn: day,
    after: oneOf(leavings),
    basis: oneOf(disclosureBases),
    partnerId: Type.Optional(id),
    planRef: Type.Optional(id),
  }),
  example: { option: 'community_peer', leftOn: '2026-09-01', after: 'closing', basis: 'consent', partnerId: 'peers-east' },
  upcast: { 1: (data) => ({ ...data, after: 'closing' }) },
});

export const AftercareCheckInScheduled = defineEvent({
  type: 'AftercareCheckInScheduled',
  version: 1,
  doc: 'A check-in after treatment falls due on a day.',
  schema: payload({ checkInId: id, dueOn: day, by: Type.Optional(id) }),
  example: { checkInId: 'day-30', dueOn: '2026-10-01' },
  upcast: {},
});

export const CheckInAttempted = defineEvent({
  type: 'CheckInAttempted',
  version: 1,
  doc: 'Somebody tried to reach the patient for a check-in and got no answer yet.',
  schema: payload({ checkInId: id, mode: Type.Optional(oneOf(outreachModes)), attempts: count }),
  example: { checkInId: 'day-30', mode: 'phone', attempts: 1 },
  upcast: {},
});

/** `attempts` is the number of attempts so far, this one included. */
export const CheckInCompleted = defineEvent({
  type: 'CheckInCompleted',
  version: 1,
  doc: 'The patient was reached for a check-in.',
  schema: payload({ checkInId: id, mode: Type.Optional(oneOf(outreachModes)), informant: oneOf(informants), attempts: count }),
  example: { checkInId: 'day-30', mode: 'phone', informant: 'patient', attempts: 2 },
  upcast: {},
});

export const CheckInUnreachable = defineEvent({
  type: 'CheckInUnreachable',
  version: 1,
  doc: 'The patient could not be reached for a check-in after the site\u2019s number of attempts.',
  schema: payload({ checkInId: id, attempts: count }),
  example: { checkInId: 'day-30', attempts: 3 },
  upcast: {},
});

export const CheckInDeclined = defineEvent({
  type: 'CheckInDeclined',
  version: 1,
  doc: 'The patient did not want a check-in.',
  schema: payload({ checkInId: id, mode: Type.Optional(oneOf(outreachModes)), attempts: count }),
  example: { checkInId: 'day-30', mode: 'phone', attempts: 1 },
  upcast: {},
});

/** Never replaces an earlier report; informants may disagree. Absent fields were not asked or are not known. BARC-10 is 10 to 60 (Vilsaint 2017). */
export const AftercareOutcomeReported = defineEvent({
  type: 'AftercareOutcomeReported',
  version: 1,
  doc: 'Somebody reported how the patient is doing after treatment.',
  schema: payload({
    checkInId: Type.Optional(id),
    informant: oneOf(informants),
    confidence: Type.Optional(oneOf(confidences)),
    onMoud: Type.Optional(Type.Boolean()),
    returnedToUse: Type.Optional(Type.Boolean()),
    overdose: Type.Optional(Type.Boolean()),
    edVisit: Type.Optional(Type.Boolean()),
    inpatient: Type.Optional(Type.Boolean()),
    housing: Type.Optional(oneOf(['homeless', 'dependent', 'independent'])),
    employment: Type.Optional(oneOf(['full_time', 'part_time', 'unemployed', 'not_in_labor_force'])),
    barc10: Type.Optional(Type.Integer({ minimum: barc10Range.min, maximum: barc10Range.max })),
  }),
  example: { checkInId: 'day-30', informant: 'patient', onMoud: true, returnedToUse: false, barc10: 47 },
  upcast: {},
});

/** The counts are over all check-ins that were scheduled; `responseRate` is reached / scheduled. */
export const FeedbackLoopClosed = defineEvent({
  type: 'FeedbackLoopClosed',
  version: 1,
  doc: 'The aftercare of a patient is over, and what was learnt went back to those who treated.',
  schema: payload({
    sentTo: Type.Array(oneOf(['care_team', 'partner', 'site']), { minItems: 1 }),
    scheduled: Type.Integer({ minimum: 1 }),
    attempted: count,
    reached: count,
    unreachable: count,
    declined: count,
    responseRate: Type.Number({ minimum: 0, maximum: 1 }),
  }),
  example: { sentTo: ['care_team'], scheduled: 4, attempted: 4, reached: 2, unreachable: 1, declined: 1, responseRate: 0.5 },
  upcast: {},
});

export const aftercareEvents = [
  AftercareEntered,
  AftercareCheckInScheduled,
  CheckInAttempted,
  CheckInCompleted,
  CheckInUnreachable,
  CheckInDeclined,
  AftercareOutcomeReported,
  FeedbackLoopClosed,
] as const;
