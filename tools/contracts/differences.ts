import { isDeepStrictEqual } from 'node:util';

/** A JSON Schema as it is published. */
export type JsonSchema = boolean | Readonly<Record<string, unknown>>;

/** What a difference does to the values that a schema takes: fewer, more, or others. `rewords`: none of it, if the words still say the same. */
export type Effect = 'narrows' | 'widens' | 'changes' | 'rewords';

/** One difference between two schemas. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly effect: Effect;
  /** Where in the schema, as a JSON Pointer. */
  readonly at: string;
  /** What became of it, in words that follow on "at". */
  readonly says: string;
}

export type DifferenceKind =
  | 'field-removed'
  | 'field-renamed'
  | 'field-added'
  | 'field-required'
  | 'field-optional'
  | 'values-narrowed'
  | 'values-widened'
  | 'type-changed'
  | 'range-narrowed'
  | 'range-widened'
  | 'pattern-changed'
  | 'closed'
  | 'opened'
  | 'alternatives-changed'
  | 'meaning-changed'
  | 'reworded'
  | 'keyword-changed';

/** Finds the schema that a `$ref` of a document names. */
export type Resolve = (schema: JsonSchema) => JsonSchema;

/** What two documents resolve, and which pairs of references are being compared already: a schema may hold itself. */
interface Comparison {
  readonly before: Resolve;
  readonly after: Resolve;
  readonly compared: Set<string>;
}

const asItIs: Resolve = (schema) => schema;

/** Every difference between what a schema said and what it says now. Two schemas without one are the same, but for their examples. */
export const differencesBetween = (
  before: JsonSchema,
  after: JsonSchema,
  at = '',
  resolve: { readonly before: Resolve; readonly after: Resolve } = { before: asItIs, after: asItIs },
): readonly Difference[] => compare({ ...resolve, compared: new Set() }, before, after, at);

const compare = (comparison: Comparison, before: JsonSchema, after: JsonSchema, at: string): readonly Difference[] => {
  const pair = referencesOf(before, after);
  if (pair !== null && comparison.compared.has(pair)) return [];
  if (pair !== null) comparison.compared.add(pair);
  const [old, now] = [normal(comparison.before(before)), normal(comparison.after(after))];
  const keywords = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((keyword) => !besideTheContract.has(keyword));
  return keywords.flatMap((keyword) => {
    const rule = rules[keyword] ?? other(keyword);
    return rule(comparison, old, now, at);
  });
};

/** Of no consequence for what a schema takes or means. */
const besideTheContract = new Set(['$schema', 'examples', 'example']);

const referencesOf = (before: JsonSchema, after: JsonSchema): string | null => {
  const [old, now] = [before, after].map((schema) => (typeof schema === 'object' ? schema['$ref'] : undefined));
  return typeof old === 'string' && typeof now === 'string' ? `${old} ${now}` : null;
};

type Keywords = Readonly<Record<string, unknown>>;
type Rule = (comparison: Comparison, before: Keywords, after: Keywords, at: string) => readonly Difference[];

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

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'boolean' || (typeof value === 'object' && value !== null && !Array.isArray(value));

const fieldsOf = (schema: Keywords): ReadonlyMap<string, JsonSchema> => {
  const properties = schema['properties'];
  if (typeof properties !== 'object' || properties === null) return new Map();
  return new Map(Object.entries(properties).filter((field): field is [string, JsonSchema] => isSchema(field[1])));
};

const requiredOf = (schema: Keywords): ReadonlySet<string> =>
  new Set(Array.isArray(schema['required']) ? schema['required'].filter((name) => typeof name === 'string') : []);

const properties: Rule = (comparison, before, after, at) => {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const added = new Map([...now].filter(([name]) => !old.has(name)));
  const gone = [...old].filter(([name]) => !now.has(name));
  const found: Difference[] = [];
  for (const [name, schema] of gone) {
    const [heir] = [...added].find(([, candidate]) => isDeepStrictEqual(candidate, schema)) ?? [];
    if (heir !== undefined) added.delete(heir);
    found.push(
      heir === undefined
        ? { kind: 'field-removed', effect: 'changes', at: `${at}/properties/${name}`, says: 'the field was removed' }
        : { kind: 'field-renamed', effect: 'changes', at: `${at}/properties/${name}`, says: `the field was renamed to "${heir}"` },
    );
  }
  const needed = requiredOf(after);
  for (const name of added.keys()) {
    const must = needed.has(name);
    found.push({
      kind: must ? 'field-required' : 'field-added',
      effect: must ? 'narrows' : 'widens',
      at: `${at}/properties/${name}`,
      says: must ? 'a field that must be there was added' : 'a field was added',
    });
  }
  for (const [name, schema] of old) {
    const today = now.get(name);
    if (today !== undefined) found.push(...field(comparison, { name, before, after }, schema, today, at));
  }
  return found;
};

const field = (
  comparison: Comparison,
  { name, before, after }: { readonly name: string; readonly before: Keywords; readonly after: Keywords },
  old: JsonSchema,
  now: JsonSchema,
  at: string,
): readonly Difference[] => {
  const place = `${at}/properties/${name}`;
  const [was, is] = [requiredOf(before).has(name), requiredOf(after).has(name)];
  const need: readonly Difference[] =
    was === is
      ? []
      : is
        ? [{ kind: 'field-required', effect: 'narrows', at: place, says: 'a field that could be left out must be there' }]
        : [{ kind: 'field-optional', effect: 'widens', at: place, says: 'a field that was always there may be left out' }];
  return [...need, ...compare(comparison, old, now, place)];
};

/** Of fields that no schema describes; `properties` speaks of the others. */
const undescribed: Rule = (_, before, after, at) => {
  const described = new Set([...fieldsOf(before).keys(), ...fieldsOf(after).keys()]);
  const [old, now] = [before, after].map((schema) => [...requiredOf(schema)].filter((name) => !described.has(name)).sort());
  if (isDeepStrictEqual(old, now)) return [];
  return [{ kind: 'field-required', effect: 'changes', at: `${at}/required`, says: 'other fields must be there' }];
};

const values: Rule = (_, before, after, at) => {
  const [old, now] = [listOf(before['enum']), listOf(after['enum'])];
  if (old === null || now === null) {
    return [
      old === null
        ? { kind: 'values-narrowed', effect: 'narrows', at, says: 'only some values are left' }
        : { kind: 'values-widened', effect: 'widens', at, says: 'other values are taken too' },
    ];
  }
  const missing = (from: readonly unknown[], list: readonly unknown[]): readonly string[] =>
    from.filter((value) => !list.some((one) => isDeepStrictEqual(one, value))).map((value) => JSON.stringify(value));
  const [gone, added] = [missing(old, now), missing(now, old)];
  return [
    ...(gone.length > 0 ? [{ kind: 'values-narrowed', effect: 'narrows', at, says: `no longer takes ${gone.join(', ')}` } as const] : []),
    ...(added.length > 0 ? [{ kind: 'values-widened', effect: 'widens', at, says: `takes ${added.join(', ')} too` } as const] : []),
  ];
};

const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);

const types: Rule = (_, before, after, at) => {
  const [old, now] = [typesOf(before), typesOf(after)];
  if (isDeepStrictEqual(old, now)) return [];
  const says = `the type was ${old.join(' or ') || 'any'} and is ${now.join(' or ') || 'any'}`;
  const holds = (wide: readonly string[], narrow: readonly string[]): boolean =>
    wide.length === 0 || (narrow.length > 0 && narrow.every((type) => wide.includes(type)));
  return [{ kind: 'type-changed', effect: holds(old, now) ? 'narrows' : holds(now, old) ? 'widens' : 'changes', at, says }];
};

const typesOf = ({ type }: Keywords): readonly string[] =>
  (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string').sort();

/** @param sign 1 where a greater bound takes fewer values, -1 where it takes more */
const bound =
  (keyword: string, sign: 1 | -1): Rule =>
  (_, before, after, at) => {
    const [old, now] = [numberAt(before, keyword), numberAt(after, keyword)];
    if (old === now) return [];
    const narrower = now !== null && (old === null || sign * (now - old) > 0);
    const says = `${keyword} was ${old ?? 'not set'} and is ${now ?? 'not set'}`;
    return [{ kind: narrower ? 'range-narrowed' : 'range-widened', effect: narrower ? 'narrows' : 'widens', at: `${at}/${keyword}`, says }];
  };

const numberAt = (schema: Keywords, keyword: string): number | null => {
  const value = schema[keyword];
  return typeof value === 'number' ? value : null;
};

const pattern: Rule = (_, before, after, at) => {
  if (before['pattern'] === after['pattern']) return [];
  const effect = before['pattern'] === undefined ? 'narrows' : after['pattern'] === undefined ? 'widens' : 'changes';
  return [{ kind: 'pattern-changed', effect, at: `${at}/pattern`, says: 'the pattern is another one' }];
};

const closing: Rule = (comparison, before, after, at) => {
  const [old, now] = [before['additionalProperties'] ?? true, after['additionalProperties'] ?? true];
  if (isDeepStrictEqual(old, now)) return [];
  if (isSchema(old) && isSchema(now) && typeof old === 'object' && typeof now === 'object') {
    return compare(comparison, old, now, `${at}/additionalProperties`);
  }
  const closed = now === false || old === true;
  return [
    {
      kind: closed ? 'closed' : 'opened',
      effect: closed ? 'narrows' : 'widens',
      at: `${at}/additionalProperties`,
      says: closed ? 'fields that it does not name are refused' : 'fields that it does not name are taken',
    },
  ];
};

const nested =
  (keyword: string): Rule =>
  (comparison, before, after, at) => {
    const [old, now] = [before[keyword] ?? true, after[keyword] ?? true];
    return isSchema(old) && isSchema(now) ? compare(comparison, old, now, `${at}/${keyword}`) : [];
  };

/** Alternatives are told apart by what they say; those that differ are compared in their order where there are as many. */
const alternatives =
  (keyword: string): Rule =>
  (comparison, before, after, at) => {
    const [old, now] = [before, after].map((schema) => listOf(schema[keyword])?.filter(isSchema) ?? null);
    const place = `${at}/${keyword}`;
    if (!old || !now)
      return [{ kind: 'alternatives-changed', effect: 'changes', at: place, says: `${keyword} was ${old ? 'removed' : 'added'}` }];
    const gone = old.filter((one) => !now.some((other) => isDeepStrictEqual(one, other)));
    const added = now.filter((one) => !old.some((other) => isDeepStrictEqual(one, other)));
    if (gone.length === added.length)
      return gone.flatMap((one, index) => compare(comparison, one, added[index] ?? true, `${place}/${old.indexOf(one)}`));
    const fewer = keyword === 'allOf' ? added.length > gone.length : gone.length > added.length;
    const effect = gone.length > 0 && added.length > 0 ? 'changes' : fewer ? 'narrows' : 'widens';
    return [{ kind: 'alternatives-changed', effect, at: place, says: `${old.length} alternatives became ${now.length}` }];
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
