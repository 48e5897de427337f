import type { ReadSubjects, StoredEvent } from '@throughline/kernel';

/** Reads a list by subject, as a log is read: for what is done with any of them. */
export const listSubjects = (events: readonly StoredEvent[]): ReadSubjects =>
  async function* (partition, { through, after, only, signal }) {
    const bySubject = new Map<string, StoredEvent[]>();
    for (const event of events) {
      if (event.partition !== partition || event.sequence > through) continue;
      const subject = event.patientId ?? event.streamId;
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), event]);
    }
    const subjects = [...bySubject.keys()].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
    for (const subject of subjects) {
      signal?.throwIfAborted();
      if (after !== undefined && Buffer.compare(Buffer.from(subject), Buffer.from(after)) <= 0) continue;
      if (only === undefined || only.includes(subject)) yield await Promise.resolve({ subject, events: bySubject.get(subject) ?? [] });
    }
  };

/** Where each partition of a list ends. */
export const headsOf = (events: readonly StoredEvent[]) => {
  const heads = new Map<number, number>();
  for (const { partition, sequence } of events) heads.set(partition, Math.max(sequence, heads.get(partition) ?? 0));
  return [...heads].map(([partition, sequence]) => ({ partition, sequence }));
};
