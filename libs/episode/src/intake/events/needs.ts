import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { isInOrder, needDiscoveries, needDomains } from '../../reference/needs';
import { id, oneOf, payload, text } from '../../events/schemas';

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

export const needEvents = [NeedsPrioritized, SocialNeedIdentified, SocialNeedSupported, SocialNeedResolved] as const;
