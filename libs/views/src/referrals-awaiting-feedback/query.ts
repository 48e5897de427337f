import { namesOf, referralBarriers, referralStatusCodes, type ReferralStatus, type StatusCodes } from '@throughline/episode';
import { tableName } from '@throughline/kernel';
import { selectList } from '@throughline/projection';
import type { Definition } from '../reading/definition';
import { narrowed, narrowingValues, type ListQuery } from '../reading/narrowed';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { reached, sitesValue, type Reader } from '../reading/reach';
import { share, type Share } from '../reading/share';
import { referralsAwaitingFeedback } from './projection';
import { referrals, type ReferralBarrier, type ReferralKind, type ReferralRow } from './tables';

const table = tableName(referralsAwaitingFeedback, referrals);

export interface AwaitedReferralsQuery extends ListQuery {
  /** The day to which silence is counted: YYYY-MM-DD. */
  readonly today: string;
  readonly kind?: ReferralKind;
}

/** A referral whose partner owes something. */
export interface AwaitedReferral extends Omit<ReferralRow, 'awaiting' | 'attemptsThatDay' | 'lastHeardAt'> {
  readonly lastHeardAt: string;
  /** Days from the one on which the partner was last heard of, or written to. */
  readonly daysSilent: number;
  /** The status in the words of FHIR, 360X and BSeR. */
  readonly businessStatus: StatusCodes;
}

/**
 * Referrals that await the partner, the longest silence first.
 * @throws InvalidCursor
 */
export const readAwaitedReferrals = async (database: Queryable, query: AwaitedReferralsQuery): Promise<Page<AwaitedReferral>> => {
  const size = pageSize(query.limit);
  const [lastHeardAt = null, referralId = null] = readCursor(query.cursor, ['time', 'text']) ?? [];
  const rows = await rowsOf<ReferralRow & AwaitedReferral>(
    database,
    `select ${selectList(referrals, 'r')}, $5::date - (r.last_heard_at at time zone 'UTC')::date as "daysSilent" from ${table} r
      where r.awaiting and ${narrowed('r')}
        and ($6::text is null or r.kind = $6)
        and ($7::timestamptz is null or (r.last_heard_at, r.referral_id) > ($7, $8::text))
      order by r.last_heard_at, r.referral_id
      limit $9`,
    [...narrowingValues(query), query.today, query.kind ?? null, lastHeardAt, referralId, size + 1],
  );
  const awaited = rows.map(({ awaiting: _awaiting, attemptsThatDay: _attemptsThatDay, ...row }): AwaitedReferral => ({
    ...row,
    businessStatus: referralStatusCodes[row.status],
  }));
  return page(awaited, size, (row) => [row.lastHeardAt, row.referralId]);
};

/** Which referrals to count; all where nothing is said. */
export interface ReferralFilter extends Reader {
  readonly siteId?: string;
  readonly kind?: ReferralKind;
  /** Opened on or after this day (UTC): YYYY-MM-DD. */
  readonly from?: string;
  /** Opened before this day (UTC): YYYY-MM-DD. */
  readonly before?: string;
}

/** How the referrals of a site stand. */
export interface ReferralFigures {
  readonly definition: Definition;
  /** All that were opened: the denominator. */
  readonly referrals: number;
  /** They add up to all (I5). */
  readonly byStatus: Readonly<Record<ReferralStatus, number>>;
  readonly awaiting: Share;
  readonly unmet: Share;
  /** They add up to those unmet. */
  readonly unmetByBarrier: Readonly<Record<ReferralBarrier | 'not_recorded', number>>;
}

const definition: Definition = {
  id: 'referrals-by-status',
  version: 1,
  text:
    'Of all referrals that were opened: how each stands now. Awaiting: the partner owes an answer, an appointment or its report. ' +
    'Unmet: declined by the partner or the patient, not attended, or closed as not completed; by the barrier that was last named. ' +
    'Called off by the sender is not unmet.',
};

const unmet: readonly ReferralStatus[] = ['declined', 'patient_declined', 'not_attended', 'closed_not_completed'];

interface Counted {
  readonly status: ReferralStatus;
  readonly barrier: ReferralBarrier | null;
  readonly awaiting: boolean;
  readonly count: number;
}

/** How all referrals stand, and why those came to nothing that did. */
export const readReferralFigures = async (database: Queryable, filter: ReferralFilter): Promise<ReferralFigures> => {
  const counted = await rowsOf<Counted>(
    database,
    `select r.status, r.barrier, r.awaiting, count(*)::int as count from ${table} r
      where ($1::text is null or r.site_id = $1)
        and ($2::text is null or r.kind = $2)
        and ($3::date is null or r.opened_at >= $3::timestamp at time zone 'UTC')
        and ($4::date is null or r.opened_at < $4::timestamp at time zone 'UTC')
        and ${reached('r.site_id', '$5')}
      group by r.status, r.barrier, r.awaiting`,
    [filter.siteId ?? null, filter.kind ?? null, filter.from ?? null, filter.before ?? null, sitesValue(filter)],
  );
  return figuresOf(counted);
};

const figuresOf = (counted: readonly Counted[]): ReferralFigures => {
  const all = sumOf(counted);
  const notMet = counted.filter(({ status }) => unmet.includes(status));
  const statuses = namesOf(referralStatusCodes);
  return {
    definition,
    referrals: all,
    byStatus: countsOf(statuses, (status) => sumOf(counted.filter((one) => one.status === status))),
    awaiting: share(sumOf(counted.filter(({ awaiting }) => awaiting)), all),
    unmet: share(sumOf(notMet), all),
    unmetByBarrier: countsOf([...referralBarriers, 'not_recorded' as const], (barrier) =>
      sumOf(notMet.filter((one) => (one.barrier ?? 'not_recorded') === barrier)),
    ),
  };
};

const sumOf = (counted: readonly Counted[]): number => counted.reduce((sum, { count }) => sum + count, 0);

const countsOf = <Word extends string>(words: readonly Word[], countOf: (word: Word) => number): Readonly<Record<Word, number>> =>
  Object.fromEntries(words.map((word) => [word, countOf(word)])) as Record<Word, number>;
