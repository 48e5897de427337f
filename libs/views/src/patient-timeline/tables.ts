import { defineTable, type Precision, type Role } from '@throughline/kernel';
import type { TimelineKind } from './kinds';

/** One event of a patient's streams. A row type is an alias, because interfaces are not assignable to the kernel's `Row`. */
export type TimelineEntry = {
  readonly patientId: string;
  /** When it happened: ISO 8601, UTC. */
  readonly occurredAt: string;
  /** Gapless place in the patient's partition: when it was told, among the patient's events. */
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
  /** Of a corrected entry the words, facts and time are those of its newest correction. What was voided does not hold at all. */
  readonly standing: Standing;
  /** The event id of the newest correction; null where the entry holds as it was told. */
  readonly correctedBy: string | null;
  readonly correctionReason: string | null;
};

export type Standing = 'holds' | 'corrected' | 'voided';

/**
 * The primary key is the order in which a timeline is read, so that one index serves both. The event id breaks ties of time: unlike the
 * place in the log it does not depend on when something was told. A correction finds its entry among the patient's.
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
    standing: { type: 'text' },
    correctedBy: { type: 'text', nullable: true },
    correctionReason: { type: 'text', nullable: true },
  },
  primaryKey: ['patientId', 'occurredAt', 'eventId'],
  keyColumn: 'patientId',
  indexes: [],
  insertOnly: { correctable: 'eventId' },
});
