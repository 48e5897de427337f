import { isDeepStrictEqual } from 'node:util';
import { properties, undescribed } from './fields';
import { alternatives, closing, nested } from './structure';
import { bound, pattern, types, values } from './values';
import { isSchema, type Compare, type Difference, type JsonSchema, type Keywords, type Resolve, type Rule } from './vocabulary';

/** What the schemas of two documents refer to. */
export interface Resolvers {
  readonly before: Resolve;
  readonly after: Resolve;
}

const asItIs: Resolve = (schema) => schema;

/** Compares parts of two documents. A schema may hold itself, and many places one: each pair of references is compared once, where it is first met. */
export const comparing = (resolve: Resolvers): Compare => {
  const compared = new Set<string>();
  const compare: Compare = (before, after, at) => {
    const pair = referencesOf(before, after);
    if (pair !== null && compared.has(pair)) return [];
    if (pair !== null) compared.add(pair);
    return differencesIn(compare, normal(resolve.before(before)), normal(resolve.after(after)), at);
  };
  return compare;
};

/** Every difference between what a schema said and what it says now. Two schemas without one are the same, but for their examples. */
export const differencesBetween = (before: JsonSchema, after: JsonSchema): readonly Difference[] =>
  comparing({ before: asItIs, after: asItIs })(before, after, '');

const differencesIn = (compare: Compare, before: Keywords, after: Keywords, at: string): readonly Difference[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((keyword) => !besideTheContract.has(keyword))
    .flatMap((keyword) => (rules[keyword] ?? other(keyword))(compare, before, after, at));

/** Of no consequence for what a schema takes or means. */
const besideTheContract = new Set(['$schema', 'examples', 'example']);

const referencesOf = (before: JsonSchema, after: JsonSchema): string | null => {
  const [old, now] = [before, after].map((schema) => (typeof schema === 'object' ? schema['$ref'] : undefined));
  return typeof old === 'string' && typeof now === 'string' ? `${old} ${now}` : null;
};

/** A list of values is written in three ways; a schema that takes everything or nothing in two. */
const normal = (schema: JsonSchema): Keywords => {
  if (schema === true) return {};
  if (schema === false) return { not: {} };
  const { const: only, anyOf, ...rest } = schema;
  if (only !== undefined) return { ...withoutType(rest), enum: [only] };
  const values = Array.isArray(anyOf) ? anyOf.map(onlyValueOf) : [];
  if (values.length > 0 && values.every((value) => value !== undefined)) return { ...rest, enum: values };
  return Array.isArray(rest['enum']) ? withoutType(schema) : schema;
};

const withoutType = ({ type, ...rest }: Keywords): Keywords => rest;

const onlyValueOf = (schema: unknown): unknown => {
  if (!isSchema(schema) || typeof schema === 'boolean') return undefined;
  return Object.keys(schema).every((keyword) => keyword === 'const' || keyword === 'type') ? schema['const'] : undefined;
};

/** A keyword that says what a value is, rather than which values are taken. */
const meaning =
  (keyword: string): Rule =>
  (_, before, after, at) =>
    isDeepStrictEqual(before[keyword], after[keyword])
      ? []
      : [{ kind: 'meaning-changed', effect: 'changes', at: `${at}/${keyword}`, says: `${keyword} says something else` }];

const words: Rule = (_, before, after, at) =>
  before['description'] === after['description']
    ? []
    : [{ kind: 'reworded', effect: 'rewords', at: `${at}/description`, says: 'the description was reworded' }];

/** Whatever has no rule of its own must stay: a keyword that nobody thought of is not passed over. */
const other =
  (keyword: string): Rule =>
  (_, before, after, at) =>
    isDeepStrictEqual(before[keyword], after[keyword])
      ? []
      : [{ kind: 'keyword-changed', effect: 'changes', at: `${at}/${keyword}`, says: `${keyword} was changed` }];

const rules: Readonly<Record<string, Rule>> = {
  properties,
  required: undescribed,
  enum: values,
  type: types,
  minimum: bound('minimum', 1),
  exclusiveMinimum: bound('exclusiveMinimum', 1),
  minLength: bound('minLength', 1),
  minItems: bound('minItems', 1),
  minProperties: bound('minProperties', 1),
  maximum: bound('maximum', -1),
  exclusiveMaximum: bound('exclusiveMaximum', -1),
  maxLength: bound('maxLength', -1),
  maxItems: bound('maxItems', -1),
  maxProperties: bound('maxProperties', -1),
  pattern,
  additionalProperties: closing,
  items: nested('items'),
  anyOf: alternatives('anyOf'),
  oneOf: alternatives('oneOf'),
  allOf: alternatives('allOf'),
  $id: meaning('$id'),
  title: meaning('title'),
  format: meaning('format'),
  description: words,
};
