import fc from 'fast-check';

/** A JSON Schema, or what it holds under a keyword. */
type Keywords = Readonly<Record<string, unknown>>;

/** The keywords that `payloadsOf` understands; another one would make it draw values that the schema refuses. */
const understood = new Set([
  ...['$schema', '$id', 'title', 'description', 'examples', 'format'],
  ...['type', 'const', 'anyOf', 'properties', 'required', 'additionalProperties', 'patternProperties', 'items', 'minItems', 'maxItems'],
  ...['minLength', 'maxLength', 'pattern', 'minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'],
]);

/** Any value that a published schema takes. @throws Error at a keyword that it does not know */
export const payloadsOf = (schema: Keywords): fc.Arbitrary<unknown> => {
  const unknown = Object.keys(schema).filter((keyword) => !understood.has(keyword));
  if (unknown.length > 0) throw new Error(`Payloads cannot be drawn: ${unknown.join(', ')} is not understood yet`);
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['anyOf'])) return fc.oneof(...schema['anyOf'].map(payloadsOf));
  switch (schema['type']) {
    case 'object':
      return objects(schema);
    case 'array':
      return fc.array(payloadsOf(part(schema, 'items')), {
        minLength: number(schema, 'minItems') ?? 0,
        maxLength: Math.min(number(schema, 'maxItems') ?? 4, 4),
      });
    case 'string':
      return texts(schema);
    case 'integer':
      return fc.integer({ min: lowest(schema), max: highest(schema) });
    case 'number':
      return fc.oneof(fc.integer({ min: lowest(schema), max: highest(schema) }), decimals(schema));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`Payloads of the type ${JSON.stringify(schema['type'])} cannot be drawn`);
  }
};

const objects = (schema: Keywords): fc.Arbitrary<unknown> => {
  const fields = Object.entries(part(schema, 'properties')).map(([name, field]) => [name, payloadsOf(field as Keywords)] as const);
  const requiredKeys = (schema['required'] ?? []) as string[];
  const named = fc.record(Object.fromEntries(fields), { requiredKeys });
  const [[pattern, values] = []] = Object.entries(part(schema, 'patternProperties'));
  if (pattern === undefined) return named;
  return fc.dictionary(fc.stringMatching(new RegExp(pattern)), payloadsOf(values as Keywords), { maxKeys: 4, noNullPrototype: true });
};

const texts = (schema: Keywords): fc.Arbitrary<string> => {
  const [minLength, maxLength] = [number(schema, 'minLength') ?? 0, Math.min(number(schema, 'maxLength') ?? 40, 40)];
  const pattern = schema['pattern'];
  if (typeof pattern !== 'string')
    return fc.string({ unit: 'grapheme-composite', minLength, maxLength }).filter((text) => text.length <= 40);
  return fc.stringMatching(new RegExp(pattern), { maxLength }).filter((text) => text.length >= minLength);
};

const decimals = (schema: Keywords): fc.Arbitrary<number> =>
  fc.double({
    noNaN: true,
    min: number(schema, 'exclusiveMinimum') ?? number(schema, 'minimum') ?? -1e6,
    max: number(schema, 'exclusiveMaximum') ?? number(schema, 'maximum') ?? 1e6,
    minExcluded: 'exclusiveMinimum' in schema,
    maxExcluded: 'exclusiveMaximum' in schema,
  });

const lowest = (schema: Keywords): number => {
  const above = number(schema, 'exclusiveMinimum');
  return above === undefined ? Math.ceil(number(schema, 'minimum') ?? -1e6) : Math.floor(above) + 1;
};

const highest = (schema: Keywords): number => {
  const below = number(schema, 'exclusiveMaximum');
  return below === undefined ? Math.floor(number(schema, 'maximum') ?? 1e6) : Math.ceil(below) - 1;
};

const number = (schema: Keywords, keyword: string): number | undefined => {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
};

const part = (schema: Keywords, keyword: string): Keywords => (schema[keyword] ?? {}) as Keywords;
