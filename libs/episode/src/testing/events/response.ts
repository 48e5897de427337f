import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { id, oneOf, payload } from '../../events/schemas';
import { policyWords } from '../../reference/site-policy';

/**
 * What a site does about a positive urine screen or a reported return to use, out of what its policy has (A0.4; S000:621-635). What follows of
 * it (a shorter prescription, more groups, a dismissal) is recorded for itself.
 */
export const PolicyResponseApplied = defineEvent({
  type: 'PolicyResponseApplied',
  version: 1,
  doc: "The site's policy was applied to a positive urine screen or to a reported return to use.",
  schema: payload({
    responseId: id,
    /** `uds`: the specimen's id; `report`: the event id of the return to use. */
    trigger: payload({ kind: oneOf(['uds', 'report']), ref: id }),
    responses: Type.Array(oneOf(policyWords.positiveResponses), { minItems: 1 }),
    /** Amphetamines in the specimen come from a prescribed stimulant. */
    prescribedStimulant: Type.Optional(Type.Boolean()),
    policyVersionId: id,
  }),
  example: {
    responseId: 'pr-1',
    trigger: { kind: 'uds', ref: 'u-1' },
    responses: ['more_groups', 'shorten_prescription'],
    policyVersionId: 'site-1@1',
  },
  upcast: {},
});
