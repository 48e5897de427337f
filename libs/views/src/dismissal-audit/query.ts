import type { ReferralStatus } from '@throughline/episode';
import { isoTime, tableName } from '@throughline/kernel';
import { selectList } from '@throughline/projection';
import { narrowed, narrowingValues, type ListQuery } from '../reading/narrowed';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { reached } from '../reading/reach';
import { referralsAwaitingFeedback } from '../referrals-awaiting-feedback/projection';
import { referrals } from '../referrals-awaiting-feedback/tables';
import { byFacility, closingRows, difference, dismissalRows, type AuditDifference } from './audited';
import { dismissalAudit } from './projection';
import { dismissingResponses, doseReductions, type Closing, type Dismissal, type DoseReduction } from './tables';

const responseRows = tableName(dismissalAudit, dismissingResponses);
const reductionRows = tableName(dismissalAudit, doseReductions);
const referralRows = tableName(referralsAwaitingFeedback, referrals);

export interface DismissalAuditQuery extends ListQuery {
  /** Only those whose dismissal and end differ. */
  readonly differencesOnly?: boolean;
}

/** What became of the referral that goes with a dismissal (I7). */
export interface ReferralFate {
  readonly referralId: string;
  /** This and the following are null for a referral that the reader does not reach. */
  readonly status: ReferralStatus | null;
  /** ISO 8601, UTC. */
  readonly statusSince: string | null;
}

export interface AuditedDismissal extends Omit<Dismissal, 'episodeId' | 'eventId' | 'patientId' | 'siteId' | 'referralId'> {
  /** Of the policy response to the same trigger that names the dismissal; null: none was recorded. */
  readonly responseId: string | null;
  readonly referral: ReferralFate;
}

export type AuditedClosing = Pick<Closing, 'closedOn' | 'reason' | 'tedsReason' | 'corrected'>;

/** A dismissal with the end that it came to, or an end by the facility without one. */
export interface AuditedEpisode {
  readonly episodeId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  readonly difference: AuditDifference | null;
  readonly dismissal: AuditedDismissal | null;
  /** Null: the episode is open. */
  readonly closing: AuditedClosing | null;
}

type Read = AuditedEpisode & { readonly at: string; readonly eventId: string };

/** Every dismissal, and every end by the facility of an episode without one. */
const audited = `
  select d.episode_id, d.event_id, d.patient_id, d.site_id, d.dismissed_at as at from ${dismissalRows} d
   union all
  select c.episode_id, c.event_id, c.patient_id, c.site_id, c.closed_at from ${closingRows} c
   where c.teds_reason = ${byFacility} and not exists (select from ${dismissalRows} d where d.episode_id = c.episode_id)`;

const dismissal = `case when d.event_id is not null then json_build_object('dismissedAt', ${isoTime('d.dismissed_at')},
  'policyVersionId', d.policy_version_id, 'triggerRef', d.trigger_ref, 'reviewedBy', d.reviewed_by, 'reason', d.reason,
  'bridgingSupplyDays', d.bridging_supply_days, 'naloxoneOffered', d.naloxone_offered, 'appealOffered', d.appeal_offered,
  'corrected', d.corrected,
  'responseId', (select p.response_id from ${responseRows} p where p.episode_id = d.episode_id and p.trigger_ref = d.trigger_ref
                  order by p.event_id limit 1),
  'referral', json_build_object('referralId', d.referral_id, 'status', r.status, 'statusSince', ${isoTime('r.status_since')})) end`;

const closing = `case when c.event_id is not null then json_build_object('closedOn', to_char(c.closed_on, 'YYYY-MM-DD'),
  'reason', c.reason, 'tedsReason', c.teds_reason, 'corrected', c.corrected) end`;

/**
 * Dismissals and ends by the facility, the newest first.
 * @throws InvalidCursor
 */
export const readDismissalAudit = async (database: Queryable, query: DismissalAuditQuery): Promise<Page<AuditedEpisode>> => {
  const size = pageSize(query.limit);
  const [at = null, eventId = null] = readCursor(query.cursor, ['time', 'text']) ?? [];
  const rows = await rowsOf<Read>(
    database,
    `select a.episode_id as "episodeId", a.patient_id as "patientId", a.site_id as "siteId", a.event_id as "eventId", ${isoTime('a.at')} as at,
            ${difference} as difference, ${dismissal} as dismissal, ${closing} as closing
       from (${audited}) a
       left join ${dismissalRows} d on d.episode_id = a.episode_id and d.event_id = a.event_id
       left join ${closingRows} c on c.episode_id = a.episode_id
       left join ${referralRows} r on r.referral_id = d.referral_id and ${reached('r.site_id', '$4')}
      where ${narrowed('a')}
        and (not $5 or ${difference} is not null)
        and ($6::timestamptz is null or (a.at, a.event_id) < ($6, $7::text))
      order by a.at desc, a.event_id desc
      limit $8`,
    [...narrowingValues(query), query.differencesOnly ?? false, at, eventId, size + 1],
  );
  const { items, next } = page(rows, size, (row) => [row.at, row.eventId]);
  return { items: items.map(({ at: _at, eventId: _eventId, ...episode }) => episode), next };
};

/**
 * Doses that were reduced because patients do not take part, the newest first. Source: A5.2.
 * @throws InvalidCursor
 */
export const readDoseReductions = async (database: Queryable, query: ListQuery): Promise<Page<DoseReduction>> => {
  const size = pageSize(query.limit);
  const [reducedAt = null, eventId = null] = readCursor(query.cursor, ['time', 'text']) ?? [];
  const rows = await rowsOf<DoseReduction>(
    database,
    `select ${selectList(doseReductions, 'x')} from ${reductionRows} x
      where ${narrowed('x')} and ($5::timestamptz is null or (x.reduced_at, x.event_id) < ($5, $6::text))
      order by x.reduced_at desc, x.event_id desc
      limit $7`,
    [...narrowingValues(query), reducedAt, eventId, size + 1],
  );
  return page(rows, size, (row) => [row.reducedAt, row.eventId]);
};
