import type { DataClass, EpisodeServiceEvent, PurposeOfUse } from '@throughline/episode';
import type { ColumnDefinition, HeldEvent, Role } from '@throughline/kernel';

/** What every view of who looked at what says of a reading. */
export type Look = {
  readonly eventId: string;
  /** Who looked: a member of the staff, an auditor, an operator. */
  readonly staffId: string;
  readonly role: Role;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly purpose: PurposeOfUse;
  readonly dataClass: DataClass;
  readonly operation: string;
  readonly channel: 'http' | 'command-line';
  readonly decision: 'allowed' | 'refused';
  /** Code of the "no"; null where it was shown. */
  readonly refusal: string | null;
  /** Of the records that were shown; empty where nothing was. */
  readonly siteIds: readonly string[];
  /** Of an auditor: the session that let them in. */
  readonly sessionId: string | null;
  /** As in the logs of the service. */
  readonly requestId: string;
  /** The stream that it was recorded in. */
  readonly streamId: string;
};

export const lookColumns = {
  eventId: { type: 'text' },
  staffId: { type: 'text' },
  role: { type: 'text' },
  at: { type: 'timestamptz' },
  purpose: { type: 'text' },
  dataClass: { type: 'text' },
  operation: { type: 'text' },
  channel: { type: 'text' },
  decision: { type: 'text' },
  refusal: { type: 'text', nullable: true },
  siteIds: { type: 'json' },
  sessionId: { type: 'text', nullable: true },
  requestId: { type: 'text' },
  streamId: { type: 'text' },
} as const satisfies Readonly<Record<keyof Look, ColumnDefinition>>;

/** The events that tell of readings. */
export const looks = ['AccessRecorded', 'AuditAccessRecorded'] as const;
export type LookEvent = HeldEvent<Extract<EpisodeServiceEvent, { readonly type: (typeof looks)[number] }>>;

export const lookOf = (event: LookEvent): Look => {
  const { purpose, dataClass, operation, channel, decision, refusal = null, siteIds } = event.data;
  return {
    ...{ purpose, dataClass, operation, channel, decision, refusal, siteIds },
    eventId: event.eventId,
    staffId: event.actor.id,
    role: event.actor.role,
    at: event.occurredAt,
    sessionId: event.type === 'AuditAccessRecorded' ? event.data.sessionId : null,
    requestId: event.correlationId,
    streamId: event.streamId,
  };
};

/** The condition that leaves readings of which some record lies at a site that the reader reaches. @param value place of `sitesValue` */
export const reachedAny = (column: string, value: `$${number}`): string => `(${value}::text[] is null or ${column} ?| ${value})`;
