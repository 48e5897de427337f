import type { EpisodeServiceEvent, ReferralStatus } from '@throughline/episode';
import { defineTable } from '@throughline/kernel';

type DataOf<Type extends EpisodeServiceEvent['type']> = Extract<EpisodeServiceEvent, { readonly type: Type }>['data'];
export type ReferralKind = DataOf<'ReferralOpened'>['kind'];
export type ReferralBarrier = NonNullable<DataOf<'ReferralClosed'>['barrier']>;

/** A referral, awaited or over: the view holds all, so that its counts add up to them (I5). Row types are aliases: interfaces are not assignable to the kernel's `Row`. */
export type ReferralRow = {
  readonly referralId: string;
  readonly episodeId: string | null;
  readonly patientId: string | null;
  readonly siteId: string | null;
  /** Null for a warm handoff inside the organisation. */
  readonly partnerId: string | null;
  readonly kind: ReferralKind | null;
  readonly status: ReferralStatus;
  /** ISO 8601, UTC. */
  readonly statusSince: string;
  readonly openedAt: string;
  /** When anything was last sent to, or heard from, the partner: ISO 8601, UTC; null before the sending. */
  readonly lastHeardAt: string | null;
  /** Attempts in vain since the partner was last heard; those of that day count. */
  readonly attempts: number;
  readonly lastAttemptOn: string | null;
  readonly attemptsThatDay: number;
  /** Why it came to nothing, as it was last named. */
  readonly barrier: ReferralBarrier | null;
  /** The partner owes an answer, an appointment, or its report. */
  readonly awaiting: boolean;
};

export const referrals = defineTable<ReferralRow>({
  name: 'referrals',
  columns: {
    referralId: { type: 'text' },
    episodeId: { type: 'text', nullable: true },
    patientId: { type: 'text', nullable: true },
    siteId: { type: 'text', nullable: true },
    partnerId: { type: 'text', nullable: true },
    kind: { type: 'text', nullable: true },
    status: { type: 'text' },
    statusSince: { type: 'timestamptz' },
    openedAt: { type: 'timestamptz' },
    lastHeardAt: { type: 'timestamptz', nullable: true },
    attempts: { type: 'integer' },
    lastAttemptOn: { type: 'date', nullable: true },
    attemptsThatDay: { type: 'integer' },
    barrier: { type: 'text', nullable: true },
    awaiting: { type: 'boolean' },
  },
  primaryKey: ['referralId'],
  keyColumn: 'referralId',
  indexes: [
    ['awaiting', 'lastHeardAt', 'referralId'],
    ['siteId', 'awaiting', 'lastHeardAt'],
    ['siteId', 'openedAt'],
  ],
});
