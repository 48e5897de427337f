import { textAt, type JsonSchema } from '../event-schemas';
import { html, prose, type Html } from './html';

/** Finds what `#/components/schemas/...` names. */
export type Named = Readonly<Record<string, JsonSchema>>;

const components = '#/components/schemas/';

/** The fields of an object that a schema takes. */
interface Shape {
  readonly fields: readonly (readonly [name: string, schema: JsonSchema])[];
  readonly required: ReadonlySet<unknown>;
  /** Names that it was reached by: one inside itself is not followed. */
  readonly within: readonly string[];
}

/** What a schema takes, field by field, for a person. Names that stand for schemas are followed. */
export const fieldsOf = (schema: JsonSchema, named: Named, within: readonly string[] = []): Html =>
  html`${shapesIn(schema, named, within).map(
    (shape) =>
      html`<ul class="fields">
        ${shape.fields.map(([name, field]) => html`<li>${fieldLine(name, field, shape.required.has(name), named)}${fieldsOf(field, named, shape.within)}</li> `)}
      </ul>`,
  )}`;

const fieldLine = (name: string, schema: JsonSchema, must: boolean, named: Named): Html =>
  html`<code>${name}</code> <span class="type">${typeOf(schema, named)}</span>${must ? html` <span class="must">always</span>` : ''}
    ${prose(textAt(schema, 'description'))}`;

/** The objects that a value may be, or hold as items or alternatives. */
const shapesIn = (schema: JsonSchema, named: Named, within: readonly string[]): readonly Shape[] => {
  const name = nameIn(schema);
  if (name !== null) return within.includes(name) ? [] : shapesIn(named[name] ?? {}, named, [...within, name]);
  const { properties, required, items } = schema;
  const fields = Object.entries(isRecord(properties) ? properties : {}).filter((field): field is [string, JsonSchema] =>
    isRecord(field[1]),
  );
  const own = fields.length === 0 ? [] : [{ fields, required: new Set(Array.isArray(required) ? required : []), within }];
  const inner = [...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => schemasAt(schema, keyword)), ...(isRecord(items) ? [items] : [])];
  return [...own, ...inner.flatMap((one) => shapesIn(one, named, within))];
};

/** What a value is, in a few words. */
export const typeOf = (schema: JsonSchema, named: Named): string => {
  const name = nameIn(schema);
  if (name !== null) return name;
  if (schema['const'] !== undefined) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum'])) return `one of ${schema['enum'].map((value) => JSON.stringify(value)).join(', ')}`;
  const alternatives = [...schemasAt(schema, 'anyOf'), ...schemasAt(schema, 'oneOf')];
  if (alternatives.length > 0) return [...new Set(alternatives.map((one) => typeOf(one, named)))].join(' or ');
  const [only] = schemasAt(schema, 'allOf');
  if (only) return typeOf(only, named);
  if (schema['type'] === 'array') return `list of ${isRecord(schema['items']) ? typeOf(schema['items'], named) : 'anything'}`;
  const type =
    [schema['type']]
      .flat()
      .filter((one) => typeof one === 'string')
      .join(' or ') || 'anything';
  return [type, textAt(schema, 'format'), ...bounds(schema)].filter((part) => part !== '').join(', ');
};

const words: Readonly<Record<string, string>> = {
  minimum: 'from',
  exclusiveMinimum: 'more than',
  maximum: 'to',
  exclusiveMaximum: 'less than',
  maxLength: 'at most characters:',
  pattern: 'like',
};

const bounds = (schema: JsonSchema): readonly string[] =>
  Object.entries(words).flatMap(([keyword, word]) => {
    const bound = schema[keyword];
    return typeof bound === 'number' || typeof bound === 'string' ? [`${word} ${bound}`] : [];
  });

const nameIn = (schema: JsonSchema): string | null => {
  const reference = textAt(schema, '$ref');
  return reference.startsWith(components) ? reference.slice(components.length) : null;
};

const isRecord = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);

const schemasAt = (schema: JsonSchema, keyword: string): readonly JsonSchema[] => {
  const found = schema[keyword];
  return Array.isArray(found) ? found.filter(isRecord) : [];
};
