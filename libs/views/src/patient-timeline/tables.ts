import { defineTable, type Precision, type Role } from '@throughline/kernel';
import type { TimelineKind } from './kinds';

/** One event of a patient's streams. A row type is an alias, because interfaces are not assignable to the kernel's `Row`. */
export type TimelineEntry = {
  readonly patientId: string;
  /** When it happened: ISO 8601, UTC. */
  readonly occurredAt: string;
  /** Gapless place in the patient's partition; breaks ties of `occurredAt`. */
  readonly sequence: number;
  readonly partition: number;
  readonly eventId: string;
  readonly type: string;
  readonly episodeId: string | null;
  /** Where it was recorded: a patient may have episodes at several sites, and each sees its own. */
  readonly siteId: string | null;
  readonly streamId: string;
  readonly kind: TimelineKind;
  readonly sentence: string;
  /** The event's own fields. */
  readonly facts: object;
  /** How exactly `occurredAt` is known. */
  readonly precision: Precision;
  /** Not seen in a record but concluded from other facts. */
  readonly imputed: boolean;
  readonly actorRole: Role;
};

/**
 * The primary key is the order in which a timeline is read, so that one index serves both: a patient's events lie in one
 * partition, where a sequence is unique.
 */
export const timelineEntries = defineTable<TimelineEntry>({
  name: 'entries',
  columns: {
    patientId: { type: 'text' },
    occurredAt: { type: 'timestamptz' },
    sequence: { type: 'bigint' },
    partition: { type: 'integer' },
    eventId: { type: 'text' },
    type: { type: 'text' },
    episodeId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    streamId: { type: 'text' },
    kind: { type: 'text' },
    sentence: { type: 'text' },
    facts: { type: 'json' },
    precision: { type: 'text' },
    imputed: { type: 'boolean' },
    actorRole: { type: 'text' },
  },
  primaryKey: ['patientId', 'occurredAt', 'sequence'],
  keyColumn: 'patientId',
  indexes: [],
  insertOnly: true,
});
