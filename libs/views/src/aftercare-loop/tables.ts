import type { EpisodeServiceEvent } from '@throughline/episode';
import { defineTable } from '@throughline/kernel';

type DataOf<Type extends EpisodeServiceEvent['type']> = Extract<EpisodeServiceEvent, { readonly type: Type }>['data'];
/** Why treatment ended, or a support programme. */
export type LeavingReason = DataOf<'EpisodeClosed'>['reason'] | DataOf<'SupportProgramCompleted'>['reason'];
export type AftercareOption = DataOf<'AftercareEntered'>['option'];
export type Informant = DataOf<'AftercareOutcomeReported'>['informant'];

/**
 * What came of looking for somebody who left. One word for each person, so that the counts add up to all who left: whoever was reached
 * once is `reached`, whatever failed before or after; a no counts more than silence.
 */
export const followUps = ['not-attempted', 'attempted', 'unreachable', 'declined', 'reached'] as const;
export type FollowUp = (typeof followUps)[number];

/** What somebody left: treatment, or a support programme, with treatment going on or over. The two are never added up (A5.3). */
export const leavings = ['episode', 'programme'] as const;
export type Leaving = (typeof leavings)[number];

/**
 * Somebody who left, once for each time. Whoever leaves a programme and later treatment is two leavers, and the check-ins due since then count
 * for each. Row types are aliases: interfaces are not assignable to the kernel's `Row`.
 */
export type Leaver = {
  readonly episodeId: string;
  readonly left: Leaving;
  /** Of the programme that was left; empty for treatment, because it is part of the primary key. */
  readonly enrolmentId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  /** The day on which the episode was closed, or the programme ended. */
  readonly leftOn: string;
  readonly reason: LeavingReason;
  /** Null where no aftercare was entered. */
  readonly option: AftercareOption | null;
  /** What came of the check-ins that were due since then. */
  readonly followUp: FollowUp;
  /** The earliest day of such a check-in that has not come to an end; null where nothing is due. */
  readonly nextDueOn: string | null;
  /** What is known of a return to use since then: true when anybody reported one, false when somebody reported none and nobody one. */
  readonly returnedToUse: boolean | null;
  readonly loopClosed: boolean;
  /** The episode in which whoever left treatment came back, the first of several; null for whoever did not, and for a programme. */
  readonly readmittedIn: string | null;
  /** The day on which that began. */
  readonly readmittedOn: string | null;
};

/** What came after an episode, whatever was left. */
export type Aftercare = {
  readonly episodeId: string;
  readonly option: AftercareOption | null;
  /** The last day on which somebody reported a return to use, and the last on which somebody reported none. */
  readonly returnedOn: string | null;
  readonly deniedOn: string | null;
  readonly loopClosed: boolean;
  readonly readmittedIn: string | null;
  readonly readmittedOn: string | null;
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
    left: { type: 'text' },
    enrolmentId: { type: 'text' },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    leftOn: { type: 'date' },
    reason: { type: 'text' },
    option: { type: 'text', nullable: true },
    followUp: { type: 'text' },
    nextDueOn: { type: 'date', nullable: true },
    returnedToUse: { type: 'boolean', nullable: true },
    loopClosed: { type: 'boolean' },
    readmittedIn: { type: 'text', nullable: true },
    readmittedOn: { type: 'date', nullable: true },
  },
  primaryKey: ['episodeId', 'left', 'enrolmentId'],
  keyColumn: 'episodeId',
  indexes: [
    ['left', 'siteId', 'leftOn'],
    ['left', 'leftOn', 'episodeId', 'enrolmentId'],
  ],
});

export const aftercares = defineTable<Aftercare>({
  name: 'aftercares',
  columns: {
    episodeId: { type: 'text' },
    option: { type: 'text', nullable: true },
    returnedOn: { type: 'date', nullable: true },
    deniedOn: { type: 'date', nullable: true },
    loopClosed: { type: 'boolean' },
    readmittedIn: { type: 'text', nullable: true },
    readmittedOn: { type: 'date', nullable: true },
  },
  primaryKey: ['episodeId'],
  keyColumn: 'episodeId',
  indexes: [],
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
