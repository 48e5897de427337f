import type { EpisodeServiceEvent } from '@throughline/episode';
import type { DecidedEvent } from '@throughline/kernel';

type Event = DecidedEvent<EpisodeServiceEvent>;

/** Made-up events of one partition key. */
export interface SyntheticHistory {
  /** The patient, or the stream of something that is no patient's. */
  readonly partitionKey: string;
  /** In order of recording; versions are gapless in each stream. */
  readonly events: readonly Event[];
}

/** Whose events are told. */
interface Whom {
  /** Tells the ids of these events from those of anything else that is told with the seed. */
  readonly number: number;
  readonly seed: number;
  readonly envelope: Pick<Event, 'siteId' | 'patientId' | 'episodeId' | 'actor'>;
}

/** Tells events of streams, each with the envelope that a service would have given it. */
export interface Teller {
  readonly tell: (streamId: string, at: number, event: EpisodeServiceEvent) => void;
  /** In order of telling; versions are gapless in each stream. */
  readonly events: readonly Event[];
}

/** Tells an event of one stream. @param at when it occurred, in milliseconds since 1970 */
export type Tell = (at: number, event: EpisodeServiceEvent) => void;

export const dayMs = 86_400_000;
/** The day on which the first of the made-up histories begins. */
export const firstDay = Date.UTC(2026, 0, 5, 9);

/** The UTC day: YYYY-MM-DD. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export const tellerOf = ({ number, seed, envelope }: Whom): Teller => {
  const events: Event[] = [];
  const versions = new Map<string, number>();
  const tell: Teller['tell'] = (streamId, at, event) => {
    const streamVersion = (versions.get(streamId) ?? 0) + 1;
    versions.set(streamId, streamVersion);
    const ordinal = events.length + 1;
    events.push({
      eventId: `00000000-0000-7${hex(seed, 3)}-8${hex(number % 4096, 3)}-${hex(number, 6)}${hex(ordinal, 6)}`,
      schemaVersion: 1,
      streamId,
      streamVersion,
      occurredAt: new Date(at).toISOString(),
      occurredAtPrecision: 'day',
      ...envelope,
      policyVersionId: null,
      correlationId: `synthetic-${number}`,
      causationId: null,
      traceparent: null,
      commandId: `synthetic-${seed}-${number}-${ordinal}`,
      source: 'import',
      part2: true,
      labels: ['42CFRPart2', 'SUD'],
      corrects: null,
      ...event,
    });
  };
  return { tell, events };
};

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0').slice(-digits);
