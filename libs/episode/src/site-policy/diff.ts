import { fromJS, is } from 'immutable';
import type { PolicyFields } from '../commands';

/** One choice that two policies make differently: its path, such as `uds.temperatureF.min`; null: the policy says nothing of it. */
export interface PolicyDifference {
  readonly field: string;
  readonly a: unknown;
  readonly b: unknown;
}

/** What differs between two policies, in the order of their fields. */
export const diffPolicies = (a: PolicyFields, b: PolicyFields): readonly PolicyDifference[] => {
  const [ofA, ofB] = [choicesOf(a), choicesOf(b)];
  const fields = [...new Set([...ofA.keys(), ...ofB.keys()])].sort(inOrderOf(Object.keys(a)));
  return fields
    .map((field) => ({ field, a: ofA.get(field) ?? null, b: ofB.get(field) ?? null }))
    .filter((one) => !is(fromJS(one.a), fromJS(one.b)));
};

/** The choices that a policy makes, by path. A list of words is one choice. */
export const choicesOf = (policy: PolicyFields): ReadonlyMap<string, unknown> => new Map(choicesIn(policy, []));

const choicesIn = (value: unknown, path: readonly string[]): (readonly [string, unknown])[] => {
  if (value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([name, inside]) => choicesIn(inside, [...path, name]));
};

const inOrderOf = (groups: readonly string[]) => {
  const rank = (field: string): number => groups.indexOf(field.split('.')[0] ?? '');
  return (one: string, other: string): number => rank(one) - rank(other) || (one < other ? -1 : 1);
};
