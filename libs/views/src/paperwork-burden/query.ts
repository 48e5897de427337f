import { tableName } from '@throughline/kernel';
import type { Definition } from '../reading/definition';
import { narrowed, narrowingValues, type ListQuery } from '../reading/narrowed';
import { page, pageSize, readCursor, type Page } from '../reading/page';
import { rowsOf, type Queryable } from '../reading/queryable';
import { paperworkBurden } from './projection';
import { papers } from './tables';

const table = tableName(paperworkBurden, papers);

export interface PaperworkBurdenQuery extends ListQuery {
  /** The last of the 30 days: YYYY-MM-DD. */
  readonly day: string;
}

/** What a patient of a site was asked for in 30 days. */
export interface PatientPaperwork {
  readonly patientId: string;
  readonly siteId: string | null;
  /** All of it. */
  readonly papers: number;
  readonly enrolments: number;
  readonly consents: number;
  readonly referrals: number;
  readonly transfers: number;
}

/** Days that are looked at together. Source: A1.4. */
const daysTogether = 30;

const definition: Definition = {
  id: 'paperwork-30-days',
  version: 1,
  text:
    `Of the ${daysTogether} days to the one that is asked about: enrolments in support programmes and in aftercare, referrals that were sent, transfers that were asked for, and consents. ` +
    'Consents themselves are not recorded yet: each consent that an induction or a session with family names counts once, on the day of its first use.',
};

/** A page of patients, and how their paperwork was counted. */
export interface PaperworkPage extends Page<PatientPaperwork> {
  readonly definition: Definition;
}

/**
 * The paperwork of 30 days (A1.4) by patient and site, the most first.
 * @throws InvalidCursor
 */
export const readPaperworkBurden = async (database: Queryable, query: PaperworkBurdenQuery): Promise<PaperworkPage> => {
  const size = pageSize(query.limit);
  const [most = null, patientId = null, siteId = null] = readCursor(query.cursor, ['number', 'text', 'text']) ?? [];
  const rows = await rowsOf<PatientPaperwork>(
    database,
    `select * from (
       select p.patient_id as "patientId", p.site_id as "siteId", count(distinct (p.kind, p.ref))::int as papers,
              count(distinct p.ref) filter (where p.kind = 'enrolment')::int as enrolments,
              count(distinct p.ref) filter (where p.kind = 'consent')::int as consents,
              count(distinct p.ref) filter (where p.kind = 'referral')::int as referrals,
              count(distinct p.ref) filter (where p.kind = 'transfer')::int as transfers
         from ${table} p
        where p."on" > $5::date - ${daysTogether} and p."on" <= $5::date and p.patient_id is not null and ${narrowed('p')}
        group by p.patient_id, p.site_id) c
      where $6::int is null or c.papers < $6
         or (c.papers = $6 and (c."patientId", coalesce(c."siteId", '')) > ($7::text, coalesce($8::text, '')))
      order by c.papers desc, c."patientId", coalesce(c."siteId", '')
      limit $9`,
    [...narrowingValues(query), query.day, most, patientId, siteId, size + 1],
  );
  return { definition, ...page(rows, size, (row) => [row.papers, row.patientId, row.siteId]) };
};
