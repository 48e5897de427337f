import type { EpisodeServiceEvent, Stage } from '@throughline/episode';
import { defineTable } from '@throughline/kernel';

type DataOf<Type extends EpisodeServiceEvent['type']> = Extract<EpisodeServiceEvent, { readonly type: Type }>['data'];
export type Medication = DataOf<'DoseAdministered'>['medication'];
export type DoseUnit = DataOf<'DoseAdministered'>['unit'];

/** How the latest dose came about: given here, taken in an induction, injected, or prescribed and taken elsewhere. */
export const doseWays = ['administered', 'induction', 'injected', 'prescribed'] as const;
export type DoseWay = (typeof doseWays)[number];

/** What a huddle wants to know of a patient. Row types are aliases: interfaces are not assignable to the kernel's `Row`. */
export type HuddlePatient = {
  readonly streamId: string;
  readonly episodeId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  readonly closed: boolean;
  /** The episode is on hold. */
  readonly suspended: boolean;
  /** Of the support programme; null while in none. */
  readonly stage: Stage | null;
  readonly lastDoseMedication: Medication | null;
  readonly lastDoseAmount: number | null;
  readonly lastDoseUnit: DoseUnit | null;
  readonly lastDoseWay: DoseWay | null;
  /** ISO 8601, UTC. */
  readonly lastDoseAt: string | null;
  /** The last dose was recorded otherwise at first. */
  readonly lastDoseCorrected: boolean;
  readonly riskRaisedAt: string | null;
  readonly riskSeverity: string | null;
  readonly riskCorrected: boolean;
};

/** A visit that was booked. */
export type BookedVisit = {
  readonly eventId: string;
  readonly streamId: string;
  readonly episodeId: string;
  readonly siteId: string | null;
  readonly visitId: string;
  readonly scheduledFor: string;
  readonly visitType: string;
  readonly modality: DataOf<'VisitScheduled'>['modality'];
};

export const visitOutcomes = ['scheduled', 'attended', 'missed'] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** What became of a visit that was booked. */
export type BookedOutcome = {
  readonly eventId: string;
  readonly streamId: string;
  readonly visitId: string;
  readonly outcome: Exclude<VisitOutcome, 'scheduled'>;
};

/** What somebody is to do for a patient. */
export type Task = {
  readonly eventId: string;
  /** Its place among the tasks of the conference, from 1. */
  readonly number: number;
  readonly streamId: string;
  readonly conferenceId: string;
  readonly siteId: string | null;
  readonly episodeId: string;
  readonly ownerId: string;
  readonly text: string;
  readonly dueOn: string | null;
  readonly heldAt: string;
};

/** A patient who was reviewed in a conference. */
export type Review = {
  readonly eventId: string;
  readonly streamId: string;
  readonly episodeId: string;
  readonly heldAt: string;
};

export const huddlePatients = defineTable<HuddlePatient>({
  name: 'patients',
  columns: {
    streamId: { type: 'text' },
    episodeId: { type: 'text' },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    closed: { type: 'boolean' },
    suspended: { type: 'boolean' },
    stage: { type: 'text', nullable: true },
    lastDoseMedication: { type: 'text', nullable: true },
    lastDoseAmount: { type: 'numeric', nullable: true },
    lastDoseUnit: { type: 'text', nullable: true },
    lastDoseWay: { type: 'text', nullable: true },
    lastDoseAt: { type: 'timestamptz', nullable: true },
    lastDoseCorrected: { type: 'boolean' },
    riskRaisedAt: { type: 'timestamptz', nullable: true },
    riskSeverity: { type: 'text', nullable: true },
    riskCorrected: { type: 'boolean' },
  },
  primaryKey: ['episodeId'],
  keyColumn: 'streamId',
  indexes: [],
});

export const bookedVisits = defineTable<BookedVisit>({
  name: 'visits',
  columns: {
    eventId: { type: 'text' },
    streamId: { type: 'text' },
    episodeId: { type: 'text' },
    siteId: { type: 'text', nullable: true },
    visitId: { type: 'text' },
    scheduledFor: { type: 'timestamptz' },
    visitType: { type: 'text' },
    modality: { type: 'text' },
  },
  primaryKey: ['eventId'],
  keyColumn: 'streamId',
  indexes: [['scheduledFor'], ['siteId', 'scheduledFor']],
  insertOnly: true,
});

export const bookedOutcomes = defineTable<BookedOutcome>({
  name: 'outcomes',
  columns: { eventId: { type: 'text' }, streamId: { type: 'text' }, visitId: { type: 'text' }, outcome: { type: 'text' } },
  primaryKey: ['eventId'],
  keyColumn: 'streamId',
  indexes: [['streamId', 'visitId']],
  insertOnly: true,
});

export const tasks = defineTable<Task>({
  name: 'tasks',
  columns: {
    eventId: { type: 'text' },
    number: { type: 'integer' },
    streamId: { type: 'text' },
    conferenceId: { type: 'text' },
    siteId: { type: 'text', nullable: true },
    episodeId: { type: 'text' },
    ownerId: { type: 'text' },
    text: { type: 'text' },
    dueOn: { type: 'date', nullable: true },
    heldAt: { type: 'timestamptz' },
  },
  primaryKey: ['eventId', 'number'],
  keyColumn: 'streamId',
  indexes: [['siteId', 'heldAt'], ['episodeId']],
  insertOnly: true,
});

export const reviews = defineTable<Review>({
  name: 'reviews',
  columns: { eventId: { type: 'text' }, streamId: { type: 'text' }, episodeId: { type: 'text' }, heldAt: { type: 'timestamptz' } },
  primaryKey: ['eventId', 'episodeId'],
  keyColumn: 'streamId',
  indexes: [['episodeId', 'streamId', 'heldAt']],
  insertOnly: true,
});
