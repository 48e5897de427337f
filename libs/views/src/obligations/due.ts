import type { Obligation, ObligationKind } from '@throughline/episode';
import { isoTime } from '@throughline/kernel';
import { rowsOf, type Queryable } from '../reading/queryable';
import { rowsTable, termsTable } from './due-at';

/** Rows that are read at once. */
const pageRows = 500;

/** An obligation on which the scheduler acts. */
export interface DueObligation extends Obligation {
  /** ISO 8601, UTC: when it fell due. */
  readonly dueAt: string;
}

interface Term {
  readonly siteId: string;
  readonly kind: ObligationKind;
  readonly variant: string;
  readonly hours: number;
  readonly since: string;
}

/** The terms in force on which the scheduler acts and under which anything is due. `$1`: the moment. */
export const dueTermsStatement = `select t.site_id as "siteId", t.kind, t.variant, t.hours, ${isoTime('t.since')} as since
  from (select distinct on (site_id, kind, variant) * from ${termsTable} where effective_from <= $1
         order by site_id, kind, variant, effective_from desc) t
 where t.acts and t.hours is not null
   and exists (select from ${rowsTable} o where o.standing = 'running' and o.site_id = t.site_id and o.kind = t.kind
                 and o.variant = t.variant and o.runs_from <= $1::timestamptz - t.hours * interval '1 hour')`;

/** What is due under one term, after a place, in the order of the index: nothing is read that is not due. */
export const duePageStatement = `select o.subject, o.occasion, o.stream, ${isoTime('o.runs_from')} as "runsFrom",
       ${isoTime(`greatest(o.runs_from + $4::int * interval '1 hour', $5::timestamptz, o.resumed_at)`)} as "dueAt"
  from ${rowsTable} o
 where o.standing = 'running' and o.site_id = $1 and o.kind = $2 and o.variant = $3
   and o.runs_from <= $6::timestamptz - $4::int * interval '1 hour'
   and (o.runs_from, o.subject, o.occasion) > ($7::timestamptz, $8::text, $9::text)
 order by o.runs_from, o.subject, o.occasion limit ${pageRows}`;

type Found = Pick<DueObligation, 'subject' | 'occasion' | 'stream' | 'runsFrom' | 'dueAt'>;

/**
 * Everything that is due at a moment and on which the sites' policies let the scheduler act, a page in memory at a time.
 * @param now ISO 8601
 */
export async function* dueObligations(database: Queryable, now: string): AsyncIterable<DueObligation> {
  for (const { siteId, kind, variant, hours, since } of await rowsOf<Term>(database, dueTermsStatement, [now])) {
    let place: readonly [string, string, string] = ['-infinity', '', ''];
    for (let found: readonly Found[] | null = null; found === null || found.length === pageRows;) {
      found = await rowsOf<Found>(database, duePageStatement, [siteId, kind, variant, hours, since, now, ...place]);
      for (const one of found) {
        place = [one.runsFrom, one.subject, one.occasion];
        yield { ...one, kind, siteId };
      }
    }
  }
}
