import { defineTable } from '@throughline/kernel';

/** Who has the oversight of an episode from a day on, until the next one has it. Row types are aliases, as everywhere. */
export type Oversight = {
  readonly episodeId: string;
  /** YYYY-MM-DD. */
  readonly from: string;
  readonly memberId: string;
};

/** A medication visit. */
export type MedicationVisit = {
  readonly episodeId: string;
  readonly eventId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly clinicianId: string;
};

export const oversights = defineTable<Oversight>({
  name: 'oversights',
  columns: { episodeId: { type: 'text' }, from: { type: 'date' }, memberId: { type: 'text' } },
  primaryKey: ['episodeId', 'from'],
  keyColumn: 'episodeId',
  indexes: [],
});

export const medicationVisits = defineTable<MedicationVisit>({
  name: 'visits',
  columns: {
    episodeId: { type: 'text' },
    eventId: { type: 'text' },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    at: { type: 'timestamptz' },
    clinicianId: { type: 'text' },
  },
  primaryKey: ['episodeId', 'eventId'],
  keyColumn: 'episodeId',
  indexes: [['at'], ['siteId', 'at'], ['patientId', 'at']],
  insertOnly: true,
});
