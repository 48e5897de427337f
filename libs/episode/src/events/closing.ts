import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { medications } from '../reference/medications';
import { referralUrgencies } from '../reference/referrals';
import { closingReasonNames } from '../reference/teds';
import { levelOfCare } from './intake';
import { count, day, id, oneOf, payload, text } from './schemas';

/** A referral upwards. The episode stays open: the other organisation may decline, and the patient may not arrive (seed 000). */
export const HigherLevelReferred = defineEvent({
  type: 'HigherLevelReferred',
  version: 1,
  doc: 'The patient was referred to a higher level of care; the referral\u2019s own history starts here.',
  schema: payload({
    referralId: id,
    partnerId: id,
    fromLevel: Type.Optional(levelOfCare),
    toLevel: levelOfCare,
    reason: text,
    urgency: oneOf(referralUrgencies),
    transportPlan: Type.Optional(text),
    waitEstimateDays: Type.Optional(count),
  }),
  example: {
    referralId: 'r-1',
    partnerId: 'hub-3',
    fromLevel: { system: 'asam4', code: '1.7' },
    toLevel: { system: 'asam4', code: '3.5' },
    reason: 'return to use with unstable housing',
    urgency: 'urgent',
    waitEstimateDays: 21,
  },
  upcast: {},
});

/** The end of services. The day it was closed and the day of the last contact are two facts (TEDS-D, REASON and LOS). */
export const EpisodeClosed = defineEvent({
  type: 'EpisodeClosed',
  version: 1,
  doc: 'The treatment episode ended.',
  schema: payload({
    reason: oneOf(closingReasonNames),
    tedsReason: Type.Integer({ minimum: 1, maximum: 7 }),
    closedOn: day,
    lastContactOn: Type.Union([day, Type.Null()]),
    lastDoseOn: Type.Union([day, Type.Null()]),
    moudAtClose: Type.Array(oneOf(medications)),
    outstandingReferrals: Type.Array(id),
    arm: Type.Union([text, Type.Null()]),
    note: Type.Optional(text),
  }),
  example: {
    reason: 'completed',
    tedsReason: 1,
    closedOn: '2026-09-01',
    lastContactOn: '2026-08-30',
    lastDoseOn: '2026-08-30',
    moudAtClose: ['buprenorphine'],
    outstandingReferrals: [],
    arm: null,
  },
  upcast: {},
});

export const closingEvents = [HigherLevelReferred, EpisodeClosed] as const;
