import { isDeepStrictEqual } from 'node:util';
import { isSchema, type Compare, type Difference, type JsonSchema, type Keywords, type Rule } from './vocabulary';

const fieldsOf = (schema: Keywords): ReadonlyMap<string, JsonSchema> => {
  const properties = schema['properties'];
  if (typeof properties !== 'object' || properties === null) return new Map();
  return new Map(Object.entries(properties).filter((field): field is [string, JsonSchema] => isSchema(field[1])));
};

const requiredOf = (schema: Keywords): ReadonlySet<string> =>
  new Set(Array.isArray(schema['required']) ? schema['required'].filter((name) => typeof name === 'string') : []);

export const properties: Rule = (compare, before, after, at) => {
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
    if (today !== undefined) found.push(...field(compare, { name, before, after }, schema, today, at));
  }
  return found;
};

const field = (
  compare: Compare,
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
  return [...need, ...compare(old, now, place)];
};

/** Of fields that no schema describes; `properties` speaks of the others. */
export const undescribed: Rule = (_, before, after, at) => {
  const described = new Set([...fieldsOf(before).keys(), ...fieldsOf(after).keys()]);
  const [old, now] = [before, after].map((schema) => [...requiredOf(schema)].filter((name) => !described.has(name)).sort());
  if (isDeepStrictEqual(old, now)) return [];
  return [{ kind: 'field-required', effect: 'changes', at: `${at}/required`, says: 'other fields must be there' }];
};
