import { tableName } from '@throughline/kernel';
import type { Definition } from '../reading/definition';
import { rowsOf, type Queryable } from '../reading/queryable';
import { reached, sitesValue, type Reader } from '../reading/reach';
import { share, type Share } from '../reading/share';
import { auditDifferences, byFacility, closingRows, difference, dismissalRows, type AuditDifference } from './audited';
import { dismissalAudit } from './projection';
import { doseReductions } from './tables';

const reductionRows = tableName(dismissalAudit, doseReductions);

/** What to count; all where nothing is said. */
export interface DismissalFilter extends Reader {
  readonly siteId?: string;
  /** On or after this day (UTC): YYYY-MM-DD. */
  readonly from?: string;
  /** Before this day (UTC): YYYY-MM-DD. */
  readonly before?: string;
}

/** Ends of TEDS-D reason 3 against dismissals: they are the same episodes, or a difference says why not. */
export interface TedsCheck {
  /** Episodes that ended with TEDS-D reason 3. */
  readonly closedByFacility: number;
  /** Episodes that ended, whatever the reason, after a dismissal. */
  readonly dismissedAndClosed: number;
  readonly agrees: boolean;
  /** Episodes by how they differ. */
  readonly differences: Readonly<Record<AuditDifference, number>>;
}

/** How many patients were dismissed, and what softened it. */
export interface DismissalFigures {
  readonly definition: Definition;
  readonly dismissals: number;
  readonly naloxoneOffered: Share;
  readonly appealOffered: Share;
  /** With medication for at least a day. */
  readonly bridged: Share;
  readonly check: TedsCheck;
  /** Doses reduced because the patient did not take part. */
  readonly doseReductions: number;
}

const definition: Definition = {
  id: 'dismissal-audit',
  version: 1,
  text:
    'Dismissals and reductions of the dose for not taking part that happened in the time, and episodes that were closed in it. A patient dismissed ' +
    'by policy is TEDS-D reason 3: episodes that ended with it and episodes that ended after a dismissal are the same ones, or are counted as ' +
    'differences, by name. A dismissed patient whose episode is open is none of them.',
};

interface Counted {
  readonly dismissals: number;
  readonly naloxone: number;
  readonly appeal: number;
  readonly bridged: number;
  readonly reductions: number;
}

interface Checked {
  readonly difference: AuditDifference | null;
  readonly episodes: number;
  readonly closedByFacility: number;
  readonly dismissedAndClosed: number;
}

const ofSite = (alias: string): string => `($1::text is null or ${alias}.site_id = $1) and ${reached(`${alias}.site_id`, '$2')}`;
const inTime = (moment: string): string =>
  `($3::date is null or ${moment} >= $3::timestamp at time zone 'UTC') and ($4::date is null or ${moment} < $4::timestamp at time zone 'UTC')`;

const counts = `
  select count(*)::int as dismissals, count(*) filter (where d.naloxone_offered)::int as naloxone,
         count(*) filter (where d.appeal_offered)::int as appeal, count(*) filter (where d.bridging_supply_days > 0)::int as bridged,
         (select count(*)::int from ${reductionRows} x where ${ofSite('x')} and ${inTime('x.reduced_at')}) as reductions
    from ${dismissalRows} d where ${ofSite('d')} and ${inTime('d.dismissed_at')}`;

/** Two ways to the closings: by their reason, and from the dismissals, which are few. */
const checked = `
  select ${difference} as difference, count(*)::int as episodes,
         count(*) filter (where c.teds_reason = ${byFacility})::int as "closedByFacility",
         count(*) filter (where exists (select from ${dismissalRows} n where n.episode_id = c.episode_id))::int as "dismissedAndClosed"
    from (select * from ${closingRows} where teds_reason = ${byFacility}
           union
          select * from ${closingRows} where episode_id in (select episode_id from ${dismissalRows})) c
   where ${ofSite('c')} and ($3::date is null or c.closed_on >= $3) and ($4::date is null or c.closed_on < $4)
   group by ${difference}`;

/** The counts of dismissals, and whether what TEDS-D is told agrees with them. */
export const readDismissalFigures = async (database: Queryable, filter: DismissalFilter): Promise<DismissalFigures> => {
  const values = [filter.siteId ?? null, sitesValue(filter), filter.from ?? null, filter.before ?? null];
  const [counted = { dismissals: 0, naloxone: 0, appeal: 0, bridged: 0, reductions: 0 }] = await rowsOf<Counted>(database, counts, values);
  const all = counted.dismissals;
  return {
    definition,
    dismissals: all,
    naloxoneOffered: share(counted.naloxone, all),
    appealOffered: share(counted.appeal, all),
    bridged: share(counted.bridged, all),
    check: checkOf(await rowsOf<Checked>(database, checked, values)),
    doseReductions: counted.reductions,
  };
};

const checkOf = (groups: readonly Checked[]): TedsCheck => {
  const sum = (of: (group: Checked) => number): number => groups.reduce((total, group) => total + of(group), 0);
  const counted = auditDifferences.map((name) => [name, sum((group) => (group.difference === name ? group.episodes : 0))] as const);
  return {
    closedByFacility: sum((group) => group.closedByFacility),
    dismissedAndClosed: sum((group) => group.dismissedAndClosed),
    agrees: counted.every(([, episodes]) => episodes === 0),
    differences: Object.fromEntries(counted) as TedsCheck['differences'],
  };
};
