import { CommandIdReused, VersionConflict, type Appended } from '../types';
import type { FailureKind } from './failure';
import type { Unit } from './unit';

/** What operators may count about appends. One for each flush, none for single events: this is on the hot path. */
export type AppendMeasurement =
  /** A flush was committed. */
  | { readonly kind: 'flushed'; readonly commands: number; readonly events: number; readonly ms: number }
  /** A flush did not go through; what was in it goes again or is refused, and is reported then. */
  | { readonly kind: 'flush-failed'; readonly reason: FailureKind; readonly ms: number; readonly sqlState: string | null }
  /** A flush whose answer was lost turns out to have been committed. */
  | { readonly kind: 'found'; readonly commands: number; readonly events: number }
  /** An append was refused: the stream has moved, the id was used for another command, or some of its commands had been accepted before. */
  | { readonly kind: 'conflict'; readonly reason: 'version' | 'command-id' | 'repeated' };

/** Takes measurements. Must be quick and must not throw. */
export type AppendObserver = (measurement: AppendMeasurement) => void;

/** What a committed flush added. */
export const flushed = (batch: readonly Unit[], ms: number): AppendMeasurement => {
  let commands = 0;
  let events = 0;
  for (const { appends } of batch) {
    commands += appends.length;
    for (const append of appends) events += append.events.length;
  }
  return { kind: 'flushed', commands, events, ms };
};

/** What of these answers was added by the append itself; null when all of it had been there before. */
export const found = (answers: readonly Appended[]): AppendMeasurement | null => {
  const own = answers.filter(({ repeated }) => !repeated);
  if (own.length === 0) return null;
  return { kind: 'found', commands: own.length, events: own.reduce((sum, { receipt }) => sum + receipt.events.length, 0) };
};

/** Why the log refused an append. */
export const refused = (error: Error): AppendMeasurement => ({ kind: 'conflict', reason: reasonOf(error) });

const reasonOf = (error: Error): 'version' | 'command-id' | 'repeated' => {
  if (error instanceof VersionConflict) return 'version';
  return error instanceof CommandIdReused ? 'command-id' : 'repeated';
};
