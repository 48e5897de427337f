import type { CareTeamRole } from '@throughline/episode';
import { isoTime, tableName } from '@throughline/kernel';
import type { ContactWay } from '../reading/contact';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { reached, sitesValue, type Reader } from '../reading/reach';
import { rowsOf, type Queryable } from '../reading/queryable';
import { dueOfEpisode } from '../obligations/due-at';
import { daysSince } from '../peer-workload/days-since';
import { peerWorkload } from '../peer-workload/projection';
import { staffMembers } from '../peer-workload/tables';
import { zoneOf } from '../reading/zone';
import { bandOf, bandState, type Band, type BandState } from './band';
import { isOpen } from './open';
import { caseload } from './projection';
import { caseloadAssignments, caseloadEpisodes, siteBands, type CaseStatus, type RoleBand } from './tables';

const assignments = tableName(caseload, caseloadAssignments);
const episodes = tableName(caseload, caseloadEpisodes);
const bands = tableName(caseload, siteBands);
const members = tableName(peerWorkload, staffMembers);

/** How much is due of an episode before a moment. */
const dueCount = (episode: string, before: string): string => `json_array_length(${dueOfEpisode(episode, before)})`;

/** One member in one role at one site. */
export interface MemberCaseload {
  readonly memberId: string;
  readonly role: CareTeamRole;
  readonly siteId: string | null;
  /** Patients with an episode that is not over. */
  readonly patients: number;
  /** By the site's policy in force; null where it names no band for the role. */
  readonly band: Band | null;
  readonly bandState: BandState;
  /** Null: none since the member joined the site, or nobody recorded that they did. */
  readonly daysSinceSupervision: number | null;
  /** What is due for these patients, whoever has to do it. */
  readonly due: number;
}

export interface CaseloadQuery extends Reader {
  /** The time at which bands must be in force, and what is due be due; its day, where the site is, is the one that days are counted to: ISO 8601. */
  readonly now: string;
  readonly siteId?: string;
  readonly role?: CareTeamRole;
  /** At most 200. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/**
 * Members with the number of their patients and how it stands against the band, by member, role and site.
 * @throws InvalidCursor
 */
export const readCaseloads = async (database: Queryable, query: CaseloadQuery): Promise<Page<MemberCaseload>> => {
  const size = pageSize(query.limit);
  const [memberId = null, role = null, siteId = null] = readCursor(query.cursor, ['text', 'text', 'text']) ?? [];
  const rows = await rowsOf<Omit<MemberCaseload, 'band' | 'bandState'> & { readonly band: RoleBand | null }>(
    database,
    `select c.*, (select b.bands -> c.role from ${bands} b where b.site_id = c."siteId" and b.effective_from <= $1
                   order by b.effective_from desc limit 1) as band,
            ${daysSince('supervision', 'p', '($1::timestamptz at time zone p.zone)::date')} as "daysSinceSupervision",
            (select coalesce(sum(${dueCount('a.episode_id', '$1::timestamptz')}), 0)::int from ${assignments} a
              where a.member_id = c."memberId" and a.role = c.role and a.site_id is not distinct from c."siteId"
                and ${isOpen('a.status')}) as due
       from (select a.member_id as "memberId", a.role, a.site_id as "siteId", count(distinct a.patient_id)::int as patients
               from ${assignments} a
              where ${isOpen('a.status')}
                and ($2::text is null or a.site_id = $2)
                and ($3::text is null or a.role = $3)
                and ${reached('a.site_id', '$8')}
                and ($4::text is null or (a.member_id, a.role, coalesce(a.site_id, '')) > ($4, $5::text, coalesce($6::text, '')))
              group by a.member_id, a.role, a.site_id
              order by a.member_id, a.role, coalesce(a.site_id, '')
              limit $7) c
       left join lateral (select m.member_id, m.site_id, m.joined_at, ${zoneOf('m.site_id', '$9')} as zone from ${members} m
                           where m.member_id = c."memberId" and m.site_id = c."siteId") p on true
      order by c."memberId", c.role, coalesce(c."siteId", '')`,
    [query.now, query.siteId ?? null, query.role ?? null, memberId, role, siteId, size + 1, sitesValue(query), query.now.slice(0, 10)],
  );
  const caseloads = rows.map((row): MemberCaseload => {
    const band = row.band && bandOf(row.band);
    return { ...row, band, bandState: bandState(row.patients, band) };
  });
  return page(caseloads, size, (member) => [member.memberId, member.role, member.siteId]);
};

/** One patient of a member. */
export interface CaseloadPatient {
  readonly episodeId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  readonly role: CareTeamRole;
  /** First day in the role: YYYY-MM-DD. */
  readonly since: string;
  readonly primary: boolean;
  readonly status: CaseStatus;
  /** The patient's latest contact with the programme: ISO 8601, UTC; null when there has been none. */
  readonly lastContactAt: string | null;
  readonly lastContactWay: ContactWay | null;
  readonly lastContactImputed: boolean;
  /** The last contact was recorded otherwise at first. */
  readonly lastContactCorrected: boolean;
  /** What is due for the patient in this episode, whoever has to do it. */
  readonly due: number;
}

export interface CaseloadPatientsQuery extends Reader {
  readonly memberId: string;
  /** What is due before then is due: ISO 8601. */
  readonly now: string;
  readonly role?: CareTeamRole;
  /** With `true` also patients whose episode is over. */
  readonly closedToo?: boolean;
  /** At most 200. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/**
 * A member's patients, those who have been without contact longest first.
 * @throws InvalidCursor
 */
export const readCaseloadPatients = async (database: Queryable, query: CaseloadPatientsQuery): Promise<Page<CaseloadPatient>> => {
  const size = pageSize(query.limit);
  const cursor = readCursor(query.cursor, ['time', 'text', 'text']);
  const [lastContactAt = null, episodeId = null, role = null] = cursor ?? [];
  const rows = await rowsOf<CaseloadPatient>(
    database,
    `select a.episode_id as "episodeId", a.patient_id as "patientId", a.site_id as "siteId", a.role, a."primary", a.status,
            to_char(a.since, 'YYYY-MM-DD') as since, e.last_contact_way as "lastContactWay", e.last_contact_imputed as "lastContactImputed",
            e.last_contact_corrected as "lastContactCorrected", ${dueCount('a.episode_id', '$10::timestamptz')} as due,
            ${isoTime('e.last_contact_at')} as "lastContactAt"
       from ${assignments} a join ${episodes} e on e.episode_id = a.episode_id
      where a.member_id = $1
        and ($2::text is null or a.role = $2)
        and ($3 or ${isOpen('a.status')})
        and ${reached('a.site_id', '$9')}
        and (not $4 or (coalesce(e.last_contact_at, '-infinity'), a.episode_id, a.role)
                        > (coalesce($5::timestamptz, '-infinity'), $6::text, $7::text))
      order by coalesce(e.last_contact_at, '-infinity'), a.episode_id, a.role
      limit $8`,
    [
      query.memberId,
      query.role ?? null,
      query.closedToo ?? false,
      cursor !== null,
      lastContactAt,
      episodeId,
      role,
      size + 1,
      sitesValue(query),
      query.now,
    ],
  );
  return page(rows, size, (patient) => [patient.lastContactAt, patient.episodeId, patient.role]);
};
