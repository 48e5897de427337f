import { tableName } from '@throughline/kernel';
import { peerWorkload } from './projection';
import { staffConferences, type StaffConference } from './tables';

const conferences = tableName(peerWorkload, staffConferences);

/**
 * Days from a member's latest conference of a kind, since they joined the site, until a day there; null where there was none.
 * @param member rows with `member_id`, `site_id`, `joined_at` and the site's `zone`
 * @param day an expression
 */
export const daysSince = (kind: StaffConference['kind'], member: string, day: string): string =>
  `(select ${day} - (max(f.at) at time zone ${member}.zone)::date from ${conferences} f
     where f.member_id = ${member}.member_id and f.kind = '${kind}' and f.site_id is not distinct from ${member}.site_id
       and f.at >= ${member}.joined_at and f.at < (${day} + 1)::timestamp at time zone ${member}.zone)`;
