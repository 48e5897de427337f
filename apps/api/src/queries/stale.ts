import type { StaleKey } from '@throughline/projection';
import { streamKinds } from '../commands/kinds';

/** What is said of an answer or an item whose key is parked: it may lack what came since. */
export interface Stale {
  readonly stale?: true;
  /** Since when: ISO 8601, UTC. */
  readonly since?: string;
}

/** What is said of a whole answer in addition: so many keys are parked in the views that it was read from. */
export interface StaleAnswer extends Stale {
  readonly staleKeys?: number;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Says of an answer what in it is stale: itself, when it is about a parked key; each item that is; and of every answer, how many keys of its
 * views are parked, since figures over many keys lack them and a list may lack a row.
 *
 * @param about the ids in the address
 */
export const withStaleness = (answer: unknown, about: Fields, parked: readonly StaleKey[]): unknown => {
  if (parked.length === 0 || !isObject(answer)) return answer;
  const { items } = answer;
  return {
    ...answer,
    ...(Array.isArray(items) && { items: items.map((item: unknown) => (isObject(item) ? { ...item, ...staleness(item, parked) } : item)) }),
    ...staleness(about, parked),
    staleKeys: parked.length,
  };
};

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const staleness = (fields: Fields, parked: readonly StaleKey[]): Stale => {
  const names = namesIn(fields);
  const since = parked.flatMap((one) => (names.has(one.key) ? [one.since] : [])).sort();
  return since[0] === undefined ? {} : { stale: true, since: since[0] };
};

/** What a view may have these things under: their ids, and the names of their streams. */
const namesIn = (fields: Fields): ReadonlySet<string> => {
  const ids = Object.entries(fields).flatMap(([name, value]) => (name.endsWith('Id') && typeof value === 'string' ? [value] : []));
  return new Set(ids.flatMap((id) => [id, ...streamKinds.map(({ aggregate }) => `${aggregate.name}-${id}`)]));
};
