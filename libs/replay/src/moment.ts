import { entriesIn, heldEntry } from './entries';
import type { ToldEvent } from './record';

/**
 * A moment of a history, in two times that have nothing to do with each other: when something was recorded, and when it occurred.
 * Both ISO 8601, UTC, milliseconds.
 */
export interface Moment {
  /** What was on the record then. Default: everything that is. */
  readonly asKnownAt?: string | undefined;
  /** What had happened in the patient's life by then, as it is known at `asKnownAt`. Default: whatever its time. */
  readonly asOf?: string | undefined;
}

/** What had been recorded by a time. */
export const knownAt = (events: readonly ToldEvent[], asKnownAt: string): readonly ToldEvent[] =>
  events.filter(({ recordedAt }) => recordedAt <= asKnownAt);

/**
 * What is told of entries that occurred by a time, as these events know it: of an entry that was corrected the time of its newest correction
 * counts, and it comes with all that was told of it, so that the folds carry its corrections out, whenever they were made.
 */
export const occurredBy = (events: readonly ToldEvent[], asOf: string): readonly ToldEvent[] =>
  entriesIn(events)
    .filter((told) => heldEntry(told).fact.occurredAt <= asOf)
    .flat()
    .sort((one, other) => one.sequence - other.sequence);

/** The events that the ordinary folds are given for a moment: a replay is a choice of events, and nothing else. */
export const eventsAt = (events: readonly ToldEvent[], { asKnownAt, asOf }: Moment): readonly ToldEvent[] => {
  const known = asKnownAt === undefined ? events : knownAt(events, asKnownAt);
  return asOf === undefined ? known : occurredBy(known, asOf);
};
