import type { Pool, PoolClient } from 'pg';
import { isoTime } from '@throughline/kernel';

/** A projection's name and version: what readers know a view by. */
export interface ProjectionId {
  readonly name: string;
  readonly version: number;
}

export type BuildState =
  /** It is being filled; nobody reads it. */
  | 'building'
  /** It is whole and kept current, and waits to be switched to. */
  | 'ready'
  /** Readers read it. */
  | 'serving'
  /** Readers read it before; it is kept current for a way back. */
  | 'kept';

/** One set of tables of a view, with checkpoints and parked keys of its own. */
export interface Build {
  readonly build: number;
  readonly projection: string;
  readonly version: number;
  /** Of the definition that it is folded with (see `digestOf`). */
  readonly digest: string;
  readonly state: BuildState;
  /** Projectors with its definition take into it what comes. */
  readonly follows: boolean;
  /**
   * Readers read it, or somebody needs it level with what they read: what comes is taken into it at once, and into others a little later, many
   * events at a time.
   */
  readonly awaited: boolean;
  /** A person has stopped it. */
  readonly paused: boolean;
  /** Why it stands still until a person allows more keys to be parked; null when it does not. */
  readonly stopped: string | null;
  /** When it was begun: ISO 8601, UTC. */
  readonly createdAt: string;
  /** Since when it is in this state: ISO 8601, UTC. */
  readonly since: string;
}

/** What statements about builds can be sent to. */
export type Queried = Pick<Pool | PoolClient, 'query'>;

const columns = `build, projection, version, coalesce(digest, '') as digest, state, follows, paused, stopped,
  state = 'serving' or coalesce(awaited_until > now(), false) as awaited,
  ${isoTime('created_at')} as "createdAt", ${isoTime('since')} as since`;

/** Every build of every view, older first. */
export const builds = async (database: Queried): Promise<readonly Build[]> => {
  const { rows } = await database.query<Build>(`select ${columns} from projection_builds order by projection, version, build`);
  return rows;
};

/** The builds of one view, older first. */
export const buildsOf = async (database: Queried, { name, version }: ProjectionId): Promise<readonly Build[]> => {
  const { rows } = await database.query<Build>(
    `select ${columns} from projection_builds where projection = $1 and version = $2 order by build`,
    [name, version],
  );
  return rows;
};

/** The builds that a rebuild fills, older first. */
export const buildsIn = async (database: Queried, rebuild: number): Promise<readonly Build[]> => {
  const { rows } = await database.query<Build>(`select ${columns} from projection_builds where rebuild = $1 order by build`, [rebuild]);
  return rows;
};

/** @returns null when there is no such build */
export const buildOf = async (database: Queried, build: number): Promise<Build | null> => {
  const { rows } = await database.query<Build>(`select ${columns} from projection_builds where build = $1`, [build]);
  return rows[0] ?? null;
};

/** Writes down a new build. Its tables are made by `createTables`. */
export const beginBuild = async (
  database: Queried,
  { name, version }: ProjectionId,
  { digest, state, follows }: Pick<Build, 'digest' | 'state' | 'follows'>,
): Promise<number> => {
  const { rows } = await database.query<{ build: number }>(
    'insert into projection_builds (projection, version, digest, state, follows) values ($1, $2, $3, $4, $5) returning build',
    [name, version, digest, state, follows],
  );
  const [begun] = rows;
  if (!begun) throw new Error('A build was written down and has no number');
  return begun.build;
};
