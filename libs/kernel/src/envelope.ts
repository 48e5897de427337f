import type { AnyEvent } from './event-definition';

/**
 * The role in which somebody acts: the seeds' team members (domain, A0.1 and A2.1), those who watch over the record, other organisations,
 * and programs that act by themselves.
 */
export const roles = [
  'prescriber',
  'nurse',
  'behavioral_health_clinician',
  'therapist',
  'psychiatrist',
  'pcp',
  'champion_pcp',
  'oversight_pcp',
  'care_manager',
  'care_coordinator',
  'support_coordinator',
  'peer_recovery_specialist',
  'peer_supervisor',
  'front_desk',
  'site_administrator',
  'auditor',
  'privacy_officer',
  'operator',
  'importer',
  'subscriber',
  'partner',
  'scheduler',
] as const;
export type Role = (typeof roles)[number];

/** The roles in which somebody may come from outside. The scheduler acts inside the service and has no token. */
export const callerRoles: readonly Role[] = roles.filter((role) => role !== 'scheduler');

/** Who acted. `id` is a surrogate, never a name. */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly onBehalfOf?: string;
}

/** How exactly the time of a fact is known. */
export type Precision = 'instant' | 'day' | 'approx';

/** Where a fact came from. `scheduler`: it follows from what was due, and nobody told it. */
export const sources = ['ui', 'import', 'device', 'lab', 'partner', 'scheduler'] as const;
export type Source = (typeof sources)[number];

/** What is known about an event when it is decided, before the log gives it a place. */
export interface DecidedEnvelope {
  /** UUID version 7. */
  readonly eventId: string;
  readonly schemaVersion: number;
  readonly streamId: string;
  /** 1, 2, 3, ... without gaps inside the stream. */
  readonly streamVersion: number;
  /** When it happened in the patient's life: ISO 8601, UTC, milliseconds. */
  readonly occurredAt: string;
  readonly occurredAtPrecision: Precision;
  readonly actor: Actor;
  readonly siteId: string | null;
  /** The patient's surrogate id; null in streams that belong to no patient. */
  readonly patientId: string | null;
  readonly episodeId: string | null;
  /** The site policy version in force at `occurredAt`; null before the site's first one, and in streams of no patient. */
  readonly policyVersionId: string | null;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly commandId: string;
  /** The W3C trace context of the request that caused it, so that one trace leads from a request to a view's row; null when nobody traced. */
  readonly traceparent: string | null;
  readonly source: Source;
  /** Every record is a 42 CFR Part 2 record: its origin stays identifiable (2.12(d)(2)(i)(C)). */
  readonly part2: true;
  /** Security labels from HL7 v3-ActCode, such as `42CFRPart2`, `SUD`. */
  readonly labels: readonly string[];
  /** The event that this one corrects. */
  readonly corrects: string | null;
}

/** Everything about an event but its type and payload. */
export interface Envelope extends DecidedEnvelope {
  readonly partition: number;
  /** Gapless inside the partition; commit order. */
  readonly sequence: number;
  /** When the log took it: ISO 8601, UTC. Never runs backwards inside a partition. */
  readonly recordedAt: string;
}

/** An event that has been decided and has not been appended yet. */
export type DecidedEvent<Event extends AnyEvent = AnyEvent> = DecidedEnvelope & Event;

/** An event as read from the log, upcast to today's schema. */
export type RecordedEvent<Event extends AnyEvent = AnyEvent> = Envelope & Event;

/** An event as it is stored: the payload's exact bytes, in the version in which it was written. */
export interface StoredEvent extends Envelope {
  readonly type: string;
  /** JSON text, byte for byte as appended. */
  readonly payload: string;
}
