import { defineTable } from '@throughline/kernel';

/** Days of an admitted patient. Row types are aliases: interfaces are not assignable to the kernel's `Row`. */
export type AdmittedEpisode = {
  readonly episodeId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  /** Null for a closing of which no admission is known. */
  readonly admittedOn: string | null;
  readonly closedOn: string | null;
};

/** Days in a support programme. */
export type Enrolment = {
  readonly episodeId: string;
  readonly enrolmentId: string;
  readonly enrolledOn: string;
  readonly endedOn: string | null;
};

export const episodes = defineTable<AdmittedEpisode>({
  name: 'episodes',
  columns: {
    episodeId: { type: 'text' },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    admittedOn: { type: 'date', nullable: true },
    closedOn: { type: 'date', nullable: true },
  },
  primaryKey: ['episodeId'],
  keyColumn: 'episodeId',
  indexes: [['siteId', 'admittedOn']],
});

export const enrolments = defineTable<Enrolment>({
  name: 'enrolments',
  columns: {
    episodeId: { type: 'text' },
    enrolmentId: { type: 'text' },
    enrolledOn: { type: 'date' },
    endedOn: { type: 'date', nullable: true },
  },
  primaryKey: ['episodeId', 'enrolmentId'],
  keyColumn: 'episodeId',
  indexes: [],
});
