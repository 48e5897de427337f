import { asCorrection, entriesOf, type Entry, type HeldEvent } from '@throughline/kernel';
import type { EpisodeServiceEvent } from '@throughline/episode';
import type { ToldEvent } from './record';

/** A fact as it holds: with the content and the time of its newest correction, which it names. */
export type HeldFact = HeldEvent<EpisodeServiceEvent>;

/** Everything that was told of one entry: the entry itself first, then its corrections, in the order of the log. */
export type ToldEntry = readonly [ToldEvent, ...ToldEvent[]];

/** An entry, and what became of it. */
export interface HeldEntry {
  readonly fact: HeldFact;
  readonly standing: Entry['standing'];
}

/** What has been told so far, by entry. */
export class EntryBook {
  private readonly entries = new Map<string, ToldEntry>();
  /** The entry that an event tells of, by the event's id. */
  private readonly roots = new Map<string, string>();

  /**
   * Takes in the next event of the log.
   *
   * @returns everything that has been told of its entry: of itself, or of what it corrects. A correction of a correction tells of the original
   */
  tell(event: ToldEvent): ToldEntry {
    const corrected = asCorrection(event)?.corrects;
    const root = (corrected === undefined ? undefined : this.roots.get(corrected)) ?? event.eventId;
    this.roots.set(event.eventId, root);
    const known = this.entries.get(root);
    const told: ToldEntry = known ? [...known, event] : [event];
    this.entries.set(root, told);
    return told;
  }

  /** Every entry, in the order in which they were told first. */
  all(): Iterable<ToldEntry> {
    return this.entries.values();
  }
}

/** The entries of a history, in the order in which they were told. */
export const entriesIn = (events: readonly ToldEvent[]): readonly ToldEntry[] => {
  const book = new EntryBook();
  for (const event of events) book.tell(event);
  return [...book.all()];
};

/** An entry as it holds after everything that was told of it. What was voided keeps the content and the time that it had. */
export const heldEntry = (told: ToldEntry): HeldEntry => {
  const [first] = told;
  const entry = told.length === 1 ? undefined : entriesOf<EpisodeServiceEvent>(told).get(first.eventId);
  if (!entry) return { fact: { ...first, correctedBy: null }, standing: 'holds' };
  // The entries of recorded events are recorded events: a correction changes nothing of where they lie.
  return { fact: { ...(entry.event as ToldEvent), correctedBy: entry.correction?.eventId ?? null }, standing: entry.standing };
};
