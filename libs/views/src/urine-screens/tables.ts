import type { AnalyteName, Expectation, UdsCollected, ValidityOutcome } from '@throughline/episode';
import { defineTable, type EventOf } from '@throughline/kernel';

/** What an assay found in a specimen, over all of its analytes: the gravest, or that there is no result. */
export type Finding = 'none' | 'negative' | 'indeterminate' | 'positive';

type Qual = Exclude<Finding, 'none'>;

/** What is known of one analyte of a specimen. */
export interface AnalyteScreened {
  readonly presumptive?: { readonly qual: Qual; readonly at: string };
  readonly definitive?: Qual;
  readonly orderedAt?: string;
  /** As the newest interpretation has it of the presumptive result. */
  readonly expectation?: Expectation;
}

/** A urine specimen and what came of it. */
export type ScreenedSpecimen = {
  readonly episodeId: string;
  readonly specimenId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  /** ISO 8601, UTC; of the first thing known of a specimen whose collection is not. */
  readonly collectedAt: string;
  readonly mode: NonNullable<EventOf<typeof UdsCollected>['data']['mode']> | null;
  readonly observed: boolean | null;
  readonly validity: ValidityOutcome | null;
  readonly presumptive: Finding;
  readonly definitive: Finding;
  readonly orderedAt: string | null;
  readonly interpretedAt: string | null;
  /** Analytes that the newest interpretation calls unexpected, in either direction. */
  readonly unexpected: readonly AnalyteName[];
  /** Analytes that wait for a definitive result, and since when; neither once the episode is closed. */
  readonly unconfirmed: readonly AnalyteName[];
  readonly unconfirmedSince: string | null;
  readonly episodeClosed: boolean;
  readonly analytes: Readonly<Partial<Record<AnalyteName, AnalyteScreened>>>;
  /** Something of it was recorded otherwise at first. */
  readonly corrected: boolean;
};

export const screenedSpecimens = defineTable<ScreenedSpecimen>({
  name: 'specimens',
  columns: {
    episodeId: { type: 'text' },
    specimenId: { type: 'text' },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    collectedAt: { type: 'timestamptz' },
    mode: { type: 'text', nullable: true },
    observed: { type: 'boolean', nullable: true },
    validity: { type: 'text', nullable: true },
    presumptive: { type: 'text' },
    definitive: { type: 'text' },
    orderedAt: { type: 'timestamptz', nullable: true },
    interpretedAt: { type: 'timestamptz', nullable: true },
    unexpected: { type: 'json' },
    unconfirmed: { type: 'json' },
    unconfirmedSince: { type: 'timestamptz', nullable: true },
    episodeClosed: { type: 'boolean' },
    analytes: { type: 'json' },
    corrected: { type: 'boolean' },
  },
  primaryKey: ['episodeId', 'specimenId'],
  keyColumn: 'episodeId',
  indexes: [
    ['unconfirmedSince', 'episodeId', 'specimenId'],
    ['episodeId', 'unconfirmedSince'],
    ['siteId', 'unconfirmedSince'],
    ['collectedAt desc', 'episodeId', 'specimenId'],
    ['siteId', 'collectedAt desc'],
    ['patientId', 'collectedAt desc'],
  ],
});
