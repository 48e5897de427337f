import { largestPage } from '@throughline/views';
import { readCursor, writeCursor } from './cursor';
import { usualItems } from './query';
import { inAddress } from './record';

/** Which part of a list is asked for. */
export interface Part {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** A part of a list. */
export interface Listed<Item> {
  readonly total: number;
  readonly items: readonly Item[];
  /** Address of the next one; null on the last. */
  readonly next: string | null;
}

/** How many items come before a part of a list, and how many are in it at most. */
export const boundsOf = ({ limit = usualItems, cursor }: Part) => ({
  after: readCursor(cursor)?.after ?? 0,
  size: Math.min(limit, largestPage),
});

/**
 * @param path of the list
 * @param parameters beside limit and cursor
 * @param through how far the log was read
 */
export const addressAt = (
  path: string,
  parameters: Readonly<Record<string, string | undefined>>,
  limit: number | undefined,
  place: { readonly through: number; readonly after: number },
): string => `${path}?${inAddress({ ...parameters, limit, cursor: writeCursor(place) })}`;

/** A part of a list that is whole in memory. */
export const listed = <Item>(
  all: readonly Item[],
  part: Part,
  list: { readonly path: string; readonly parameters: Readonly<Record<string, string | undefined>>; readonly through: number },
): Listed<Item> => {
  const { after, size } = boundsOf(part);
  const end = after + size;
  const next = end < all.length ? addressAt(list.path, list.parameters, part.limit, { through: list.through, after: end }) : null;
  return { total: all.length, items: all.slice(after, end), next };
};
