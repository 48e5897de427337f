import { addDays, obligationKinds, type ObligationKind } from '@throughline/episode';
import { isoTime, type Role } from '@throughline/kernel';
import { ofMember } from '../reading/of-member';
import type { ListQuery } from '../reading/narrowed';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { reached, sitesValue } from '../reading/reach';
import { fellDueAt, nominallyDue, rowsTable, termsTable } from './due-at';
import type { ObligationRow } from './tables';

/** The terms in force at a moment, of those kinds that the sites have said something about. */
const termsInForce = (at: `$${number}`, condition: string): string =>
  `select * from (select distinct on (t.site_id, t.kind, t.variant) t.* from ${termsTable} t
     where t.effective_from <= ${at} and ${condition}
     order by t.site_id, t.kind, t.variant, t.effective_from desc) newest where newest.hours is not null`;

/**
 * What a list can be narrowed to. `due`: also what has been reminded of, until it is done. `running`: also what comes due later.
 * `reminded`: only what a fact says to have fallen due.
 */
export const obligationStates = ['due', 'running', 'reminded'] as const;
export type ObligationState = (typeof obligationStates)[number];

/** An obligation in a list. */
export interface ListedObligation extends Pick<ObligationRow, 'kind' | 'occasion' | 'siteId' | 'patientId' | 'episodeId' | 'memberId'> {
  /** ISO 8601, UTC: from when the site's term is counted. */
  readonly runsFrom: string;
  /** ISO 8601, UTC: by the policy in force. */
  readonly dueAt: string;
  readonly isDue: boolean;
  /** A fact says that it fell due. */
  readonly reminded: boolean;
  /** Whose it is: the primary member of this role in the care team. */
  readonly forRole: Role;
}

export interface ObligationsQuery extends ListQuery {
  /** ISO 8601: what is due by then is due. */
  readonly now: string;
  /** `YYYY-MM-DD`: what is due on this day or before it, instead of by now. */
  readonly today?: string;
  readonly kind?: ObligationKind;
  readonly state: ObligationState;
}

type Read = Omit<ListedObligation, 'forRole'> & { readonly subject: string; readonly orderedBy: string };

const columns = `o.subject, o.kind, o.occasion, o.site_id as "siteId", o.patient_id as "patientId", o.episode_id as "episodeId",
       o.member_id as "memberId", o.reminded, ${isoTime('o.runs_from')} as "runsFrom", ${isoTime(fellDueAt)} as "dueAt",
       ${isoTime(nominallyDue)} as "orderedBy", ${fellDueAt} <= $1 as "isDue"`;

const isNamed = `o.runs_from <= $5::timestamptz - t.hours * interval '1 hour'
  and ($6::timestamptz is null or (o.runs_from >= $6::timestamptz - t.hours * interval '1 hour'
       and (${nominallyDue}, o.subject, o.kind, o.occasion) > ($6::timestamptz, $7::text, $8::text, $9::text)))`;

/** Of a patient or a member: from their rows. Otherwise from the terms, each of which leads to its own rows in the order of the index. */
const ofSomebody = `${rowsTable} o join terms t on t.site_id = o.site_id and t.kind = o.kind and t.variant = o.variant
  where o.standing = any($13::text[]) and ($11::text is null or o.patient_id = $11)
    and (${ofMember('o.subject', '$12')} or o.member_id = $12) and ${isNamed}`;
const ofSites = `terms t cross join unnest($13::text[]) s(standing) cross join lateral (
    select o.* from ${rowsTable} o
     where o.standing = s.standing and o.site_id = t.site_id and o.kind = t.kind and o.variant = t.variant and ${isNamed}
     order by o.runs_from, o.subject, o.occasion limit $10) o
  where $11::text is null and $12::text is null`;

/**
 * What has to be done, what has been due longest first. What rests is left out, and so is what a site's policy says nothing of.
 * @throws InvalidCursor
 */
export const readObligations = async (database: Queryable, query: ObligationsQuery): Promise<Page<ListedObligation>> => {
  const size = pageSize(query.limit);
  const [orderedBy = null, subject = null, kind = null, occasion = null] = readCursor(query.cursor, ['time', 'text', 'text', 'text']) ?? [];
  const at = query.today === undefined ? query.now : lastMomentOf(query.today);
  const narrow = query.patientId !== undefined || query.memberId !== undefined;
  const rows = await rowsOf<Read>(
    database,
    `with terms as materialized (${termsInForce(
      '$1',
      `($2::text is null or t.site_id = $2) and ($3::text is null or t.kind = $3)
            and ${reached('t.site_id', '$4')}`,
    )})
     select ${columns} from ${narrow ? ofSomebody : ofSites}
      order by ${nominallyDue}, o.subject, o.kind, o.occasion limit $10`,
    [
      at,
      query.siteId ?? null,
      query.kind ?? null,
      sitesValue(query),
      query.state === 'due' ? at : 'infinity',
      orderedBy,
      subject,
      kind,
      occasion,
      size + 1,
      query.patientId ?? null,
      query.memberId ?? null,
      query.state === 'reminded' ? ['reminded'] : ['running', 'reminded'],
    ],
  );
  const { items, next } = page(rows, size, (row) => [row.orderedBy, row.subject, row.kind, row.occasion]);
  return { items: items.map(listed), next };
};

const lastMomentOf = (day: string): string => new Date(Date.parse(addDays(day, 1)) - 1).toISOString();

const listed = ({ subject: _subject, orderedBy: _orderedBy, ...row }: Read): ListedObligation => ({
  ...row,
  forRole: obligationKinds[row.kind].forRole,
});
