import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { count, id, levelOfCare, oneOf, payload, text } from '../events/schemas';
import { referralUrgencies } from '../reference/referrals';

/** A stay in residential or inpatient detoxification inside an episode. */
export const ResidentialStayStarted = defineEvent({
  type: 'ResidentialStayStarted',
  version: 1,
  doc: 'A residential detoxification stay began.',
  schema: payload({ purpose: Type.Literal('detoxification'), facility: Type.Optional(text) }),
  example: { purpose: 'detoxification' },
  upcast: {},
});

export const ResidentialStayEnded = defineEvent({
  type: 'ResidentialStayEnded',
  version: 1,
  doc: 'A residential detoxification stay ended.',
  schema: payload({ purpose: Type.Literal('detoxification') }),
  example: { purpose: 'detoxification' },
  upcast: {},
});

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

export const levelEvents = [ResidentialStayStarted, ResidentialStayEnded, HigherLevelReferred] as const;
