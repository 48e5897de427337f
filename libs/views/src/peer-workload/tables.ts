import type { CareTeamRole } from '@throughline/episode';
import { defineTable } from '@throughline/kernel';
import type { PeerContactMode } from '../reading/contact';

/** Somebody who joined the staff. Row types are aliases: interfaces are not assignable to the kernel's `Row`. */
export type StaffMember = {
  readonly streamId: string;
  readonly memberId: string;
  readonly siteId: string | null;
  readonly role: CareTeamRole;
  /** Share of full time. */
  readonly fullTimeEquivalent: number;
  readonly supervisorId: string | null;
  readonly dyadWith: string | null;
  /** ISO 8601, UTC. */
  readonly joinedAt: string;
  /** Null while at work. */
  readonly leftAt: string | null;
};

/** A supervision of a member, or their dyad. */
export type StaffConference = {
  readonly eventId: string;
  readonly streamId: string;
  readonly memberId: string;
  readonly siteId: string | null;
  readonly kind: 'supervision' | 'weekly_dyad';
  readonly at: string;
};

/** A contact of a member with a patient, or a text message, which is none. */
export type WorkContact = {
  readonly eventId: string;
  readonly streamId: string;
  readonly memberId: string;
  readonly siteId: string | null;
  readonly at: string;
  readonly mode: PeerContactMode;
  readonly minutes: number | null;
};

export const staffMembers = defineTable<StaffMember>({
  name: 'members',
  columns: {
    streamId: { type: 'text' },
    memberId: { type: 'text' },
    siteId: { type: 'text', nullable: true },
    role: { type: 'text' },
    fullTimeEquivalent: { type: 'numeric' },
    supervisorId: { type: 'text', nullable: true },
    dyadWith: { type: 'text', nullable: true },
    joinedAt: { type: 'timestamptz' },
    leftAt: { type: 'timestamptz', nullable: true },
  },
  primaryKey: ['streamId'],
  keyColumn: 'streamId',
  indexes: [['memberId', 'siteId'], ['siteId']],
});

export const staffConferences = defineTable<StaffConference>({
  name: 'conferences',
  columns: {
    eventId: { type: 'text' },
    streamId: { type: 'text' },
    memberId: { type: 'text' },
    siteId: { type: 'text', nullable: true },
    kind: { type: 'text' },
    at: { type: 'timestamptz' },
  },
  primaryKey: ['eventId'],
  keyColumn: 'streamId',
  indexes: [['memberId', 'kind', 'at']],
  insertOnly: true,
});

export const workContacts = defineTable<WorkContact>({
  name: 'contacts',
  columns: {
    eventId: { type: 'text' },
    streamId: { type: 'text' },
    memberId: { type: 'text' },
    siteId: { type: 'text', nullable: true },
    at: { type: 'timestamptz' },
    mode: { type: 'text' },
    minutes: { type: 'numeric', nullable: true },
  },
  primaryKey: ['eventId'],
  keyColumn: 'streamId',
  indexes: [
    ['memberId', 'at'],
    ['siteId', 'at'],
  ],
  insertOnly: true,
});
