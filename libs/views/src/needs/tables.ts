import type { NeedDomain } from '@throughline/episode';
import { defineTable } from '@throughline/kernel';

/** What became of the newest referral for a need. */
export const needReferrals = ['open', 'completed', 'not_completed', 'no_response', 'cancelled'] as const;
export type NeedReferral = (typeof needReferrals)[number];

/**
 * A need of a patient, and what was done about it. A domain that was only put in order, and of which no need was found yet, has a row with an
 * empty `needId`. Row types are aliases: interfaces are not assignable to the kernel's `Row`.
 */
export type NeedRow = {
  readonly episodeId: string;
  readonly domain: NeedDomain;
  readonly needId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  /** 1 is taken up first; null where nobody put the domain in order. */
  readonly rank: number | null;
  /** When it was found, or first put in order: ISO 8601, UTC. */
  readonly openedAt: string;
  /** How often something was done about it. */
  readonly supports: number;
  readonly lastSupport: string | null;
  readonly lastSupportAt: string | null;
  readonly referralId: string | null;
  readonly referral: NeedReferral | null;
  readonly resolvedAt: string | null;
  /** The episode is over: the need is nobody's here any more. */
  readonly over: boolean;
};

export const needs = defineTable<NeedRow>({
  name: 'needs',
  columns: {
    episodeId: { type: 'text' },
    domain: { type: 'text' },
    needId: { type: 'text' },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    rank: { type: 'integer', nullable: true },
    openedAt: { type: 'timestamptz' },
    supports: { type: 'integer' },
    lastSupport: { type: 'text', nullable: true },
    lastSupportAt: { type: 'timestamptz', nullable: true },
    referralId: { type: 'text', nullable: true },
    referral: { type: 'text', nullable: true },
    resolvedAt: { type: 'timestamptz', nullable: true },
    over: { type: 'boolean' },
  },
  primaryKey: ['episodeId', 'domain', 'needId'],
  keyColumn: 'episodeId',
  indexes: [['siteId', 'rank', 'openedAt'], ['patientId']],
});
