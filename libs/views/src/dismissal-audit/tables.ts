import type { ClosingReason, EpisodeServiceEvent } from '@throughline/episode';
import { defineTable } from '@throughline/kernel';

type DataOf<Type extends EpisodeServiceEvent['type']> = Extract<EpisodeServiceEvent, { readonly type: Type }>['data'];

/** Whose a row is. Row types are aliases: interfaces are not assignable to the kernel's `Row`. */
type OfEpisode = {
  readonly episodeId: string;
  readonly eventId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
};

/** A patient was dismissed, and what softened it. */
export type Dismissal = OfEpisode &
  DataOf<'PatientDismissed'> & {
    /** ISO 8601, UTC. */
    readonly dismissedAt: string;
    /** It was recorded otherwise at first. */
    readonly corrected: boolean;
  };

/** The end of an episode, whatever it was. */
export type Closing = OfEpisode & {
  /** ISO 8601, UTC. */
  readonly closedAt: string;
  /** YYYY-MM-DD. */
  readonly closedOn: string;
  readonly reason: ClosingReason;
  readonly tedsReason: number;
  /** The event id of the dismissal that it names. */
  readonly dismissalRef: string | null;
  /** It was recorded otherwise at first. */
  readonly corrected: boolean;
};

/** The policy's answer to a trigger was to dismiss. */
export type DismissingResponse = {
  readonly episodeId: string;
  readonly eventId: string;
  readonly responseId: string;
  readonly triggerRef: string;
};

/** A dose that was reduced because the patient does not take part. */
export type DoseReduction = OfEpisode &
  Omit<DataOf<'DoseReducedForNonparticipation'>, 'supervisorReview'> & {
    /** ISO 8601, UTC. */
    readonly reducedAt: string;
    readonly reviewedBy: string;
    /** YYYY-MM-DD. */
    readonly reviewedOn: string;
    /** It was recorded otherwise at first. */
    readonly corrected: boolean;
  };

const ofEpisode = {
  episodeId: { type: 'text' },
  eventId: { type: 'text' },
  patientId: { type: 'text', nullable: true },
  siteId: { type: 'text', nullable: true },
} as const;

export const dismissals = defineTable<Dismissal>({
  name: 'dismissals',
  columns: {
    ...ofEpisode,
    dismissedAt: { type: 'timestamptz' },
    policyVersionId: { type: 'text' },
    triggerRef: { type: 'text' },
    reviewedBy: { type: 'text' },
    referralId: { type: 'text' },
    bridgingSupplyDays: { type: 'integer' },
    naloxoneOffered: { type: 'boolean' },
    appealOffered: { type: 'boolean' },
    reason: { type: 'text' },
    corrected: { type: 'boolean' },
  },
  primaryKey: ['episodeId', 'eventId'],
  keyColumn: 'episodeId',
  indexes: [['siteId', 'dismissedAt']],
  insertOnly: true,
});

export const closings = defineTable<Closing>({
  name: 'closings',
  columns: {
    ...ofEpisode,
    closedAt: { type: 'timestamptz' },
    closedOn: { type: 'date' },
    reason: { type: 'text' },
    tedsReason: { type: 'integer' },
    dismissalRef: { type: 'text', nullable: true },
    corrected: { type: 'boolean' },
  },
  primaryKey: ['episodeId', 'eventId'],
  keyColumn: 'episodeId',
  indexes: [
    ['tedsReason', 'siteId', 'closedOn'],
    ['tedsReason', 'closedOn'],
  ],
  insertOnly: true,
});

export const dismissingResponses = defineTable<DismissingResponse>({
  name: 'responses',
  columns: { episodeId: { type: 'text' }, eventId: { type: 'text' }, responseId: { type: 'text' }, triggerRef: { type: 'text' } },
  primaryKey: ['episodeId', 'eventId'],
  keyColumn: 'episodeId',
  indexes: [],
  insertOnly: true,
});

export const doseReductions = defineTable<DoseReduction>({
  name: 'reductions',
  columns: {
    ...ofEpisode,
    reducedAt: { type: 'timestamptz' },
    medication: { type: 'text' },
    fromMg: { type: 'numeric' },
    toMg: { type: 'numeric' },
    reason: { type: 'text' },
    reviewedBy: { type: 'text' },
    reviewedOn: { type: 'date' },
    corrected: { type: 'boolean' },
  },
  primaryKey: ['episodeId', 'eventId'],
  keyColumn: 'episodeId',
  indexes: [
    ['reducedAt desc', 'eventId desc'],
    ['siteId', 'reducedAt desc', 'eventId desc'],
  ],
  insertOnly: true,
});
