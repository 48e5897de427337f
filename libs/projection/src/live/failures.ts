import { DatabaseError } from 'pg';
import { Fault } from '@throughline/kernel';
import type { Guilt, ParkingCategory } from '../bookkeeping/parked';
import { RowExists } from '../rows/key-rows';

/** Data exception, integrity constraint violation, program limit exceeded (an index entry too long, for one). */
const refusalClasses = ['22', '23', '54'];

/** Whether PostgreSQL refused the rows themselves, so that the same batch would be refused again. */
export const isRefusal = (error: unknown): error is DatabaseError =>
  error instanceof DatabaseError && refusalClasses.includes(error.code?.slice(0, 2) ?? '');

/** Whether PostgreSQL refused a row because one with its key is there. */
export const isUniqueViolation = (error: unknown): boolean => isRefusal(error) && error.code === '23505';

/** Connection, rolled back transaction, resources, a lock or state in the way, an operator, the system. */
const circumstances = ['08', '25', '40', '53', '55', '57', '58'];

/** One projection could not work out its rows; the others are not concerned. */
export class ProjectionFailure extends Error {
  override readonly name = 'ProjectionFailure';

  constructor(override readonly cause: unknown) {
    super('A projection failed');
  }
}

/** Keys must be parked that were not: the batch is taken in alone, a step at a time. */
export class KeysToPark extends ProjectionFailure {
  constructor() {
    super('Events that cannot be taken in');
  }
}

/** Whether an error of the database is nobody's in particular, so that whatever else is asked of it now would fail as well. */
export const isCircumstance = (error: unknown): boolean =>
  error instanceof DatabaseError ? circumstances.includes(error.code?.slice(0, 2) ?? '') : !(error instanceof ProjectionFailure);

/**
 * An error in words that hold no patient data: PostgreSQL's and V8's own messages may quote values, so of them only codes and
 * names of things are kept. A fault's message is ours and safe.
 */
export const describe = (error: unknown): string => {
  if (error instanceof Fault) return error.message;
  if (error instanceof DatabaseError) {
    const where = [error.table, error.column, error.constraint].filter(Boolean).join(', ');
    return `SQLSTATE ${error.code ?? 'unknown'}${where ? ` at ${where}` : ''}`;
  }
  if (!(error instanceof Error)) return 'Something that is not an Error was thrown';
  const code = (error as NodeJS.ErrnoException).code;
  return [error.name, code, placeIn(error)].filter(Boolean).join(' ');
};

/** Function, file and line of the throw, without the folders, which differ between machines. */
const placeIn = (error: Error): string | undefined => {
  const frame = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return frame?.trim().replace(/\(?[^\s(]*[\\/]([^\\/]+:\d+):\d+\)?$/, '$1');
};

/** Whether a row is there twice is seen in memory or by PostgreSQL, depending on the batch; the key is parked under one name. */
export const foldFailure = (error: unknown): Guilt =>
  error instanceof RowExists ? { category: 'row-refused', error: error.message } : { category: 'fold-failed', error: describe(error) };

export const rowRefusal = (error: DatabaseError): Guilt => ({ category: 'row-refused', error: describe(error) });

/** @returns null when the error is no fault of reading one event */
export const readingFailure = (error: unknown): Guilt | null => {
  if (!(error instanceof Fault)) return null;
  const category = categoryOf(error);
  return category && { category, error: error.message };
};

const categoryOf = ({ code }: Fault): ParkingCategory | null => {
  switch (code) {
    case 'unreadable-event':
      return 'unreadable';
    case 'unknown-event-type':
      return 'unknown-type';
    case 'unknown-event-version':
      return 'unknown-version';
    case 'invalid-event':
    case 'missing-event':
    case 'wrong-genesis':
    case 'broken-log':
    case 'wrong-topic':
    case 'parked-storm':
    case 'diverged-topic':
    case 'older-log':
      return null;
  }
};
