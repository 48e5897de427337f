import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredEvent } from '@throughline/kernel';

/** What a file says of an event; of the envelope only what matters to it. */
interface Kept extends Partial<Omit<StoredEvent, 'payload'>> {
  readonly type: string;
  readonly schemaVersion: number;
  /** The text that was stored, or what it says. */
  readonly payload: string | object;
}

const envelope = {
  partition: 0,
  recordedAt: '2026-03-01T09:00:00.000Z',
  occurredAt: '2026-03-01T09:00:00.000Z',
  occurredAtPrecision: 'instant',
  actor: { id: 'm-7', role: 'nurse' },
  siteId: 'site-1',
  patientId: 'p-1',
  episodeId: 'e-1',
  policyVersionId: null,
  correlationId: 'c-1',
  causationId: null,
  commandId: 'k-1',
  traceparent: null,
  source: 'ui',
  part2: true,
  labels: [],
  corrects: null,
} as const;

/** The events of a file of this folder, as they were written into one stream. */
export const keptIn = (file: string, streamId: string): readonly StoredEvent[] => {
  const kept = JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as readonly Kept[];
  return kept.map(({ payload, ...said }, index) => ({
    ...envelope,
    streamId,
    eventId: `event-${index}`,
    sequence: index + 1,
    streamVersion: index + 1,
    ...said,
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  }));
};
