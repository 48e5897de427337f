import { tableName } from '@throughline/kernel';
import { reached, sitesValue, type Reader } from '../reading/reach';
import { rowsOf, type Queryable } from '../reading/queryable';
import { zoneOf } from '../reading/zone';
import { contactTable } from './projection';
import { contactTableOf, type ContactTable, type MonthCounts, type Observation } from './report';
import { enrolments, peerContacts } from './tables';

const enrolmentRows = tableName(contactTable, enrolments);
const contactRows = tableName(contactTable, peerContacts);

export interface ContactTableQuery extends Reader {
  /** The day at whose end the table is drawn: YYYY-MM-DD. */
  readonly asOf: string;
  readonly observed: Observation;
  readonly siteId?: string;
}

/** The peers' contacts by month of the programme. A patient who was enrolled twice counts once a month. */
export const readContactTable = async (database: Queryable, query: ContactTableQuery): Promise<ContactTable> => {
  const counts = await rowsOf<MonthCounts>(
    database,
    `with enrolled as (
       select e.*, ${zoneOf('e.site_id', '$1')} as zone from ${enrolmentRows} e
        where e.enrolled_on <= $1::date and ($2::text is null or e.site_id = $2) and ${reached('e.site_id', '$3')}
     ), followed as (
       select e.*, least($1::date, (e.ended_at at time zone e.zone)::date, e.closed_on) + 1 as until from enrolled e
     ), observed as (
       select f.episode_id, coalesce(f.patient_id, f.episode_id) as patient, f.zone, k.month,
              (f.enrolled_on + make_interval(months => k.month - 1))::date as begins,
              least((f.enrolled_on + make_interval(months => k.month))::date, f.until) as ends
         from followed f cross join lateral generate_series(1, f.months) as k(month)
        where (f.enrolled_on + make_interval(months => k.month - 1))::date < f.until
          and ($4 = 'partly' or (f.enrolled_on + make_interval(months => k.month))::date <= f.until)
     )
     select o.month, count(distinct o.patient)::int as observed,
            (count(distinct o.patient) filter (where c.contacts > 0))::int as "withContact",
            sum(c.contacts)::int as contacts, sum(c.minutes)::float8 as minutes, sum(c.texts)::int as texts
       from observed o cross join lateral (
         select count(*) filter (where p.mode <> 'text') as contacts,
                coalesce(sum(p.minutes) filter (where p.mode <> 'text'), 0) as minutes,
                count(*) filter (where p.mode = 'text') as texts
           from ${contactRows} p
          where p.episode_id = o.episode_id
            and p.at >= o.begins::timestamp at time zone o.zone and p.at < o.ends::timestamp at time zone o.zone
       ) c
      group by o.month order by o.month`,
    [query.asOf, query.siteId ?? null, sitesValue(query), query.observed],
  );
  return contactTableOf(counts, query.asOf, query.observed);
};
