import { tableName } from '@throughline/kernel';
import type { Definition } from '../reading/definition';
import { narrowed, narrowingValues, type ListQuery } from '../reading/narrowed';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import type { Reader } from '../reading/reach';
import { share, type Share } from '../reading/share';
import { zoneOf } from '../reading/zone';
import { continuity } from './projection';
import { medicationVisits, oversights } from './tables';

const visitRows = tableName(continuity, medicationVisits);
const oversightRows = tableName(continuity, oversights);

/** Which visits to count. */
interface Visited {
  /** Held on or after this day (UTC): YYYY-MM-DD. */
  readonly from?: string;
  /** Held before this day (UTC): YYYY-MM-DD. */
  readonly before?: string;
  /** The day of which the time zones of the sites are taken: YYYY-MM-DD. */
  readonly today: string;
}

export interface ContinuityFilter extends Reader, Visited {
  readonly siteId?: string;
}

export interface PatientContinuityQuery extends ListQuery, Visited {}

/** Medication visits, and with whom they were. */
export interface ContinuityCounts {
  /** All of them. */
  readonly visits: number;
  /** With whoever had the oversight that day, of those on a day on which somebody had it. */
  readonly withOverseer: Share;
}

export interface ContinuityFigures extends ContinuityCounts {
  readonly definition: Definition;
}

/** How continuous the care of a patient was at a site. */
export interface PatientContinuity extends ContinuityCounts {
  readonly patientId: string;
  readonly siteId: string | null;
}

const definition: Definition = {
  id: 'continuity-of-oversight',
  version: 1,
  text:
    'Of the medication visits on a day on which a PCP had the oversight (the primary oversight_pcp of the care team, by days in the time zone ' +
    'of the site): those with that PCP. Visits on a day on which nobody had the oversight are among all visits, and not in the share.',
};

interface Counted {
  readonly visits: number;
  readonly overseen: number;
  readonly withOverseer: number;
}

/** The visits that are asked about, each beside who had the oversight on its day (joined, so that it is looked up once a visit). */
const visits = `(
  select v.patient_id, v.site_id, v.clinician_id, held.member_id as overseer
    from ${visitRows} v
    left join lateral (
      select o.member_id from ${oversightRows} o
       where o.episode_id = v.episode_id and o."from" <= (v.at at time zone ${zoneOf('v.site_id', '$7')})::date
       order by o."from" desc limit 1) held on true
   where ${narrowed('v')}
     and ($5::date is null or v.at >= $5::timestamp at time zone 'UTC')
     and ($6::date is null or v.at < $6::timestamp at time zone 'UTC'))`;

const counts = `count(*)::int as visits, count(v.overseer)::int as overseen,
  count(*) filter (where v.clinician_id = v.overseer)::int as "withOverseer"`;

const valuesOf = (query: PatientContinuityQuery): readonly unknown[] => [
  ...narrowingValues(query),
  query.from ?? null,
  query.before ?? null,
  query.today,
];

/** The share of medication visits with the overseeing prescriber. */
export const readContinuity = async (database: Queryable, filter: ContinuityFilter): Promise<ContinuityFigures> => {
  const [counted] = await rowsOf<Counted>(database, `select ${counts} from ${visits} v`, valuesOf(filter));
  const { visits: all, withOverseer, overseen } = counted ?? { visits: 0, withOverseer: 0, overseen: 0 };
  return { definition, visits: all, withOverseer: share(withOverseer, overseen) };
};

/**
 * The same by patient and site, those who saw somebody else most often first.
 * @throws InvalidCursor
 */
export const readPatientContinuity = async (database: Queryable, query: PatientContinuityQuery): Promise<Page<PatientContinuity>> => {
  const size = pageSize(query.limit);
  const [most = null, patientId = null, siteId = null] = readCursor(query.cursor, ['number', 'text', 'text']) ?? [];
  const rows = await rowsOf<Counted & Pick<PatientContinuity, 'patientId' | 'siteId'>>(
    database,
    `select * from (
       select v.patient_id as "patientId", v.site_id as "siteId", ${counts} from ${visits} v
        where v.patient_id is not null
        group by v.patient_id, v.site_id) c
      cross join lateral (select c.overseen - c."withOverseer" as elsewhere) e
      where $8::int is null or e.elsewhere < $8
         or (e.elsewhere = $8 and (c."patientId", coalesce(c."siteId", '')) > ($9::text, coalesce($10::text, '')))
      order by e.elsewhere desc, c."patientId", coalesce(c."siteId", '')
      limit $11`,
    [...valuesOf(query), most, patientId, siteId, size + 1],
  );
  const patients = rows.map((row): PatientContinuity => ({
    patientId: row.patientId,
    siteId: row.siteId,
    visits: row.visits,
    withOverseer: share(row.withOverseer, row.overseen),
  }));
  return page(patients, size, (one) => [one.withOverseer.of - one.withOverseer.count, one.patientId, one.siteId]);
};
