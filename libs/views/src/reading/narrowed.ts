import { ofMember } from './of-member';
import { reached, sitesValue, type Reader } from './reach';

/** What a list of episodes can be narrowed to, and a page of it. */
export interface ListQuery extends Reader {
  readonly siteId?: string;
  /** Only the open episodes of this member of the care team. */
  readonly memberId?: string;
  readonly patientId?: string;
  /** At most 200. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

/** The condition of a list over a table with `site_id`, `episode_id` and `patient_id`. Its values are `$1` to `$4`: `narrowingValues`. */
export const narrowed = (alias: string): string =>
  `($1::text is null or ${alias}.site_id = $1) and ${ofMember(`${alias}.episode_id`, '$2')}
     and ($3::text is null or ${alias}.patient_id = $3) and ${reached(`${alias}.site_id`, '$4')}`;

/** The values of `narrowed`, in its order. */
export const narrowingValues = (query: ListQuery): readonly unknown[] => [
  query.siteId ?? null,
  query.memberId ?? null,
  query.patientId ?? null,
  sitesValue(query),
];
