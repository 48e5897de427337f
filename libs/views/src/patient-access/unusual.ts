import { everyoneInCare } from '@throughline/episode';
import { isoTime, tableName, type Role } from '@throughline/kernel';
import { caseload } from '../caseload/projection';
import { caseloadAssignments } from '../caseload/tables';
import { partialEpisodes } from '../partial-episodes/projection';
import { episodes } from '../partial-episodes/tables';
import { policyTimeline } from '../policy-timeline/projection';
import { adoptedVersions } from '../policy-timeline/tables';
import { reachedAny } from '../reading/looks';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { sitesValue, type Reader } from '../reading/reach';
import { patientAccess } from './projection';
import { patientLooks } from './tables';

const looks = tableName(patientAccess, patientLooks);
const assignments = tableName(caseload, caseloadAssignments);
const episodesTable = tableName(partialEpisodes, episodes);
const policies = tableName(policyTimeline, adoptedVersions);

/**
 * What makes a reading worth a question. `outside-caseload`: somebody in care opened the record of a patient whom no team of theirs looks
 * after. `many-patients`: somebody opened the records of more patients in a short time than the site's policy takes for usual.
 * `after-closing`: somebody in care opened the record of an episode that was closed by then.
 */
export const unusualKinds = ['outside-caseload', 'many-patients', 'after-closing'] as const;
export type UnusualKind = (typeof unusualKinds)[number];

export interface UnusualAccessQuery extends Reader {
  readonly kind: UnusualKind;
  readonly siteId?: string;
  /** ISO 8601. */
  readonly from: string;
  /** ISO 8601. */
  readonly before: string;
  /** At most 200. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/** A reading worth a question. */
export interface UnusualAccess {
  readonly eventId: string;
  readonly staffId: string;
  readonly role: Role;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly siteId: string | null;
  readonly about: 'patient' | 'episode';
  readonly aboutId: string;
  /** Of `many-patients`: so many patients up to this reading. */
  readonly patients: number | null;
  /** Of `many-patients`: in so many minutes, by the site's policy. */
  readonly withinMinutes: number | null;
  /** Of `after-closing`: when it was closed. ISO 8601, UTC. */
  readonly closedAt: string | null;
}

const nothing = { patients: 'null::int', withinMinutes: 'null::int', closedAt: 'null::text', join: '' };

/** What each kind joins, tells and asks beside. */
const kinds: Readonly<Record<UnusualKind, typeof nothing & { readonly where: string }>> = {
  'outside-caseload': {
    ...nothing,
    where: `l.about = 'patient' and l.role = any($7)
            and not exists (select from ${assignments} a where a.member_id = l.staff_id and a.patient_id = l.about_id)`,
  },
  'many-patients': {
    ...nothing,
    patients: 'w.patients',
    withinMinutes: 't.minutes',
    join: `join lateral (select (v.fields -> 'accessReview' ->> 'manyPatients')::int as most,
                                (v.fields -> 'accessReview' ->> 'withinMinutes')::int as minutes
                           from ${policies} v where v.site_id = l.site_ids ->> 0 and v.effective_from <= l.at
                          order by v.effective_from desc limit 1) t on t.most is not null
           join lateral (select count(distinct o.about_id)::int as patients from ${looks} o
                          where o.staff_id = l.staff_id and o.single and o.decision = 'allowed' and o.about = 'patient'
                            and o.at > l.at - make_interval(mins => t.minutes) and o.at <= l.at) w on w.patients > t.most`,
    where: `l.about = 'patient' and $7::text[] is not null`,
  },
  'after-closing': {
    ...nothing,
    closedAt: isoTime('e.standing_since'),
    join: `join ${episodesTable} e on e.episode_id = l.about_id and e.standing = 'closed' and e.standing_since < l.at`,
    where: `l.about = 'episode' and l.role = any($7)`,
  },
};

/**
 * Readings worth a question, the latest first: of single records that were shown, never of lists. They are questions, and no findings.
 * @throws InvalidCursor
 */
export const readUnusualAccess = async (database: Queryable, query: UnusualAccessQuery): Promise<Page<UnusualAccess>> => {
  const size = pageSize(query.limit);
  const [at = null, eventId = null] = readCursor(query.cursor, ['time', 'text']) ?? [];
  const { patients, withinMinutes, closedAt, join, where } = kinds[query.kind];
  const rows = await rowsOf<UnusualAccess>(
    database,
    `select l.event_id as "eventId", l.staff_id as "staffId", l.role, ${isoTime('l.at')} as at, l.site_ids ->> 0 as "siteId", l.about,
            l.about_id as "aboutId", ${patients} as patients, ${withinMinutes} as "withinMinutes", ${closedAt} as "closedAt"
       from ${looks} l ${join}
      where l.single and l.decision = 'allowed' and l.at >= $1 and l.at < $2
        and ($3::text is null or l.site_ids ? $3) and ${reachedAny('l.site_ids', '$4')}
        and ($5::timestamptz is null or (l.at, l.event_id) < ($5, $6::text))
        and ${where}
      order by l.at desc, l.event_id desc
      limit $8`,
    [...[query.from, query.before, query.siteId ?? null, sitesValue(query), at, eventId], everyoneInCare, size + 1],
  );
  return page(rows, size, (row) => [row.at, row.eventId]);
};
