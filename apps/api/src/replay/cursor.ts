import { problemError } from '@throughline/platform';

/** Where a list goes on: how far the log was read for its first page, and after how many items. */
export interface ListCursor {
  readonly through: number;
  readonly after: number;
}

export const writeCursor = ({ through, after }: ListCursor): string => Buffer.from(JSON.stringify([through, after])).toString('base64url');

/** @throws ProblemError `invalid-query` for a cursor that this service did not write */
export const readCursor = (cursor: string | undefined): ListCursor | undefined => {
  if (cursor === undefined) return undefined;
  const [through, after] = numbersIn(cursor);
  if (through === undefined || after === undefined) {
    throw problemError('invalid-query', {
      errors: [{ pointer: '/cursor', detail: 'The cursor is not one of this list: leave it out to begin, or use the address in `next`' }],
    });
  }
  return { through, after };
};

const numbersIn = (cursor: string): readonly number[] => {
  try {
    const numbers: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(numbers) && numbers.length === 2 && numbers.every(isPlace) ? numbers : [];
  } catch {
    return [];
  }
};

const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
