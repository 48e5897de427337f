import { tableName } from '@throughline/kernel';
import { isOpen } from '../caseload/open';
import { caseload } from '../caseload/projection';
import { caseloadAssignments } from '../caseload/tables';

const assignments = tableName(caseload, caseloadAssignments);

/**
 * The condition that leaves only the episodes of a member of the care team, in whatever role, that are not over. They are the caseload's:
 * who waits for a view waits for both.
 * @param column the row's episode
 * @param value place of the member's id; where it is null nothing is left out
 */
export const ofMember = (column: string, value: `$${number}`): string =>
  `(${value}::text is null or ${column} = any(array(select episode_id from ${assignments} where member_id = ${value} and ${isOpen('status')})))`;
