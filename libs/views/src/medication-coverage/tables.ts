import type { Medication } from '@throughline/episode';
import { defineTable } from '@throughline/kernel';

/** Medication for some days, as it was prescribed, injected or taken home. Row types are aliases: interfaces are not assignable to `Row`. */
export type CoverageSupply = {
  readonly eventId: string;
  readonly episodeId: string;
  readonly source: 'prescription' | 'injection' | 'take_home';
  readonly medication: Medication;
  /** Supplies of one product add up where they overlap. */
  readonly product: string;
  /** The first day of the supply as it was told. */
  readonly startsOn: string;
  readonly days: number;
  /** The days that it covers, both included: later than told where it carries forward. */
  readonly coversFrom: string;
  readonly coversTo: string;
};

/** How an episode is covered by medication, between its first and its last covered day. */
export type CoverageRow = {
  readonly episodeId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  /** Of the supply that ends last. */
  readonly medication: Medication;
  readonly coveredFrom: string;
  readonly coveredUntil: string;
  /** Days without medication in between. */
  readonly gapDays: number;
  /** The most of them in a row. */
  readonly longestGap: number;
  readonly supplies: number;
  /** The day on which that medication was stopped on purpose, where nothing was supplied since. */
  readonly stoppedOn: string | null;
  readonly closedOn: string | null;
};

export const coverageSupplies = defineTable<CoverageSupply>({
  name: 'supplies',
  columns: {
    eventId: { type: 'text' },
    episodeId: { type: 'text' },
    source: { type: 'text' },
    medication: { type: 'text' },
    product: { type: 'text' },
    startsOn: { type: 'date' },
    days: { type: 'integer' },
    coversFrom: { type: 'date' },
    coversTo: { type: 'date' },
  },
  primaryKey: ['eventId'],
  keyColumn: 'episodeId',
  indexes: [],
});

export const coverageRows = defineTable<CoverageRow>({
  name: 'coverage',
  columns: {
    episodeId: { type: 'text' },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    medication: { type: 'text' },
    coveredFrom: { type: 'date' },
    coveredUntil: { type: 'date' },
    gapDays: { type: 'integer' },
    longestGap: { type: 'integer' },
    supplies: { type: 'integer' },
    stoppedOn: { type: 'date', nullable: true },
    closedOn: { type: 'date', nullable: true },
  },
  primaryKey: ['episodeId'],
  keyColumn: 'episodeId',
  indexes: [['siteId', 'coveredUntil', 'episodeId'], ['coveredUntil', 'episodeId'], ['patientId']],
});
