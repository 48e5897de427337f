import { asCorrection, withCorrection, type CorrectionEvent } from './correction';
import type { DecidedEvent } from './envelope';
import type { AnyEvent } from './event-definition';

/** An entry of a stream, and what became of it. */
export interface Entry<Event extends AnyEvent = AnyEvent> {
  /** With its newest content; what was voided, with the content that it had. */
  readonly event: DecidedEvent<Event>;
  readonly standing: 'holds' | 'corrected' | 'voided';
  /** The newest correction of it; null where there is none. */
  readonly correction: DecidedEvent<CorrectionEvent> | null;
}

/**
 * Every event of a stream by its id, as it holds at the end of this history. The newest correction of an entry holds; what was voided stays
 * void. A correction is an entry itself, and is not corrected: whoever corrects again names the original.
 */
export const entriesOf = <Event extends AnyEvent>(history: readonly DecidedEvent<Event>[]): ReadonlyMap<string, Entry<Event>> => {
  const entries = new Map<string, Entry<Event>>();
  for (const event of history) {
    entries.set(event.eventId, { event, standing: 'holds', correction: null });
    const correction = asCorrection(event);
    const entry = correction && entries.get(correction.corrects);
    if (entry) entries.set(correction.corrects, afterCorrection(entry, correction));
  }
  return entries;
};

const afterCorrection = <Event extends AnyEvent>(entry: Entry<Event>, correction: DecidedEvent<CorrectionEvent>): Entry<Event> => {
  if (entry.standing === 'voided' || asCorrection(entry.event)) return entry;
  if (correction.type === 'EntryVoided') return { event: entry.event, standing: 'voided', correction };
  return { event: withCorrection(entry.event, correction), standing: 'corrected', correction };
};

/**
 * A stream's history as it holds: corrected entries at their place with their newest content, voided ones gone, and the corrections
 * themselves kept, so that versions go on. What was known at an earlier time is the effective history of the prefix up to then.
 */
export const effectiveHistory = <Event extends AnyEvent>(history: readonly DecidedEvent<Event>[]): readonly DecidedEvent<Event>[] =>
  [...entriesOf(history).values()].flatMap(({ event, standing }) => (standing === 'voided' ? [] : [event]));
