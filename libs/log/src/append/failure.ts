import { Fault } from '@throughline/kernel';
import { DatabaseError } from 'pg';
import { LogClosed } from '../types';

/**
 * What a failed flush means for its appends.
 * - `refused`: rolled back, because of what some append holds (a taken version, a used id, a value PostgreSQL does not take).
 * - `busy`: rolled back, through no fault of any append; again.
 * - `unknown`: the connection was lost; it may have been committed.
 * - `failed`: rolled back, and trying again at once would not help.
 */
export type FailureKind = 'refused' | 'busy' | 'unknown' | 'failed';

/** SQLSTATE of `append_events` when an expected version is not there. */
export const versionMissing = 'TL001';

/** SQLSTATE of whatever appends to a log that is closed. */
const logClosed = 'TL002';

/** The error as it is for whoever appends. */
export const forAppender = (error: unknown): unknown =>
  error instanceof DatabaseError && error.code === logClosed ? new LogClosed({ cause: error }) : error;

/** What PostgreSQL calls it; null for what is not its answer. */
export const sqlStateOf = (error: unknown): string | null => (error instanceof DatabaseError ? (error.code ?? null) : null);

export const failureKind = (error: unknown): FailureKind => {
  if (error instanceof Fault) return 'failed';
  if (!(error instanceof DatabaseError) || error.code === undefined) return 'unknown';
  const kind = error.code.slice(0, 2);
  if (kind === '22' || kind === '23' || error.code === versionMissing) return 'refused';
  if (kind === '40') return 'busy';
  // Ended by an administrator, a crash or a start-up: the session is gone, whatever it was doing.
  if (kind === '57' || kind === '08' || error.severity === 'FATAL') return 'unknown';
  return 'failed';
};
