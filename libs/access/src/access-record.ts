import {
  AccessRecorded,
  AuditAccessRecorded,
  type AccessEvent,
  type AuditSession,
  type DataClass,
  type EpisodeServiceEvent,
  type PurposeOfUse,
} from '@throughline/episode';
import type { Actor, Clock, DecidedEvent } from '@throughline/kernel';
import { activeTraceparent, digestOf, patientLabels, VersionConflict, type Append, type EventLog } from '@throughline/log';
import { v7 } from 'uuid';
import type { Named } from './named';

/** Somebody looks at records, or is refused. */
export interface Reading extends Named {
  readonly actor: Actor;
  readonly purpose: PurposeOfUse;
  readonly dataClass: DataClass;
  /** The id of the operation, or the command of the command line. */
  readonly operation: string;
  /** What was asked for: an address, or the arguments of a command. Ids and nothing else. */
  readonly target: string;
  /** What a list was narrowed to. */
  readonly scope?: string;
  readonly channel: 'http' | 'command-line';
  /** The code of the "no"; null when it is shown. */
  readonly refusal: string | null;
  /** Rows or events that are shown. */
  readonly items: number;
  /** The request's id: the event's `correlationId`. */
  readonly requestId: string;
  /** The session that lets an auditor in. */
  readonly session: AuditSession | null;
}

/** Who looked at what. */
export interface AccessRecord {
  /**
   * Puts a reading on the record. It is durable when this resolves, and not before that may anything be shown.
   * @throws AccessNotRecorded when the log did not take it: then nothing may be shown
   */
  readonly record: (reading: Reading) => Promise<void>;
}

/** A reading could not be put on the record: it must not be answered. */
export class AccessNotRecorded extends Error {
  override readonly name = 'AccessNotRecorded';

  constructor(options: ErrorOptions) {
    super('The reading could not be put on the record', options);
  }
}

/** Streams of one writer, and how far each has come. */
interface Writer {
  readonly id: string;
  readonly versions: number[];
  /** Which of them is next. */
  turn: number;
}

/** As many streams as the log has partitions, so that readings spread over them. */
const newWriter = (streams: number): Writer => ({ id: v7(), versions: Array.from({ length: streams }, () => 0), turn: 0 });

/** A reading waits behind others of its writer: when one of these fails it is refused with them, and tried once more elsewhere. */
const attempts = 3;

/**
 * Records readings in streams that nobody else appends to, so that no two readers ever want the same version. Versions are given out before
 * they are appended; readings that come at once therefore share a commit. After a failure the writer goes on with new streams. The streams
 * are of no patient: what was looked at is no part of the clinical record, and one reading may be of many.
 */
export const createAccessRecord = ({
  log,
  clock,
}: {
  readonly log: Pick<EventLog<EpisodeServiceEvent>, 'append' | 'partitions'>;
  readonly clock: Clock;
}): AccessRecord => {
  let writer = newWriter(log.partitions);

  const append = async (reading: Reading, attempt: number): Promise<void> => {
    const own = writer;
    try {
      await log.append(appendOf(reading, own, clock()));
    } catch (error) {
      if (writer === own) writer = newWriter(log.partitions);
      if (!(error instanceof VersionConflict) || attempt >= attempts) throw new AccessNotRecorded({ cause: error });
      await append(reading, attempt + 1);
    }
  };

  return { record: (reading) => append(reading, 1) };
};

/** Takes the next version of the writer's next stream. */
const appendOf = (reading: Reading, writer: Writer, now: number): Append<AccessEvent> => {
  const { id, versions, turn } = writer;
  writer.turn = (turn + 1) % versions.length;
  const streamId = `access-${id}-${turn}`;
  const expectedVersion = versions[turn] ?? 0;
  versions[turn] = expectedVersion + 1;
  const event = eventOf(reading, { streamId, streamVersion: expectedVersion + 1, commandId: v7(), now });
  return {
    commandId: event.commandId,
    digest: digestOf({ type: event.type, actor: event.actor.id, data: event.data }),
    partitionKey: streamId,
    streams: [{ streamId, expectedVersion, events: [event] }],
  };
};

const only = (ids: readonly string[]): string | null => (ids.length === 1 ? (ids[0] ?? null) : null);

interface Place {
  readonly streamId: string;
  readonly streamVersion: number;
  readonly commandId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const eventOf = (reading: Reading, { now, ...place }: Place): DecidedEvent<AccessEvent> => ({
  ...contentOf(reading),
  ...place,
  eventId: v7(),
  schemaVersion: (reading.session === null ? AccessRecorded : AuditAccessRecorded).version,
  occurredAt: new Date(now).toISOString(),
  occurredAtPrecision: 'instant',
  actor: reading.actor,
  siteId: only(reading.siteIds),
  patientId: null,
  episodeId: null,
  policyVersionId: null,
  correlationId: reading.requestId,
  causationId: null,
  traceparent: activeTraceparent(),
  source: 'ui',
  part2: true,
  labels: reading.patientIds.length + reading.episodeIds.length === 0 ? [] : patientLabels,
  corrects: null,
});

const contentOf = (reading: Reading): AccessEvent => {
  const { purpose, dataClass, operation, target, scope, channel, refusal, items, session } = reading;
  const data = {
    ...{ purpose, dataClass, operation, target, channel, items },
    ...(scope === undefined ? {} : { scope }),
    ...(refusal === null ? { decision: 'allowed' as const } : { decision: 'refused' as const, refusal }),
    patientIds: [...reading.patientIds],
    episodeIds: [...reading.episodeIds],
    siteIds: [...reading.siteIds],
  };
  if (session === null) return { type: 'AccessRecorded', data };
  return { type: 'AuditAccessRecorded', data: { ...data, sessionId: session.sessionId, agreementRef: session.agreementRef } };
};
