import fc, { type Arbitrary } from 'fast-check';
import { resolved, type OpenApi, type Schema } from './openapi';

/** Lists are kept short: what is asked of a list is asked of its third item too. */
const mostItems = 3;

/** Values that the schema allows, with a liking for those that mean something to care. */
export const valuesOf = (document: OpenApi, given: Schema): Arbitrary<unknown> => {
  const schema = resolved(document, given);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return fc.oneof(...choices.map((choice) => valuesOf(document, choice)));
  if (schema.allOf?.length === 1 && schema.allOf[0]) return valuesOf(document, schema.allOf[0]);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = [schema.type ?? 'object'].flat();
  return fc.oneof(...types.map((type) => ofType(document, schema, type)));
};

const ofType = (document: OpenApi, schema: Schema, type: string): Arbitrary<unknown> => {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000 });
    case 'number':
      return fc.oneof(fc.integer({ min: Math.max(1, schema.minimum ?? 1), max: 40 }), numbers(schema));
    case 'string':
      return texts(schema);
    case 'array':
      return fc.array(valuesOf(document, schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(mostItems, schema.minItems ?? 0),
      });
    default:
      return objects(document, schema);
  }
};

const numbers = ({ minimum, exclusiveMinimum, maximum = 1e12 }: Schema): Arbitrary<number> =>
  fc.double({ min: minimum ?? exclusiveMinimum ?? -1e12, max: maximum, noNaN: true, minExcluded: exclusiveMinimum !== undefined });

const texts = ({ format, pattern, minLength = 0, maxLength = 2_000, example }: Schema): Arbitrary<string> => {
  if (format === 'date-time') return moments.map((at) => at.toISOString());
  if (format === 'date') return moments.map((at) => at.toISOString().slice(0, 10));
  const written = pattern === undefined ? words(minLength, maxLength) : fc.stringMatching(new RegExp(pattern), { maxLength: 130 });
  return typeof example === 'string' ? fc.oneof(fc.constant(example), written) : written;
};

const moments = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-06-30T00:00:00Z'), noInvalidDate: true });

/** Well-formed text of any script, and now and then as long as it may be. */
const words = (least: number, most: number): Arbitrary<string> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.string({ unit: 'grapheme', minLength: least, maxLength: Math.min(most, 40) }) },
    { weight: 1, arbitrary: fc.constantFrom('é'.repeat(most), ' '.repeat(Math.max(1, least)), "'; drop table events; --") },
  );

const objects = (document: OpenApi, { properties = {}, required = [] }: Schema): Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valuesOf(document, schema)])), {
    requiredKeys: [...required],
    noNullPrototype: true,
  });
