import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import type { DecidedEvent, StoredEvent } from '@throughline/kernel';
import { digestOf, partitionOf, type EventLog } from '@throughline/log';
import { v7 } from 'uuid';

type Log = EventLog<EpisodeServiceEvent>;

/** What a test wants to say about its events. */
export interface Written {
  readonly patientId: string;
  readonly count?: number;
  readonly siteId?: string;
  readonly type?: 'VisitAttended' | 'NoShowRecorded';
  readonly labels?: readonly string[];
}

/** Appends events of one patient. @returns them as they are stored */
export const write = async (
  log: Log,
  { patientId, count = 1, siteId = 'site-1', type = 'VisitAttended', labels = ['42CFRPart2', 'a, b'] }: Written,
): Promise<readonly StoredEvent[]> => {
  const streamId = `episode-${v7()}`;
  const partition = partitionOf(patientId, log.partitions);
  const events = Array.from({ length: count }, (_, index) =>
    decided({ patientId, siteId, type, labels, streamId, streamVersion: index + 1 }),
  );
  const commandId = events[0]?.commandId ?? v7();
  const streams = [{ streamId, expectedVersion: 0, events: events.map((event) => ({ ...event, commandId })) }];
  const { receipt } = await log.append({ commandId, digest: digestOf({ commandId }), partitionKey: patientId, streams });
  return log.readStored(partition, { after: receipt.sequence - count, limit: count });
};

/** A patient whose events go to this partition. @param number tells several apart */
export const patientIn = (partition: number, partitions: number, number = 0): string => {
  const found = candidates.filter((id) => partitionOf(id, partitions) === partition)[number];
  if (found === undefined) throw new Error('There are not so many');
  return found;
};

const candidates = Array.from({ length: 2_000 }, (_, number) => `patient-${number}`);

const contents = {
  VisitAttended: { type: 'VisitAttended', data: { visitType: 'medication', modality: 'in_person', imputed: false } },
  NoShowRecorded: { type: 'NoShowRecorded', data: { visitType: 'medication', reason: 'forgot', response: null, imputed: false } },
} as const satisfies Readonly<Record<string, EpisodeServiceEvent>>;

interface Placed extends Required<Omit<Written, 'count'>> {
  readonly streamId: string;
  readonly streamVersion: number;
}

const decided = ({ type, ...place }: Placed): DecidedEvent<EpisodeServiceEvent> => ({
  ...contents[type],
  ...place,
  eventId: v7(),
  schemaVersion: eventCodec.definitions.get(type)?.version ?? 1,
  occurredAt: '2026-03-02T09:30:00.000Z',
  occurredAtPrecision: 'instant',
  actor: { id: 'nurse-1', role: 'nurse' },
  episodeId: 'e-1',
  policyVersionId: null,
  correlationId: v7(),
  causationId: null,
  commandId: v7(),
  traceparent: null,
  source: 'ui',
  part2: true,
  corrects: null,
});
