import { reject, type Decision } from '@throughline/kernel';
import type { PolicyFields } from '../commands';
import { fieldsOf, type PolicyVersion } from './state';

/** What may follow a positive screen. */
export type PositiveResponse = NonNullable<PolicyFields['positiveUds']>['responses'][number];

/**
 * The "no" to responses of which the site's policy does not have every one; undefined where it has. What follows a positive screen differs
 * between sites, from more groups to dismissal, and is never the program's choice. Source: A0.4 (S000:621-635).
 */
export const refusedResponse = (
  policy: PolicyVersion | undefined,
  ...responses: readonly PositiveResponse[]
): Decision<never, 'no-site-policy' | 'policy-silent' | 'response-not-in-policy'> | undefined => {
  const said = fieldsOf(policy, 'positiveUds');
  if (said.kind !== 'said') return said;
  const others = responses.filter((response) => !said.fields.responses.includes(response));
  if (others.length === 0) return undefined;
  return reject('response-not-in-policy', `The site's policy does not have these responses: ${others.join(', ')}.`);
};
