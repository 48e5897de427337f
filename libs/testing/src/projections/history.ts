import { eventCodec } from '@throughline/episode';
import type { AnyEvent, Envelope, RecordedEvent, StoredEvent } from '@throughline/kernel';

/** Envelope fields that a test cares about; the rest is made up. */
export type EnvelopeFields = Partial<Omit<Envelope, 'sequence' | 'streamVersion'>>;

/** An event with what a test wants to say about its envelope. */
export type Told<Event extends AnyEvent> = Event & { readonly envelope?: EnvelopeFields };

const dayOne = Date.UTC(2026, 0, 5, 9);

/**
 * Gives told events places in a log: sequences by partition and versions by stream, one minute apart, in the order told.
 * Event ids are drawn from the place, so that the same history has the same ids. Events of the catalogue are of their newest version.
 */
export const history = <Event extends AnyEvent>(told: Iterable<Told<Event>>): readonly RecordedEvent<Event>[] => {
  const sequences = new Map<number, number>();
  const versions = new Map<string, number>();
  const events: RecordedEvent<Event>[] = [];
  for (const { envelope = {}, ...event } of told) {
    const partition = envelope.partition ?? 0;
    const streamId = envelope.streamId ?? `episode-${envelope.episodeId ?? 'e1'}`;
    const sequence = next(sequences, partition);
    const at = new Date(dayOne + events.length * 60_000).toISOString();
    events.push({
      ...unremarkable(event.type, partition, sequence, at),
      ...envelope,
      streamId,
      streamVersion: next(versions, streamId),
      ...event,
    } as unknown as RecordedEvent<Event>);
  }
  return events;
};

const next = <Key>(counts: Map<Key, number>, key: Key): number => {
  const value = (counts.get(key) ?? 0) + 1;
  counts.set(key, value);
  return value;
};

const unremarkable = (type: string, partition: number, sequence: number, at: string) => ({
  partition,
  sequence,
  eventId: `00000000-0000-7000-8${String(partition).padStart(3, '0')}-${String(sequence).padStart(12, '0')}`,
  schemaVersion: eventCodec.definitions.get(type)?.version ?? 1,
  occurredAt: at,
  occurredAtPrecision: 'instant',
  recordedAt: at,
  actor: { id: 'nurse-1', role: 'nurse' },
  siteId: 's1',
  patientId: 'p1',
  episodeId: 'e1',
  policyVersionId: null,
  correlationId: 'correlation-1',
  causationId: null,
  traceparent: null,
  commandId: `command-${partition}-${sequence}`,
  source: 'ui',
  part2: true,
  labels: ['42CFRPart2'],
  corrects: null,
});

/** The event as the log keeps it, its payload as JSON text. */
export const stored = <Event extends AnyEvent>({ data, ...rest }: RecordedEvent<Event>): StoredEvent => ({
  ...rest,
  payload: JSON.stringify(data),
});
