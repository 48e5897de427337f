import type { StoredEvent } from '@throughline/kernel';
import { stored } from './history';
import { retold } from './retold';
import { unbearable } from './tally';

/**
 * A history in two partitions in which facts are told late, corrected and voided, and some cannot be taken in; each key is a patient of its
 * own, and there are many. What cannot be taken in is never corrected: whether its key is parked would hang on how much is folded at once.
 *
 * @param seed the same seed gives the same history
 * @param events how many, in hundreds
 */
export const retoldByMany = (seed: number, events: number): readonly StoredEvent[] => {
  const sequences = [0, 0];
  const parts = Array.from({ length: Math.ceil(events / 100) }, (_, part) =>
    retold(seed + part, { events: 100, partitions: 2 })
      .told.map(stored)
      .map((event) => ofPart(event, part)),
  );
  const told = parts.flat();
  const corrected = new Set(told.map(({ corrects }) => corrects));
  return told.map((event, index) => ({
    ...event,
    sequence: (sequences[event.partition] = (sequences[event.partition] ?? 0) + 1),
    ...(isSpoilt(event, index, corrected) && { payload: JSON.stringify({ amount: unbearable, note: '' }) }),
  }));
};

const isSpoilt = ({ type, eventId }: StoredEvent, index: number, corrected: ReadonlySet<string | null>): boolean =>
  type === 'Counted' && index % 97 >= 50 && index % 97 < 54 && !corrected.has(eventId);

const ofPart = (event: StoredEvent, part: number): StoredEvent => {
  const ofItsOwn = (id: string): string => id.replace('-8000-', `-8${String(part).padStart(3, '0')}-`);
  const episodeId = `${event.episodeId ?? ''}-${part}`;
  const corrects = event.corrects === null ? null : ofItsOwn(event.corrects);
  return { ...event, episodeId, patientId: episodeId, eventId: ofItsOwn(event.eventId), corrects };
};
