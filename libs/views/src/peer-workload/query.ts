import type { CareTeamRole } from '@throughline/episode';
import { tableName } from '@throughline/kernel';
import { isOpen } from '../caseload/open';
import { caseload } from '../caseload/projection';
import { caseloadAssignments } from '../caseload/tables';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { reached, sitesValue, type Reader } from '../reading/reach';
import { rowsOf, type Queryable } from '../reading/queryable';
import { zoneOf } from '../reading/zone';
import { daysSince } from './days-since';
import { peerWorkload } from './projection';
import { staffMembers, workContacts } from './tables';

const members = tableName(peerWorkload, staffMembers);
const contacts = tableName(peerWorkload, workContacts);
const assignments = tableName(caseload, caseloadAssignments);

/** A week of a peer. */
export interface WorkWeek {
  /** Its Monday: YYYY-MM-DD, where the site is. */
  readonly weekOf: string;
  /** In person, by phone or by video. */
  readonly contacts: number;
  /** Of the contacts, as far as recorded. */
  readonly minutes: number;
  /** Text messages, which are no contacts. */
  readonly texts: number;
}

/** The work of one peer at one site. */
export interface PeerWork {
  readonly memberId: string;
  readonly siteId: string | null;
  /** This and the following are null where nobody recorded that they joined the site. */
  readonly role: CareTeamRole | null;
  readonly fullTimeEquivalent: number | null;
  readonly supervisorId: string | null;
  readonly dyadWith: string | null;
  /** YYYY-MM-DD. */
  readonly joinedOn: string | null;
  /** Patients at the site with an episode that is not over. */
  readonly patients: number;
  /** Weeks with contacts or texts, the newest first. */
  readonly weeks: readonly WorkWeek[];
  /** Null: none since they joined. */
  readonly daysSinceSupervision: number | null;
  readonly daysSinceDyad: number | null;
}

export interface PeerWorkloadQuery extends Reader {
  /** The day on which days are counted, and the last one that is looked at: YYYY-MM-DD. */
  readonly today: string;
  /** How many weeks to look at, that of `today` included. */
  readonly weeks: number;
  readonly siteId?: string;
  readonly memberId?: string;
  /** Only those who joined and have had no supervision since. */
  readonly unsupervisedOnly?: boolean;
  /** At most 200. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/** From the Monday so many weeks back to the end of the day; a day more on either side, for sites east and west. */
const lookedAt = `c.at >= date_trunc('week', $1::date) - make_interval(weeks => $2 - 1, days => 1) and c.at < $1::date + interval '2 days'`;

/**
 * Peers at work, and whoever else was in contact with patients as one, by member and site.
 * @throws InvalidCursor
 */
export const readPeerWorkload = async (database: Queryable, query: PeerWorkloadQuery): Promise<Page<PeerWork>> => {
  const size = pageSize(query.limit);
  const cursor = readCursor(query.cursor, ['text', 'text']);
  const rows = await rowsOf<PeerWork>(
    database,
    `with active as (
       select distinct c.member_id, c.site_id from ${contacts} c
        where ${lookedAt} and ($3::text is null or c.site_id = $3) and ($4::text is null or c.member_id = $4) and ${reached('c.site_id', '$5')}
     ), joined as (
       select m.* from ${members} m
        where ($3::text is null or m.site_id = $3) and ($4::text is null or m.member_id = $4) and ${reached('m.site_id', '$5')}
     ), people as (
       select coalesce(j.member_id, a.member_id) as member_id, coalesce(j.site_id, a.site_id) as site_id, j.role, j.full_time_equivalent,
              j.supervisor_id, j.dyad_with, j.joined_at
         from joined j full join active a on a.member_id = j.member_id and a.site_id = j.site_id
        where a.member_id is not null or (j.left_at is null and j.role in ('peer_recovery_specialist', 'peer_supervisor'))
     ), placed as (
       select p.*, ${zoneOf('p.site_id', '$1')} as zone from people p
     ), measured as (
       select p.*, ${daysSince('supervision', 'p', '$1::date')} as since_supervision,
              ${daysSince('weekly_dyad', 'p', '$1::date')} as since_dyad
         from placed p
     )
     select p.member_id as "memberId", p.site_id as "siteId", p.role, p.full_time_equivalent::float8 as "fullTimeEquivalent",
            p.supervisor_id as "supervisorId", p.dyad_with as "dyadWith",
            to_char(p.joined_at at time zone p.zone, 'YYYY-MM-DD') as "joinedOn",
            (select count(distinct a.patient_id)::int from ${assignments} a
              where a.member_id = p.member_id and a.site_id = p.site_id and ${isOpen('a.status')}) as patients,
            (select coalesce(json_agg(w order by w."weekOf" desc), '[]') from (
               select to_char(date_trunc('week', c.at at time zone p.zone), 'YYYY-MM-DD') as "weekOf",
                      count(*) filter (where c.mode <> 'text') as contacts,
                      coalesce(sum(c.minutes) filter (where c.mode <> 'text'), 0) as minutes,
                      count(*) filter (where c.mode = 'text') as texts
                 from ${contacts} c
                where c.member_id = p.member_id and c.site_id = p.site_id and ${lookedAt}
                  and (c.at at time zone p.zone)::date between date_trunc('week', $1::date)::date - 7 * ($2 - 1) and $1::date
                group by 1) w) as weeks,
            p.since_supervision as "daysSinceSupervision", p.since_dyad as "daysSinceDyad"
       from measured p
      where (not $6 or (p.joined_at is not null and p.since_supervision is null))
        and (not $7 or (p.member_id, coalesce(p.site_id, '')) > ($8::text, coalesce($9::text, '')))
      order by p.member_id, coalesce(p.site_id, '')
      limit $10`,
    [
      query.today,
      query.weeks,
      query.siteId ?? null,
      query.memberId ?? null,
      sitesValue(query),
      query.unsupervisedOnly ?? false,
      cursor !== null,
      ...(cursor ?? [null, null]),
      size + 1,
    ],
  );
  return page(rows, size, ({ memberId, siteId }) => [memberId, siteId]);
};
