import type { Pool, PoolClient } from 'pg';
import type { Queried } from '../builds/builds';
import { RebuildFailure } from './rebuild-failure';

/** How far the filling of a build has come in a partition. */
export interface Mark {
  readonly build: number;
  readonly partition: number;
  /** The last sequence that the filling takes in; live projectors take in what comes after it. */
  readonly horizon: number;
  /** The last subject that is in; null before the first. */
  readonly subject: string | null;
  readonly subjects: number;
  readonly events: number;
  /** Of payloads. */
  readonly bytes: number;
  /** Whether all of the partition is in, up to the horizon. */
  readonly done: boolean;
}

/** Where each partition ends. */
export type Heads = () => Promise<readonly { readonly partition: number; readonly sequence: number }[]>;

/**
 * Writes down for builds that are filled for the first time up to where; the same for all of them.
 *
 * @returns the marks of all of them, by build and partition
 */
export const beginMarks = async (pool: Pool, builds: readonly number[], heads: Heads): Promise<readonly Mark[]> => {
  const begun = await readMarks(pool, builds);
  const fresh = builds.filter((build) => !begun.some((mark) => mark.build === build));
  if (fresh.length === 0) return begun;
  const ends = await heads();
  await pool.query(
    `insert into rebuild_marks (build, partition, horizon)
     select build, partition, horizon from unnest($1::integer[]) as build, unnest($2::integer[], $3::bigint[]) as h(partition, horizon)
     on conflict do nothing`,
    [fresh, ends.map(({ partition }) => partition), ends.map(({ sequence }) => sequence)],
  );
  return readMarks(pool, builds);
};

/** Writes down, for whoever looks how far a rebuild is, up to which sequence a partition of the topic is staged. */
export const markStaged = async (client: PoolClient, builds: readonly number[], partition: number, sequence: number): Promise<void> => {
  await client.query('update rebuild_marks set staged = $3 where build = any($1) and partition = $2', [builds, partition, sequence]);
};

/** The marks of builds, by build and partition. */
export const readMarks = async (database: Queried, builds: readonly number[]): Promise<readonly Mark[]> => {
  const { rows } = await database.query<Mark>(
    `select build, partition, horizon::float8 as horizon, subject, subjects::float8 as subjects, events::float8 as events,
            bytes::float8 as bytes, done
       from rebuild_marks where build = any($1) order by build, partition`,
    [builds],
  );
  return rows;
};

/** @throws RebuildFailure when one of the builds was dropped, or somebody else fills it too */
export const moveMarks = async (client: PoolClient, builds: readonly number[], from: Mark, to: Mark): Promise<void> => {
  const { rowCount } = await client.query(
    `update rebuild_marks set subject = $4, subjects = $5, events = $6, bytes = $7, done = $8, moved_at = now()
      where build = any($1) and partition = $2 and subject is not distinct from $3 and not done`,
    [builds, from.partition, from.subject, to.subject, to.subjects, to.events, to.bytes, to.done],
  );
  if (rowCount !== builds.length)
    throw new RebuildFailure('A build that is being filled was dropped, or is filled by somebody else as well');
};
