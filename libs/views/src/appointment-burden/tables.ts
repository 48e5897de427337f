import { defineTable } from '@throughline/kernel';

/** One appointment that a patient was asked to keep, kept or not. Row types are aliases: interfaces are not assignable to the kernel's `Row`. */
export type Appointment = {
  readonly episodeId: string;
  /** The booking's id, or the event's where nothing was booked. */
  readonly appointmentId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  /** ISO 8601, UTC. Which day and week that is depends on where the site is, and is in no row. */
  readonly at: string;
};

/** From how many appointments a week on a site wants to be warned, by version of its policy. */
export type AlertTerms = {
  readonly siteId: string;
  /** In force from then until the next one: ISO 8601, UTC. */
  readonly effectiveFrom: string;
  readonly policyVersionId: string;
  /** Null where the site has not said. */
  readonly alertFrom: number | null;
};

export const appointments = defineTable<Appointment>({
  name: 'appointments',
  columns: {
    episodeId: { type: 'text' },
    appointmentId: { type: 'text' },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    at: { type: 'timestamptz' },
  },
  primaryKey: ['episodeId', 'appointmentId'],
  keyColumn: 'episodeId',
  indexes: [
    ['at', 'episodeId'],
    ['siteId', 'at', 'episodeId'],
    ['patientId', 'at'],
  ],
});

export const alertTerms = defineTable<AlertTerms>({
  name: 'alert_terms',
  columns: {
    siteId: { type: 'text' },
    effectiveFrom: { type: 'timestamptz' },
    policyVersionId: { type: 'text' },
    alertFrom: { type: 'integer', nullable: true },
  },
  primaryKey: ['siteId', 'effectiveFrom'],
  keyColumn: 'siteId',
  indexes: [],
});
