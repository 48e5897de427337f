import type { Pool } from 'pg';
import type { ProjectionId } from '../builds/builds';

/** How far a build of a view has come in a partition: everything up to `sequence` is in its tables, or parked. */
export interface Checkpoint {
  readonly build: number;
  readonly projection: string;
  readonly version: number;
  readonly partition: number;
  readonly sequence: number;
}

/** Every checkpoint, by projection, version, build and partition. */
export const checkpoints = async (pool: Pool): Promise<readonly Checkpoint[]> => {
  const { rows } = await pool.query<Checkpoint>(
    `select b.build, b.projection, b.version, c.partition, c.sequence::float8 as sequence
       from checkpoints c join projection_builds b using (build) order by b.projection, b.version, b.build, c.partition`,
  );
  return rows;
};

/** @returns the sequence reached; 0 when the build has taken nothing from the partition yet */
export const readCheckpoint = async (pool: Pool, build: number, partition: number): Promise<number> => {
  const { rows } = await pool.query<{ sequence: number }>(
    'select sequence::float8 as sequence from checkpoints where build = $1 and partition = $2',
    [build, partition],
  );
  return rows[0]?.sequence ?? 0;
};

/** @returns the sequence that the build has reached which readers read; 0 where there is none */
export const readServed = async (pool: Pool, { name, version }: ProjectionId, partition: number): Promise<number> => {
  const { rows } = await pool.query<{ sequence: number }>(
    `select c.sequence::float8 as sequence from projection_builds b join checkpoints c using (build)
      where b.projection = $1 and b.version = $2 and b.state = 'serving' and c.partition = $3`,
    [name, version, partition],
  );
  return rows[0]?.sequence ?? 0;
};

/** Makes the checkpoint at 0 if it is not there. @returns false when the build is not there either: it was dropped */
export const ensureCheckpoint = async (pool: Pool, build: number, partition: number): Promise<boolean> => {
  const { rows } = await pool.query<{ exists: boolean }>(
    `with made as (
       insert into checkpoints (build, partition) select build, $2 from projection_builds where build = $1 on conflict do nothing)
     select exists (select from projection_builds where build = $1)`,
    [build, partition],
  );
  return rows[0]?.exists === true;
};

/** From where to where a build's checkpoint goes. */
export interface Move {
  readonly build: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Moves checkpoints of a partition, each if it is still where the caller believes it to be; so many are counted as moved. Holds their rows
 * until the transaction ends.
 */
export const movingCheckpoints = (partition: number, moves: readonly Move[]) => ({
  name: 'move-checkpoints',
  text: `with move as (select * from unnest($2::integer[], $3::bigint[], $4::bigint[]) as m(build, "from", "to"))
         update checkpoints c set sequence = m."to", moved_at = now() from move m
          where c.build = m.build and c.partition = $1 and c.sequence = m."from"`,
  values: [partition, moves.map(({ build }) => build), moves.map(({ from }) => from), moves.map(({ to }) => to)],
});
