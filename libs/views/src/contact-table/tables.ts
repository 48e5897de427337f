import { defineTable } from '@throughline/kernel';
import type { PeerContactMode } from '../reading/contact';

/** An enrolment in a support programme, and when it was no longer observed. Row types are aliases: interfaces are not assignable to `Row`. */
export type Enrolment = {
  readonly episodeId: string;
  readonly enrolmentId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  readonly enrolledOn: string;
  /** How long the programme is meant to last. */
  readonly months: number;
  /** When the enrolment ended: ISO 8601, UTC. */
  readonly endedAt: string | null;
  /** The day on which the episode was closed: nothing is recorded of a patient afterwards. */
  readonly closedOn: string | null;
};

/** A contact with a peer, or a text message, which is none. */
export type PeerContact = {
  readonly eventId: string;
  readonly episodeId: string;
  readonly at: string;
  readonly mode: PeerContactMode;
  readonly minutes: number | null;
};

export const enrolments = defineTable<Enrolment>({
  name: 'enrolments',
  columns: {
    episodeId: { type: 'text' },
    enrolmentId: { type: 'text' },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    enrolledOn: { type: 'date' },
    months: { type: 'integer' },
    endedAt: { type: 'timestamptz', nullable: true },
    closedOn: { type: 'date', nullable: true },
  },
  primaryKey: ['episodeId', 'enrolmentId'],
  keyColumn: 'episodeId',
  indexes: [['siteId', 'enrolledOn']],
});

export const peerContacts = defineTable<PeerContact>({
  name: 'contacts',
  columns: {
    eventId: { type: 'text' },
    episodeId: { type: 'text' },
    at: { type: 'timestamptz' },
    mode: { type: 'text' },
    minutes: { type: 'numeric', nullable: true },
  },
  primaryKey: ['eventId'],
  keyColumn: 'episodeId',
  indexes: [['episodeId', 'at']],
  insertOnly: true,
});
