import { isoTime, tableName } from '@throughline/kernel';
import { obligations } from './projection';
import { obligationRows, siteTerms } from './tables';

export const rowsTable = tableName(obligations, obligationRows);
export const termsTable = tableName(obligations, siteTerms);

/** The time at which an obligation is due, without regard to since when the site has wanted it and to suspensions. Lists are in this order. */
export const nominallyDue = `o.runs_from + t.hours * interval '1 hour'`;
/** Nothing fell due before the site wanted it, and nothing while the episode was suspended. */
export const fellDueAt = `greatest(${nominallyDue}, t.since, o.resumed_at)`;

/**
 * What is due of an episode before a moment, as JSON, what has been due longest first: from the episode's rows alone. What rests is left out, and
 * so is what the policy in force then says nothing of.
 * @param episode the column
 * @param before an expression
 */
export const dueOfEpisode = (episode: string, before: string): string => `
  (select coalesce(json_agg(json_build_object('kind', o.kind, 'occasion', o.occasion, 'runsFrom', ${isoTime('o.runs_from')},
            'dueAt', ${isoTime(fellDueAt)}, 'reminded', o.reminded) order by ${fellDueAt}, o.kind, o.occasion), '[]')
     from ${rowsTable} o
    cross join lateral (select n.hours, n.since from ${termsTable} n
                         where n.site_id = o.site_id and n.kind = o.kind and n.variant = o.variant and n.effective_from < ${before}
                         order by n.effective_from desc limit 1) t
    where o.subject = ${episode} and o.standing in ('running', 'reminded') and t.hours is not null and ${fellDueAt} < ${before})`;
