import { obligationKinds, type AnalyteName, type Stage } from '@throughline/episode';
import { isoTime, tableName } from '@throughline/kernel';
import { dueOfEpisode } from '../obligations/due-at';
import type { ListedObligation } from '../obligations/query';
import { narrowed, narrowingValues, type ListQuery } from '../reading/narrowed';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { reached } from '../reading/reach';
import { rowsOf, type Queryable } from '../reading/queryable';
import { zoneOf } from '../reading/zone';
import { urineScreens } from '../urine-screens/projection';
import { screenedSpecimens } from '../urine-screens/tables';
import { runTheList } from './projection';
import {
  bookedOutcomes,
  bookedVisits,
  huddlePatients,
  reviews,
  tasks,
  type BookedVisit,
  type DoseUnit,
  type DoseWay,
  type Medication,
  type VisitOutcome,
} from './tables';

const patientRows = tableName(runTheList, huddlePatients);
const visitRows = tableName(runTheList, bookedVisits);
const outcomeRows = tableName(runTheList, bookedOutcomes);
const taskRows = tableName(runTheList, tasks);
const reviewRows = tableName(runTheList, reviews);
const specimenRows = tableName(urineScreens, screenedSpecimens);

/** A visit of the day. */
export interface ListedVisit extends Pick<BookedVisit, 'visitId' | 'scheduledFor' | 'visitType' | 'modality'> {
  readonly outcome: VisitOutcome;
}

/** A task of the day, or one that fell due since the same conference reviewed the patient last. */
export interface ListedTask {
  readonly conferenceId: string;
  readonly ownerId: string;
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string | null;
  /** ISO 8601, UTC. */
  readonly heldAt: string;
}

export interface LastDose {
  readonly medication: Medication;
  /** Null where only the product is known. */
  readonly amount: number | null;
  readonly unit: DoseUnit;
  readonly way: DoseWay;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly corrected: boolean;
}

export interface RaisedRisk {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly severity: string;
  readonly corrected: boolean;
}

/** Something that is due for the patient by the end of the day. */
export type ListedDuty = Pick<ListedObligation, 'kind' | 'occasion' | 'runsFrom' | 'dueAt' | 'reminded' | 'forRole'>;

/** A urine screen that waits for a definitive result. */
export interface UnconfirmedScreen {
  readonly specimenId: string;
  /** ISO 8601, UTC. */
  readonly collectedAt: string;
  /** Analytes that wait. */
  readonly unconfirmed: readonly AnalyteName[];
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** A patient on the list of a day. */
export interface ListedPatient {
  readonly episodeId: string;
  readonly patientId: string | null;
  readonly siteId: string | null;
  /** The episode is on hold. */
  readonly suspended: boolean;
  readonly stage: Stage | null;
  readonly lastDose: LastDose | null;
  /** The latest one. */
  readonly risk: RaisedRisk | null;
  readonly visits: readonly ListedVisit[];
  readonly tasks: readonly ListedTask[];
  /** What has been due longest first. What rests while the episode is on hold is left out. */
  readonly due: readonly ListedDuty[];
  /** Those that have waited longest first. */
  readonly unconfirmedScreens: readonly UnconfirmedScreen[];
}

export interface RunTheListQuery extends ListQuery {
  /** YYYY-MM-DD, where the site is. */
  readonly day: string;
}

type ListedRow = Omit<ListedPatient, 'due'> & {
  readonly firstAt: string | null;
  readonly due: readonly Omit<ListedDuty, 'forRole'>[];
};

/** Visits of the day; a day more on either side is looked at first, for sites east and west. */
const coming = `
  select v.episode_id, min(v.scheduled_for) as first_at,
         json_agg(json_build_object('visitId', v.visit_id, 'scheduledFor', ${isoTime('v.scheduled_for')}, 'visitType', v.visit_type,
           'modality', v.modality, 'outcome', coalesce((select o.outcome from ${outcomeRows} o
             where o.stream_id = v.stream_id and o.visit_id = v.visit_id order by o.event_id desc limit 1), 'scheduled'))
           order by v.scheduled_for, v.visit_id) as visits
    from ${visitRows} v
   where v.scheduled_for >= $5::date - interval '1 day' and v.scheduled_for < $5::date + interval '2 days'
     and ($1::text is null or v.site_id = $1) and ${reached('v.site_id', '$4')}
     and (v.scheduled_for at time zone ${zoneOf('v.site_id', '$5')})::date = $5::date
   group by v.episode_id`;

/**
 * Tasks that are due by the day, those without a day at once. They stay on the list until the conference that gave them has reviewed the
 * patient on a day after they were due; nobody records that a task is done. The rule is ours.
 */
const toDo = `
  select t.episode_id,
         json_agg(json_build_object('conferenceId', t.conference_id, 'ownerId', t.owner_id, 'text', t.text,
           'dueOn', to_char(t.due_on, 'YYYY-MM-DD'), 'heldAt', ${isoTime('t.held_at')}) order by t.held_at, t.event_id, t.number) as tasks
    from (select g.*, ${zoneOf('g.site_id', '$5')} as zone from ${taskRows} g
           where g.held_at < $5::date + interval '2 days' and ($1::text is null or g.site_id = $1) and ${reached('g.site_id', '$4')}) t
   cross join lateral (select coalesce(t.due_on, (t.held_at at time zone t.zone)::date) as due) d
   where d.due <= $5::date and (t.held_at at time zone t.zone)::date <= $5::date
     and not exists (select 1 from ${reviewRows} r
                      where r.episode_id = t.episode_id and r.stream_id = t.stream_id
                        and (r.held_at at time zone t.zone)::date > d.due and (r.held_at at time zone t.zone)::date < $5::date)
   group by t.episode_id`;

/** Screens of a listed patient that wait for the laboratory. */
const unconfirmed = `
  (select coalesce(json_agg(json_build_object('specimenId', s.specimen_id, 'collectedAt', ${isoTime('s.collected_at')},
            'unconfirmed', s.unconfirmed, 'since', ${isoTime('s.unconfirmed_since')}) order by s.unconfirmed_since, s.specimen_id), '[]')
     from ${specimenRows} s where s.episode_id = l."episodeId" and s.unconfirmed_since is not null)`;

/**
 * Who comes on a day or has something to be done for, in the order of their visits, then those without one, each with what is due by the end of
 * the day and what waits for the laboratory. Patients whose episode is closed are left out.
 * @throws InvalidCursor
 */
export const readRunTheList = async (database: Queryable, query: RunTheListQuery): Promise<Page<ListedPatient>> => {
  const size = pageSize(query.limit);
  const cursor = readCursor(query.cursor, ['time', 'text']);
  const rows = await rowsOf<ListedRow>(
    database,
    `with coming as (${coming}), to_do as (${toDo}), listed as (
       select p.episode_id as "episodeId", p.patient_id as "patientId", p.site_id as "siteId", p.suspended, p.stage,
              case when p.last_dose_at is not null then json_build_object('medication', p.last_dose_medication, 'amount', p.last_dose_amount,
                'unit', p.last_dose_unit, 'way', p.last_dose_way, 'at', ${isoTime('p.last_dose_at')}, 'corrected', p.last_dose_corrected)
              end as "lastDose",
              case when p.risk_raised_at is not null then json_build_object('at', ${isoTime('p.risk_raised_at')},
                'severity', p.risk_severity, 'corrected', p.risk_corrected) end as risk,
              coalesce(c.visits, '[]') as visits, coalesce(d.tasks, '[]') as tasks, c.first_at,
              ($5::date + 1)::timestamp at time zone ${zoneOf('p.site_id', '$5')} as ends_at
         from coming c full join to_do d on d.episode_id = c.episode_id
         join ${patientRows} p on p.episode_id = coalesce(c.episode_id, d.episode_id)
        where not p.closed and ${narrowed('p')}
          and (not $6 or (coalesce(c.first_at, 'infinity'), p.episode_id) > (coalesce($7::timestamptz, 'infinity'), $8::text))
        order by coalesce(c.first_at, 'infinity'), p.episode_id
        limit $9
     )
     select l."episodeId", l."patientId", l."siteId", l.suspended, l.stage, l."lastDose", l.risk, l.visits, l.tasks,
            ${isoTime('l.first_at')} as "firstAt", ${dueOfEpisode('l."episodeId"', 'l.ends_at')} as due, ${unconfirmed} as "unconfirmedScreens"
       from listed l
      order by coalesce(l.first_at, 'infinity'), l."episodeId"`,
    [...narrowingValues(query), query.day, cursor !== null, ...(cursor ?? [null, null]), size + 1],
  );
  const { items, next } = page(rows, size, ({ firstAt, episodeId }) => [firstAt, episodeId]);
  return { items: items.map(listed), next };
};

const listed = ({ firstAt: _firstAt, due, ...patient }: ListedRow): ListedPatient => ({
  ...patient,
  due: due.map((one) => ({ ...one, forRole: obligationKinds[one.kind].forRole })),
});
