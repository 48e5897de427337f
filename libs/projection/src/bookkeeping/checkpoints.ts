import type { Pool, PoolClient } from 'pg';

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

/**
 * Moves the checkpoint, if it is still where the caller believes it to be. Holds its row until the transaction ends.
 *
 * @returns false when another worker has moved it
 */
export const moveCheckpoint = async (
  client: PoolClient,
  projection: ProjectionId,
  partition: number,
  move: { readonly from: number; readonly to: number },
): Promise<boolean> => {
  const { rowCount } = await client.query({
    name: 'move-checkpoint',
    text: `update checkpoints set sequence = $5, moved_at = now()
            where projection = $1 and version = $2 and partition = $3 and sequence = $4`,
    values: [projection.name, projection.version, partition, move.from, move.to],
  });
  return rowCount === 1;
};
