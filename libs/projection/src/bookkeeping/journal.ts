import { isoTime, type JsonObject } from '@throughline/kernel';
import type { Queried } from '../builds/builds';

/** A change that a person or a program made to a view's builds or parked keys, or asked for. */
export interface JournalEntry {
  /** Null, as is the version, when it concerns no view. */
  readonly projection: string | null;
  readonly version: number | null;
  /** Null when it concerns the view and none of its builds. */
  readonly build: number | null;
  /** What was done, in kebab-case: `rebuild-asked`, `key-redriven`. */
  readonly action: string;
  /** The surrogate id of the person, or the name of the program. */
  readonly who: string;
  /** The reason that was given; null where none was asked for. */
  readonly why: string | null;
  /** Counts, positions, states. Never a payload, a patient's id or the key of a view. */
  readonly details: JsonObject;
}

/** A change as it was written down. */
export interface JournaledEntry extends JournalEntry {
  /** Ascending, not gapless. */
  readonly id: number;
  /** When the change's transaction began: ISO 8601, UTC. */
  readonly at: string;
}

/** Writes a change down; to be executed in the transaction that makes it. */
export const journaling = ({ projection, version, build, action, who, why, details }: JournalEntry) => ({
  name: 'journal-a-change',
  text: `insert into projection_journal (projection, version, build, action, who, why, details) values ($1, $2, $3, $4, $5, $6, $7)`,
  values: [projection, version, build, action, who, why, JSON.stringify(details)],
});

/** Which entries are wanted; what is left out does not matter. */
export interface JournalFilter {
  readonly projection?: string;
  readonly version?: number;
  readonly build?: number;
  readonly action?: string;
  /** Only entries before this one, to page on. */
  readonly before?: number;
  /** At most so many; by default 100. */
  readonly limit?: number;
}

/** What was done, newest first. */
export const journal = async (
  database: Queried,
  { projection, version, build, action, before, limit = 100 }: JournalFilter = {},
): Promise<readonly JournaledEntry[]> => {
  const { rows } = await database.query<JournaledEntry>(
    `select id::float8 as id, ${isoTime('at')} as at,
            projection, version, build, action, who, why, details
       from projection_journal
      where ($1::text is null or projection = $1) and ($2::integer is null or version = $2) and ($3::integer is null or build = $3)
        and ($4::text is null or action = $4) and ($5::bigint is null or id < $5)
      order by id desc limit $6`,
    [projection, version, build, action, before, limit],
  );
  return rows;
};
