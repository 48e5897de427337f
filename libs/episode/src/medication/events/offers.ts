import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { id, oneOf, payload, text } from '../../events/schemas';
import { medications } from '../../reference/medications';

/**
 * Medication for opioid use disorder was offered: a treatment plan has to say whether it was. `reason`: why the patient has not decided.
 * Source: A1.4 (S001:205-209).
 */
export const MoudOffered = defineEvent({
  type: 'MoudOffered',
  version: 1,
  doc: 'Medication for opioid use disorder was offered.',
  schema: payload({
    offerId: id,
    products: Type.Array(oneOf(medications), { minItems: 1 }),
    educated: Type.Boolean(),
    reason: Type.Optional(text),
  }),
  example: { offerId: 'o-1', products: ['buprenorphine', 'methadone'], educated: true },
  upcast: {},
});

export const MoudAccepted = defineEvent({
  type: 'MoudAccepted',
  version: 1,
  doc: 'An offer of medication for opioid use disorder was accepted.',
  schema: payload({ offerId: id, reason: Type.Optional(text) }),
  example: { offerId: 'o-1' },
  upcast: {},
});

export const MoudDeclined = defineEvent({
  type: 'MoudDeclined',
  version: 1,
  doc: 'An offer of medication for opioid use disorder was declined.',
  schema: payload({ offerId: id, reason: Type.Optional(text) }),
  example: { offerId: 'o-1', reason: 'prefers to go without' },
  upcast: {},
});
