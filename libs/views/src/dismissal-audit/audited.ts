import { closingReasons } from '@throughline/episode';
import { tableName } from '@throughline/kernel';
import { dismissalAudit } from './projection';
import { closings, dismissals } from './tables';

export const dismissalRows = tableName(dismissalAudit, dismissals);
export const closingRows = tableName(dismissalAudit, closings);

/**
 * In what a dismissal and the end of its episode differ, where "dismissed by policy" is TEDS-D reason 3 and nothing else is. Source: B3.4; the
 * names are ours.
 *
 * - `closed_without_dismissal`: the facility ended treatment, and the episode has no dismissal
 * - `closed_for_another_reason`: the patient was dismissed, and the episode has ended with another reason
 * - `dismissal_not_named`: the facility ended treatment of a patient who was dismissed, and the end names no dismissal of the episode
 */
export const auditDifferences = ['closed_without_dismissal', 'closed_for_another_reason', 'dismissal_not_named'] as const;
export type AuditDifference = (typeof auditDifferences)[number];

/** TEDS-D REASON, terminated by the facility. */
export const byFacility = closingReasons.terminated_by_facility;

/** The difference of a closing `c`; null: none, or the episode is open. */
export const difference = `case
  when c.teds_reason = ${byFacility} and not exists (select from ${dismissalRows} n where n.episode_id = c.episode_id) then 'closed_without_dismissal'
  when c.teds_reason <> ${byFacility} and exists (select from ${dismissalRows} n where n.episode_id = c.episode_id) then 'closed_for_another_reason'
  when c.teds_reason = ${byFacility}
    and not exists (select from ${dismissalRows} n where n.episode_id = c.episode_id and n.event_id = c.dismissal_ref) then 'dismissal_not_named'
  end`;
