import { isDeepStrictEqual } from 'node:util';

/** One place in a value that is not what it was. What is left out was, or is, not there. */
export interface ValueChange {
  /** JSON Pointer (RFC 6901) into the value; empty: all of it. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * What differs between two values as JSON has them, place by place. Of a list the places that both begin and end with alike are passed over,
 * so that one that is put in, or taken out, is one change. Parts that both share are not looked into.
 */
export const valueChanges = (before: unknown, after: unknown, path = ''): readonly ValueChange[] => {
  if (Object.is(before, after)) return [];
  const [old, now] = [shallow(before), shallow(after)];
  if (Array.isArray(old) && Array.isArray(now)) return listChanges(old, now, path);
  if (isRecord(old) && isRecord(now)) {
    const names = new Set([...Object.keys(old), ...Object.keys(now)]);
    return [...names].flatMap((name) => valueChanges(old[name], now[name], `${path}/${escaped(name)}`));
  }
  return isDeepStrictEqual(old, now) ? [] : [changeOf(path, old, now)];
};

/** The value as JSON has it. */
export const asJson = (value: unknown): unknown => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown));

const changeOf = (path: string, before: unknown, after: unknown): ValueChange => ({
  path,
  ...(before !== undefined && { before: asJson(before) }),
  ...(after !== undefined && { after: asJson(after) }),
});

const listChanges = (old: readonly unknown[], now: readonly unknown[], path: string): readonly ValueChange[] => {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && isAlike(old[head], now[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isAlike(old.at(-1 - tail), now.at(-1 - tail))) tail += 1;
  const changed = Math.max(old.length, now.length) - head - tail;
  return Array.from({ length: changed }, (_, index) => head + index).flatMap((place) =>
    valueChanges(
      place < old.length - tail ? old[place] : undefined,
      place < now.length - tail ? now[place] : undefined,
      `${path}/${place}`,
    ),
  );
};

const isAlike = (one: unknown, other: unknown): boolean => valueChanges(one, other).length === 0;

/** Persistent collections as the objects and lists that they stand for, one level deep. */
const shallow = (value: unknown): unknown => (hasJson(value) ? value.toJSON() : value);

const hasJson = (value: unknown): value is { readonly toJSON: () => unknown } =>
  typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
