import { schemasIn } from '@throughline/contracts';
import { report } from '../../tools/contracts/break';
import { breaksOfEvents, type EventSchemas } from '../../tools/contracts/event-contracts';
import { releasedSchemasFolder, schemasFolder } from '../../tools/contracts/files';
import type { DifferenceKind } from '../../tools/contracts/schemas/vocabulary';

type Schema = Readonly<Record<string, unknown>>;

const released = schemasIn(releasedSchemasFolder);

it('what is stored and read by others is as it was released', () => {
  const breaks = breaksOfEvents(released, schemasIn(schemasFolder));
  if (breaks.length > 0) throw new Error(`Contracts of the last release are broken:\n${report(breaks)}`);
  expect(released.size).toBeGreaterThanOrEqual(149);
});

const path = 'CupWashed/1.json';
const today: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://throughline.invalid/schemas/CupWashed/1.json',
  title: 'CupWashed',
  description: 'A cup was washed.',
  type: 'object',
  additionalProperties: false,
  required: ['cup', 'degrees'],
  properties: {
    cup: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[a-z-]+$' },
    degrees: { type: 'number', minimum: 0, exclusiveMaximum: 100, description: 'Of the water, in degrees Celsius.' },
    by: { anyOf: ['hand', 'machine'].map((value) => ({ const: value, type: 'string' })) },
    spots: {
      type: 'array',
      maxItems: 4,
      items: { type: 'object', required: ['at'], properties: { at: { type: 'string', format: 'date' } } },
    },
    shelf: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
    tags: { type: 'object', patternProperties: { '^x-': { type: 'string' } } },
  },
  examples: [{ cup: 'blue', degrees: 60 }],
};
const properties = today['properties'] as Readonly<Record<string, Schema>>;

const withField = (name: string, change: Schema): Schema => ({
  ...today,
  properties: { ...properties, [name]: { ...properties[name], ...change } },
});
const without = (name: string): Record<string, Schema> => Object.fromEntries(Object.entries(properties).filter(([one]) => one !== name));
const kindsOf = (changed: Schema | null): readonly string[] => {
  const changedSchemas: EventSchemas = changed === null ? new Map() : new Map([[path, changed]]);
  return breaksOfEvents(new Map([[path, today]]), changedSchemas).map(({ kind }) => kind);
};

const planted: readonly (readonly [what: string, kind: DifferenceKind | 'version-removed', changed: Schema | null])[] = [
  ['a version that is gone', 'version-removed', null],
  ['a removed field', 'field-removed', { ...today, properties: without('by') }],
  ['a renamed field', 'field-renamed', { ...today, properties: { ...without('spots'), stains: properties['spots'] } }],
  ['a new field', 'field-added', { ...today, properties: { ...properties, colour: { type: 'string' } } }],
  [
    'a new field that must be there',
    'field-required',
    { ...today, required: ['cup', 'degrees', 'colour'], properties: { ...properties, colour: { type: 'string' } } },
  ],
  ['a field that must be there now', 'field-required', { ...today, required: ['cup', 'degrees', 'by'] }],
  ['a field that may be left out now', 'field-optional', { ...today, required: ['cup'] }],
  ['a field that nobody describes and that must be there', 'field-required', { ...today, required: ['cup', 'degrees', 'weight'] }],
  ['a value that is no longer taken', 'values-narrowed', withField('by', { anyOf: [{ const: 'hand', type: 'string' }] })],
  [
    'a value more',
    'values-widened',
    withField('by', { anyOf: [{ enum: ['hand', 'machine', 'rain'] }], enum: ['hand', 'machine', 'rain'] }),
  ],
  ['text that became a list of values', 'values-narrowed', withField('cup', { enum: ['blue'] })],
  ['another type', 'type-changed', withField('degrees', { type: 'integer' })],
  ['a greater minimum', 'range-narrowed', withField('degrees', { minimum: 30 })],
  ['a smaller exclusive maximum', 'range-narrowed', withField('degrees', { exclusiveMaximum: 90 })],
  ['a shorter text', 'range-narrowed', withField('cup', { maxLength: 32 })],
  ['a longer text', 'range-widened', withField('cup', { maxLength: 128 })],
  ['fewer items', 'range-narrowed', withField('spots', { maxItems: 2 })],
  ['a bound that was not there', 'range-narrowed', withField('spots', { minItems: 1 })],
  ['another pattern', 'pattern-changed', withField('cup', { pattern: '^[a-z]+$' })],
  ['an object that was closed', 'closed', withField('tags', { additionalProperties: false })],
  ['an object that was opened', 'opened', { ...today, additionalProperties: true }],
  ['another title', 'meaning-changed', { ...today, title: 'CupCleaned' }],
  ['another address', 'meaning-changed', { ...today, $id: 'https://throughline.invalid/schemas/CupCleaned/1.json' }],
  ['another format', 'meaning-changed', withField('cup', { format: 'hostname' })],
  ['another unit', 'reworded', withField('degrees', { description: 'Of the water, in degrees Fahrenheit.' })],
  [
    'a field inside a list that was removed',
    'field-removed',
    withField('spots', { items: { type: 'object', required: ['at'], properties: {} } }),
  ],
  ['an alternative that is gone', 'alternatives-changed', withField('shelf', { anyOf: [{ type: 'integer' }] })],
  ['an alternative that changed', 'type-changed', withField('shelf', { anyOf: [{ type: 'string' }, { type: 'null' }] })],
  ['a keyword without a rule of its own', 'keyword-changed', withField('tags', { patternProperties: { '^y-': { type: 'string' } } })],
  ['a keyword that nobody thought of', 'keyword-changed', withField('degrees', { multipleOf: 0.5 })],
];

describe('the gate for stored events', () => {
  it.each(planted)('sees %s', (_, kind, changed) => {
    expect(kindsOf(changed)).toContain(kind);
  });

  it('takes another example, another order of fields, and a new version beside the old one', () => {
    const shuffled = { ...today, examples: [], properties: Object.fromEntries(Object.entries(properties).reverse()) };
    expect(
      breaksOfEvents(
        new Map([[path, today]]),
        new Map<string, Schema>([
          [path, shuffled],
          ['CupWashed/2.json', { type: 'object' }],
        ]),
      ),
    ).toEqual([]);
  });

  it('says what to do', () => {
    const [found] = breaksOfEvents(new Map([[path, today]]), new Map([[path, { ...today, properties: without('by') }]]));
    expect(report(found ? [found] : [])).toBe(
      '- CupWashed version 1, at /properties/by: the field was removed.\n' +
        '  Put it back: cp docs/contracts/released/schemas/CupWashed/1.json docs/schemas/CupWashed/1.json. If CupWashed has to say something else ' +
        'from now on, give its definition in libs/episode `version: 2` and an `upcast` from 1 to 2, keep an event of version 1 in test/histories, ' +
        'and run "npm run schemas".',
    );
  });

  it.each([...released.keys()])('sees a field that is taken from %s', (one) => {
    const schema = released.get(one);
    const fields = typeof schema === 'object' ? (schema['properties'] as Schema) : {};
    const [first] = Object.keys(fields);
    if (first === undefined) return;
    const changed = { ...(schema as Schema), properties: Object.fromEntries(Object.entries(fields).slice(1)) };
    expect(breaksOfEvents(released, new Map([...released, [one, changed]]))).toHaveLength(1);
  });
});
