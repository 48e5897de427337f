import { setImmediate as breathe } from 'node:timers/promises';
import { episodeAggregate, eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { streamOf, type Envelope, type RecordedEvent, type StoredEvent } from '@throughline/kernel';
import type { EventLog, TailRequest } from '@throughline/log';

/** An event as the replay takes it: as it was recorded, read by today's definitions. */
export type ToldEvent = RecordedEvent<EpisodeServiceEvent>;

/** What was recorded of the patient of an episode, in every stream, as far as the reader sees it. */
export interface PatientRecord {
  readonly episodeId: string;
  readonly patientId: string | null;
  readonly partition: number;
  /** Where the partition was read to. What was appended later is not in it, whatever its time. */
  readonly through: number;
  /** In the order of the log. */
  readonly events: readonly ToldEvent[];
}

export interface RecordQuestion {
  readonly episodeId: string;
  /** Whether the reader may know of an event; by its envelope alone. */
  readonly sees: (envelope: Envelope) => boolean;
  /** Only what was recorded until then: ISO 8601, UTC, milliseconds. Default: everything. */
  readonly asKnownAt?: string | undefined;
  /** Only what is up to this sequence of the partition. Default: everything. */
  readonly through?: number | undefined;
}

/** Events of a stream in one page. */
const pageSize = 1_000;

/**
 * Reads the record of an episode's patient from the log. Holds it in memory, and nothing else.
 *
 * @returns null when there is no such episode, or none that the reader sees
 * @throws Fault `missing-event` when a stream has a hole; `unreadable-event` and its kin for an event that is taken in and cannot be read
 */
export const readRecord = async (log: EventLog<EpisodeServiceEvent>, question: RecordQuestion): Promise<PatientRecord | null> => {
  const { episodeId, sees } = question;
  const own = streamOf(episodeAggregate, episodeId);
  const [[opening] = []] = await log.readStoredStreams([{ streamId: own, after: 0 }], 1);
  if (!opening || !sees(opening)) return null;
  const { patientId, partition } = opening;
  // Asked before the streams are read: whatever is up to here was committed by then, in all of them.
  const head = (await log.heads()).find((one) => one.partition === partition)?.sequence ?? 0;
  const through = Math.min(head, question.through ?? head);
  const streams = patientId === null ? [own] : await log.streamsOf(patientId);
  const isTaken = (event: StoredEvent): boolean => isKnown(event, through, question.asKnownAt) && sees(event);
  const events: ToldEvent[] = [];
  for await (const stored of storedIn(log, streams, through)) if (isTaken(stored)) events.push(eventCodec.read(stored));
  return { episodeId, patientId, partition, through, events: events.sort((one, other) => one.sequence - other.sequence) };
};

const isKnown = ({ sequence, recordedAt }: Envelope, through: number, asKnownAt: string | undefined): boolean =>
  sequence <= through && (asKnownAt === undefined || recordedAt <= asKnownAt);

/** The events of several streams, page by page and stream by stream. The next page is on its way while one is worked on. */
async function* storedIn(log: EventLog<EpisodeServiceEvent>, streams: readonly string[], through: number): AsyncGenerator<StoredEvent> {
  const read = (requests: readonly TailRequest[]) => {
    const pages = requests.length === 0 ? Promise.resolve([]) : log.readStoredStreams(requests, pageSize);
    // The reader may turn away before it looks at a failure.
    pages.catch(() => undefined);
    return pages;
  };
  let next = read(streams.map((streamId) => ({ streamId, after: 0 })));
  for (let pages = await next; pages.length > 0; pages = await next) {
    next = read(pages.flatMap((page) => following(page, through)));
    // Lets the question go out before this thread is busy with its last answer.
    await breathe();
    for (const page of pages) yield* page;
  }
}

/** Where a stream goes on after a page; nowhere when it was the last one, or went beyond what is asked for. */
const following = (page: readonly StoredEvent[], through: number): readonly TailRequest[] => {
  const last = page.at(-1);
  return last && page.length === pageSize && last.sequence < through ? [{ streamId: last.streamId, after: last.streamVersion }] : [];
};
