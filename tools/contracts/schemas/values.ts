import { isDeepStrictEqual } from 'node:util';
import { listOf, type Keywords, type Rule } from './vocabulary';

export const values: Rule = (_, before, after, at) => {
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

export const types: Rule = (_, before, after, at) => {
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
export const bound =
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

export const pattern: Rule = (_, before, after, at) => {
  if (before['pattern'] === after['pattern']) return [];
  const effect = before['pattern'] === undefined ? 'narrows' : after['pattern'] === undefined ? 'widens' : 'changes';
  return [{ kind: 'pattern-changed', effect, at: `${at}/pattern`, says: 'the pattern is another one' }];
};
