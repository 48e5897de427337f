import type { Pool } from 'pg';

/** How far a projection has come in a partition: everything up to `sequence` is in its tables, or parked. */
export interface Checkpoint {
  readonly projection: string;
  readonly version: number;
  readonly partition: number;
  readonly sequence: number;
}

/** A projection's name and version: what its checkpoints and tables are kept under. */
export interface ProjectionId {
  readonly name: string;
  readonly version: number;
}

/** Every checkpoint, by projection, version and partition. */
export const checkpoints = async (pool: Pool): Promise<readonly Checkpoint[]> => {
  const { rows } = await pool.query<Checkpoint>(
    'select projection, version, partition, sequence::float8 as sequence from checkpoints order by projection, version, partition',
  );
  return rows;
};

/** @returns the sequence reached; 0 when the projection has taken nothing from the partition yet */
export const readCheckpoint = async (pool: Pool, projection: ProjectionId, partition: number): Promise<number> => {
  const { rows } = await pool.query<{ sequence: number }>(
    'select sequence::float8 as sequence from checkpoints where projection = $1 and version = $2 and partition = $3',
    [projection.name, projection.version, partition],
  );
  return rows[0]?.sequence ?? 0;
};

/** Makes the checkpoint at 0 if it is not there. */
export const ensureCheckpoint = async (pool: Pool, projection: ProjectionId, partition: number): Promise<void> => {
  await pool.query('insert into checkpoints (projection, version, partition) values ($1, $2, $3) on conflict do nothing', [
    projection.name,
    projection.version,
    partition,
  ]);
};

/** From where to where a projection's checkpoint goes. */
export interface Move {
  readonly projection: ProjectionId;
  readonly from: number;
  readonly to: number;
}

/**
 * Moves checkpoints of a partition, each if it is still where the caller believes it to be; so many are counted as moved. Holds their rows
 * until the transaction ends.
 */
export const movingCheckpoints = (partition: number, moves: readonly Move[]) => ({
  name: 'move-checkpoints',
  text: `with move as (select * from unnest($2::text[], $3::integer[], $4::bigint[], $5::bigint[]) as m(projection, version, "from", "to"))
         update checkpoints c set sequence = m."to", moved_at = now() from move m
          where c.projection = m.projection and c.version = m.version and c.partition = $1 and c.sequence = m."from"`,
  values: [
    partition,
    moves.map(({ projection }) => projection.name),
    moves.map(({ projection }) => projection.version),
    moves.map(({ from }) => from),
    moves.map(({ to }) => to),
  ],
});
