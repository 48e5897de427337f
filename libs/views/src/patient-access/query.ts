import { tableName } from '@throughline/kernel';
import { selectList } from '@throughline/projection';
import { partialEpisodes } from '../partial-episodes/projection';
import { episodes } from '../partial-episodes/tables';
import { reachedAny } from '../reading/looks';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { sitesValue, type Reader } from '../reading/reach';
import { patientAccess } from './projection';
import { patientLooks, type PatientLook } from './tables';

const table = tableName(patientAccess, patientLooks);

export interface PatientAccessQuery extends Reader {
  readonly patientId: string;
  /** Only what was looked at or after: ISO 8601. */
  readonly from?: string;
  /** Only what was looked at before: ISO 8601. */
  readonly before?: string;
  readonly decision?: PatientLook['decision'];
  /** At most 200. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/** A reading that named the patient, or an episode of theirs. */
export type PatientAccess = Omit<PatientLook, 'streamId' | 'about' | 'aboutId' | 'single'>;

/**
 * Who looked at a patient, the latest first: at their records, and at lists that named them. Whoever is bound to sites sees readings of records
 * of these: not what was refused.
 * @throws InvalidCursor
 */
export const readPatientAccess = async (database: Queryable, query: PatientAccessQuery): Promise<Page<PatientAccess>> => {
  const size = pageSize(query.limit);
  const [at = null, eventId = null] = readCursor(query.cursor, ['time', 'text']) ?? [];
  const rows = await rowsOf<PatientLook>(
    database,
    `select distinct on (l.at, l.event_id) ${selectList(patientLooks, 'l')} from ${table} l
      where (l.about = 'patient' and l.about_id = $1
             or l.about = 'episode' and l.about_id in (select e.episode_id from ${tableName(partialEpisodes, episodes)} e where e.patient_id = $1))
        and ($2::timestamptz is null or l.at >= $2) and ($3::timestamptz is null or l.at < $3)
        and ($4::text is null or l.decision = $4)
        and ${reachedAny('l.site_ids', '$5')}
        and ($6::timestamptz is null or (l.at, l.event_id) < ($6, $7::text))
      order by l.at desc, l.event_id desc
      limit $8`,
    [...[query.patientId, query.from ?? null, query.before ?? null, query.decision ?? null], ...[sitesValue(query), at, eventId, size + 1]],
  );
  return page(
    rows.map(({ streamId: _streamId, about: _about, aboutId: _aboutId, single: _single, ...look }) => look),
    size,
    (look) => [look.at, look.eventId],
  );
};
