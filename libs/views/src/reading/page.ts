/** Some of the rows, and where to go on. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Hand it back to get the next page; null on the last one. Opaque: its content may change. */
  readonly next: string | null;
}

/** The most rows that a query of a view gives at once. */
export const largestPage = 200;
const usualPage = 50;

/** A cursor that no query of this service made. The edge answers 400. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';

  constructor() {
    super('The cursor is not one of this query: leave it out to begin, or hand back the one of the last page');
  }
}

/** Between 1 and `largestPage`; 50 where nothing is asked for. */
export const pageSize = (asked: number | undefined): number =>
  asked === undefined || !Number.isFinite(asked) ? usualPage : Math.min(Math.max(Math.trunc(asked), 1), largestPage);

/** Makes a page of rows that were read with a limit of one more than its size. */
export const page = <Item>(rows: readonly Item[], size: number, placeOf: (item: Item) => readonly CursorValue[]): Page<Item> => {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last !== undefined ? writeCursor(placeOf(last)) : null };
};

/** What a cursor may hold: the values of the columns that rows are ordered by. */
export type CursorValue = string | number | null;

const writeCursor = (values: readonly CursorValue[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** What a place of a cursor holds; all but a number may be null. */
export type CursorPlace = 'time' | 'day' | 'text' | 'number';

/**
 * The values in a cursor, or null where there is no cursor.
 * @param places what is expected in each place
 * @throws InvalidCursor
 */
export const readCursor = (cursor: string | undefined, places: readonly CursorPlace[]): readonly CursorValue[] | null => {
  if (cursor === undefined) return null;
  const values = parsed(cursor);
  if (!Array.isArray(values) || values.length !== places.length) throw new InvalidCursor();
  if (!places.every((place, index) => fits(place, values[index]))) throw new InvalidCursor();
  return values as readonly CursorValue[];
};

const fits = (place: CursorPlace, value: unknown): boolean => {
  if (place === 'number') return Number.isSafeInteger(value);
  if (value === null) return true;
  if (typeof value !== 'string') return false;
  return place === 'text' ? !value.includes('\u0000') : forms[place].test(value) && !Number.isNaN(Date.parse(value));
};

const forms = { time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, day: /^\d{4}-\d\d-\d\d$/ };

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursor();
  }
};
