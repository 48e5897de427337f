import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { count, id, levelOfCare, oneOf, payload, text } from '../events/schemas';
import { careServices, careTriggers, tracks } from '../reference/care-services';
import { levelDirections } from '../reference/levels-of-care';
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

/** Why, and which fact gave rise to it: the event id of a screen or a return to use, the id of a missed visit. */
const trigger = payload({ kind: oneOf(careTriggers), ref: Type.Optional(id) });

/** Stepped care within the site: more of what it offers. Not a move on the ladder of levels (i.1), and not a punishment (A3, seed 000). */
export const CareIntensified = defineEvent({
  type: 'CareIntensified',
  version: 1,
  doc: 'The care of the patient was stepped up within the site.',
  schema: payload({ adds: Type.Array(oneOf(careServices), { minItems: 1 }), removes: Type.Array(oneOf(careServices)), trigger }),
  example: { adds: ['groups_per_week', 'individual_therapy'], removes: [], trigger: { kind: 'uds', ref: 'specimen-1' } },
  upcast: {},
});

export const CareDeintensified = defineEvent({
  type: 'CareDeintensified',
  version: 1,
  doc: 'The care of the patient was stepped down within the site.',
  schema: payload({ adds: Type.Array(oneOf(careServices)), removes: Type.Array(oneOf(careServices), { minItems: 1 }), trigger }),
  example: { adds: [], removes: ['groups_per_week'], trigger: { kind: 'patient_wish' } },
  upcast: {},
});

/** A specialty track: of seed 003, and the women-only programmes of seed 000. Another one replaces it. */
export const TrackAssigned = defineEvent({
  type: 'TrackAssigned',
  version: 1,
  doc: 'The patient was assigned to a specialty track, in place of the one before.',
  schema: payload({ track: oneOf(tracks), reason: Type.Optional(text) }),
  example: { track: 'perinatal' },
  upcast: {},
});

/**
 * A move on the ladder of levels inside the episode. In TEDS a change of service type is a discharge as transferred and an admission; the
 * episode goes on (B3.1, B3.4). `direction` is unknown where the level before is, or where the editions do not compare.
 */
export const LevelOfCareChanged = defineEvent({
  type: 'LevelOfCareChanged',
  version: 1,
  doc: 'The level of care of the patient changed inside the episode.',
  schema: payload({ from: Type.Optional(levelOfCare), to: levelOfCare, direction: oneOf(levelDirections), reason: text }),
  example: {
    from: { system: 'asam4', code: '2.1' },
    to: { system: 'asam4', code: '1.7' },
    direction: 'down',
    reason: 'stable for three months',
  },
  upcast: {},
});

export const levelEvents = [
  ResidentialStayStarted,
  ResidentialStayEnded,
  HigherLevelReferred,
  CareIntensified,
  CareDeintensified,
  TrackAssigned,
  LevelOfCareChanged,
] as const;
