import { isDeepStrictEqual } from 'node:util';
import { isSchema, listOf, type Rule } from './vocabulary';

export const closing: Rule = (compare, before, after, at) => {
  const [old, now] = [before['additionalProperties'] ?? true, after['additionalProperties'] ?? true];
  if (isDeepStrictEqual(old, now)) return [];
  if (isSchema(old) && isSchema(now) && typeof old === 'object' && typeof now === 'object') {
    return compare(old, now, `${at}/additionalProperties`);
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

export const nested =
  (keyword: string): Rule =>
  (compare, before, after, at) => {
    const [old, now] = [before[keyword] ?? true, after[keyword] ?? true];
    return isSchema(old) && isSchema(now) ? compare(old, now, `${at}/${keyword}`) : [];
  };

/** Alternatives are told apart by what they say; those that differ are compared in their order where there are as many. */
export const alternatives =
  (keyword: string): Rule =>
  (compare, before, after, at) => {
    const [old, now] = [before, after].map((schema) => listOf(schema[keyword])?.filter(isSchema) ?? null);
    const place = `${at}/${keyword}`;
    if (!old || !now)
      return [{ kind: 'alternatives-changed', effect: 'changes', at: place, says: `${keyword} was ${old ? 'removed' : 'added'}` }];
    const gone = old.filter((one) => !now.some((other) => isDeepStrictEqual(one, other)));
    const added = now.filter((one) => !old.some((other) => isDeepStrictEqual(one, other)));
    // What says the same may refer to what does not.
    const kept = old.flatMap((one, index) => (gone.includes(one) ? [] : compare(one, one, `${place}/${index}`)));
    if (gone.length === added.length)
      return [...kept, ...gone.flatMap((one, index) => compare(one, added[index] ?? true, `${place}/${old.indexOf(one)}`))];
    const fewer = keyword === 'allOf' ? added.length > gone.length : gone.length > added.length;
    const effect = gone.length > 0 && added.length > 0 ? 'changes' : fewer ? 'narrows' : 'widens';
    return [...kept, { kind: 'alternatives-changed', effect, at: place, says: `${old.length} alternatives became ${now.length}` }];
  };
