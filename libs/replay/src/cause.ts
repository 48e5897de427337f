import type { Actor, Precision, Source } from '@throughline/kernel';
import { grouped } from './grouped';
import type { ToldEvent } from './record';

/** Who and what stands behind a change: an event without its content. */
export interface Cause {
  readonly eventId: string;
  readonly type: string;
  /** The version of its schema in which it was written. */
  readonly schemaVersion: number;
  readonly stream: string;
  readonly streamVersion: number;
  readonly partition: number;
  readonly sequence: number;
  readonly recordedAt: string;
  readonly occurredAt: string;
  readonly occurredAtPrecision: Precision;
  readonly actor: Actor;
  readonly source: Source;
  readonly siteId: string | null;
  readonly episodeId: string | null;
  /** Under which the fact was decided. */
  readonly policyVersionId: string | null;
  /** The entry that it corrects or voids, and why. */
  readonly corrects: string | null;
  readonly reason: string | null;
  /** The events that correct or void it, as far as they are known. */
  readonly correctedBy: readonly string[];
  readonly chain: readonly Link[];
}

/** A command in a chain of causes: the one that appended the event, then the one that led to that, back to the first that is known. */
export interface Link {
  readonly commandId: string;
  readonly correlationId: string;
  /** The event or command that led to this command; null: it began by itself. */
  readonly causationId: string | null;
  /** What the command appended to this record. */
  readonly events: readonly { readonly eventId: string; readonly type: string; readonly stream: string; readonly streamVersion: number }[];
}

/** Answers for the events of a record what stands behind them. @param events all that may be named */
export const causesIn = (events: readonly ToldEvent[]): ((event: ToldEvent) => Cause) => {
  const byCommand = grouped(events, ({ commandId }) => commandId);
  const corrections = grouped(events, ({ corrects }) => corrects);
  const commandOf = new Map(events.map(({ eventId, commandId }) => [eventId, commandId]));

  const chainFrom = (commandId: string, known: readonly Link[] = []): readonly Link[] => {
    const appended = byCommand.get(commandId) ?? [];
    const [first] = appended;
    if (!first || known.some((link) => link.commandId === commandId)) return known;
    const { correlationId, causationId } = first;
    const link = { commandId, correlationId, causationId, events: appended.map(nameOf) };
    return causationId === null ? [...known, link] : chainFrom(commandOf.get(causationId) ?? causationId, [...known, link]);
  };

  return (event) => ({
    ...nameOf(event),
    schemaVersion: event.schemaVersion,
    partition: event.partition,
    sequence: event.sequence,
    recordedAt: event.recordedAt,
    occurredAt: event.occurredAt,
    occurredAtPrecision: event.occurredAtPrecision,
    actor: event.actor,
    source: event.source,
    siteId: event.siteId,
    episodeId: event.episodeId,
    policyVersionId: event.policyVersionId,
    corrects: event.corrects,
    reason: event.type === 'EntryCorrected' || event.type === 'EntryVoided' ? event.data.reason : null,
    correctedBy: (corrections.get(event.eventId) ?? []).map(({ eventId }) => eventId),
    chain: chainFrom(event.commandId),
  });
};

const nameOf = ({ eventId, type, streamId, streamVersion }: ToldEvent) => ({ eventId, type, stream: streamId, streamVersion });
