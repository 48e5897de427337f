import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineTable } from '@throughline/kernel';

type DataOf<Type extends EpisodeServiceEvent['type']> = Extract<EpisodeServiceEvent, { readonly type: Type }>['data'];
export type LeavingReason = DataOf<'EpisodeClosed'>['reason'];
export type AftercareOption = DataOf<'AftercareEntered'>['option'];
export type Informant = DataOf<'AftercareOutcomeReported'>['informant'];

/**
 * What came of looking for somebody who left. One word for each person, so that the counts add up to all who left: whoever was reached
 * once is `reached`, whatever failed before or after; a no counts more than silence.
 */
export const followUps = ['not-attempted', 'attempted', 'unreachable', 'declined', 'reached'] as const;
export type FollowUp = (typeof followUps)[number];

/** An episode after its end. Row types are aliases: interfaces are not assignable to the kernel's `Row`. */
export type Leaver = {
  readonly episodeId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  /** The day on which the episode was closed; null while it is open, and then the row is no leaver yet. */
  readonly leftOn: string | null;
  readonly reason: LeavingReason | null;
  /** Null where no aftercare was entered. */
  readonly option: AftercareOption | null;
  readonly followUp: FollowUp;
  /** The earliest day of a check-in that has not come to an end; null where nothing is due. */
  readonly nextDueOn: string | null;
  /** What is known of a return to use: true when anybody reported one, false when somebody reported none and nobody one. */
  readonly returnedToUse: boolean | null;
  readonly loopClosed: boolean;
};

/** A check-in of somebody who left. */
export type CheckIn = {
  readonly episodeId: string;
  readonly checkInId: string;
  readonly dueOn: string | null;
  readonly result: FollowUp;
  readonly attempts: number;
};

/** A report on how somebody is doing, as it was given. Informants may disagree; none replaces another. */
export type AftercareReportRow = {
  readonly eventId: string;
  readonly episodeId: string;
  /** ISO 8601, UTC. */
  readonly occurredAt: string;
  readonly informant: Informant;
  readonly facts: object;
  /** It was recorded otherwise at first. */
  readonly corrected: boolean;
};

export const leavers = defineTable<Leaver>({
  name: 'leavers',
  columns: {
    episodeId: { type: 'text' },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    leftOn: { type: 'date', nullable: true },
    reason: { type: 'text', nullable: true },
    option: { type: 'text', nullable: true },
    followUp: { type: 'text' },
    nextDueOn: { type: 'date', nullable: true },
    returnedToUse: { type: 'boolean', nullable: true },
    loopClosed: { type: 'boolean' },
  },
  primaryKey: ['episodeId'],
  keyColumn: 'episodeId',
  indexes: [
    ['siteId', 'leftOn'],
    ['leftOn', 'episodeId'],
  ],
});

export const checkIns = defineTable<CheckIn>({
  name: 'check_ins',
  columns: {
    episodeId: { type: 'text' },
    checkInId: { type: 'text' },
    dueOn: { type: 'date', nullable: true },
    result: { type: 'text' },
    attempts: { type: 'integer' },
  },
  primaryKey: ['episodeId', 'checkInId'],
  keyColumn: 'episodeId',
  indexes: [],
});

export const aftercareReports = defineTable<AftercareReportRow>({
  name: 'reports',
  columns: {
    eventId: { type: 'text' },
    episodeId: { type: 'text' },
    occurredAt: { type: 'timestamptz' },
    informant: { type: 'text' },
    facts: { type: 'json' },
    corrected: { type: 'boolean' },
  },
  primaryKey: ['eventId'],
  keyColumn: 'episodeId',
  indexes: [['episodeId', 'occurredAt']],
  insertOnly: true,
});
