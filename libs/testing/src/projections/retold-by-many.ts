import type { StoredEvent } from '@throughline/kernel';
import { stored } from './history';
import { retold } from './retold';
import { unbearable } from './tally';

/**
 * A history in two partitions in which facts are told late, corrected and voided, and some cannot be taken in; each key is a patient of its
 * own, and there are many.
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
  return parts.flat().map((event, index) => ({
    ...event,
    sequence: (sequences[event.partition] = (sequences[event.partition] ?? 0) + 1),
    ...(event.type === 'Counted' && index % 97 === 50 && { payload: JSON.stringify({ amount: unbearable, note: '' }) }),
  }));
};

const ofPart = (event: StoredEvent, part: number): StoredEvent => {
  const ofItsOwn = (id: string): string => id.replace('-8000-', `-8${String(part).padStart(3, '0')}-`);
  const episodeId = `${event.episodeId ?? ''}-${part}`;
  const corrects = event.corrects === null ? null : ofItsOwn(event.corrects);
  return { ...event, episodeId, patientId: episodeId, eventId: ofItsOwn(event.eventId), corrects };
};
