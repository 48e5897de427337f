import { tableName } from '@throughline/kernel';
import type { Definition } from '../reading/definition';
import { rowsOf, type Queryable } from '../reading/queryable';
import { reached, sitesValue, type Reader } from '../reading/reach';
import { share, type Share } from '../reading/share';
import { penetration } from './projection';
import { enrolments, episodes } from './tables';

const episodesTable = tableName(penetration, episodes);
const enrolmentsTable = tableName(penetration, enrolments);

export interface PenetrationQuery extends Reader {
  /** The day of the census: YYYY-MM-DD. */
  readonly asOf: string;
  readonly siteId?: string;
}

/** How many of those in treatment on a day were in integrated care. */
export interface SitePenetration {
  readonly siteId: string | null;
  /** Patients in integrated care, of the census. */
  readonly integrated: Share;
}

export interface PenetrationFigures {
  readonly definition: Definition;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** By site; a patient at two sites counts at both. */
  readonly sites: readonly SitePenetration[];
}

const definition: Definition = {
  id: 'penetration',
  version: 1,
  text:
    'Census: patients with an episode in which they were admitted on or before the day and which was not closed by then. ' +
    'In integrated care: those of them who were enrolled in a support programme, whichever, on that day. ' +
    'The first day counts, the last one does not.',
};

/** Enrolled in integrated care by census, both numbers, site by site. */
export const readPenetration = async (database: Queryable, query: PenetrationQuery): Promise<PenetrationFigures> => {
  const rows = await rowsOf<{ readonly siteId: string | null; readonly census: number; readonly enrolled: number }>(
    database,
    `select e.site_id as "siteId", count(distinct e.patient_id)::int as census,
            count(distinct e.patient_id) filter (where exists (
              select 1 from ${enrolmentsTable} s
               where s.episode_id = e.episode_id and s.enrolled_on <= $1 and (s.ended_on is null or s.ended_on > $1)))::int as enrolled
       from ${episodesTable} e
      where e.admitted_on <= $1::date and (e.closed_on is null or e.closed_on > $1)
        and ($2::text is null or e.site_id = $2)
        and ${reached('e.site_id', '$3')}
      group by e.site_id
      order by e.site_id`,
    [query.asOf, query.siteId ?? null, sitesValue(query)],
  );
  const sites = rows.map(({ siteId, census, enrolled }) => ({ siteId, integrated: share(enrolled, census) }));
  return { definition, asOf: query.asOf, sites };
};
