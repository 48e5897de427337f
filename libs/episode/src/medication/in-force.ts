import type { List } from 'immutable';
import type { Medication } from '../reference/medications';

/** Medication that a patient has for some days. */
export interface Supplied {
  /** The prescription's id, or the event id of what was given. */
  readonly ref: string;
  readonly medication: Medication;
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string;
  /** The first day after: the supply does not cover it. */
  readonly until: string;
}

/** What covers a day: begun by then, and not over. */
export const inForceOn = <Item extends Pick<Supplied, 'from' | 'until'>>(items: Iterable<Item>, day: string): readonly Item[] =>
  [...items].filter(({ from, until }) => from <= day && day < until);

/** The list with one more, still in order of first days, in whatever order they are told. */
export const inOrder = <Item extends Pick<Supplied, 'from'>>(items: List<Item>, item: Item): List<Item> =>
  items.insert(items.findLastIndex(({ from }) => from <= item.from) + 1, item);
