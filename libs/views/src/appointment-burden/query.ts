import { mondayOf } from '@throughline/episode';
import { tableName } from '@throughline/kernel';
import { narrowed, narrowingValues, type ListQuery } from '../reading/narrowed';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { zoneOf } from '../reading/zone';
import { appointmentBurden } from './projection';
import { alertTerms, appointments } from './tables';

const asked = tableName(appointmentBurden, appointments);
const terms = tableName(appointmentBurden, alertTerms);

export interface AppointmentBurdenQuery extends ListQuery {
  /** Any day of the week that is asked about, where the site is: YYYY-MM-DD. */
  readonly day: string;
  /** Only patients for whom the site wants to be warned. */
  readonly alertsOnly?: boolean;
}

/** What one week asks of the patient of an episode. */
export interface WeekOfAppointments {
  readonly episodeId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  /** The Monday of the week, where the site is: YYYY-MM-DD. */
  readonly weekOf: string;
  readonly appointments: number;
  /** Days with at least one. */
  readonly days: number;
  /** By the site's policy in force on the Monday; null where it says nothing. */
  readonly alertFrom: number | null;
  readonly alert: boolean;
}

/**
 * The appointments of a week by episode, the most first.
 * @throws InvalidCursor
 */
export const readAppointmentBurden = async (database: Queryable, query: AppointmentBurdenQuery): Promise<Page<WeekOfAppointments>> => {
  const size = pageSize(query.limit);
  const [most = null, episodeId = null] = readCursor(query.cursor, ['number', 'text']) ?? [];
  const rows = await rowsOf<WeekOfAppointments>(
    database,
    `with near as materialized (
       select a.*, ${zoneOf('a.site_id', '$5')} as zone from ${asked} a
        where a.at >= $5::date - interval '1 day' and a.at < $5::date + interval '8 days' and ${narrowed('a')}
     ), weeks as (
       select n.episode_id, n.patient_id, n.site_id, n.zone, count(*)::int as appointments,
              count(distinct (n.at at time zone n.zone)::date)::int as days
         from near n
        where n.at >= $5::timestamp at time zone n.zone and n.at < ($5::date + 7)::timestamp at time zone n.zone
        group by n.episode_id, n.patient_id, n.site_id, n.zone
     ), judged as (
       select w.*, (select t.alert_from from ${terms} t where t.site_id = w.site_id and t.effective_from <= $5::timestamp at time zone w.zone
                     order by t.effective_from desc limit 1) as alert_from
         from weeks w
     )
     select episode_id as "episodeId", patient_id as "patientId", site_id as "siteId", to_char($5::date, 'YYYY-MM-DD') as "weekOf",
            appointments, days, alert_from as "alertFrom", coalesce(appointments >= alert_from, false) as alert
       from judged
      where (not $6 or appointments >= alert_from)
        and ($7::int is null or appointments < $7 or (appointments = $7 and episode_id > $8::text))
      order by appointments desc, episode_id
      limit $9`,
    [...narrowingValues(query), mondayOf(query.day), query.alertsOnly ?? false, most, episodeId, size + 1],
  );
  return page(rows, size, (row) => [row.appointments, row.episodeId]);
};
