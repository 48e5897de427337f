import type { StoredStretch } from '@throughline/log';
import type { Pool } from 'pg';

/** An event that does not follow on the one before it in its stream. */
export interface StreamGap {
  readonly sequence: number;
  readonly streamVersion: number;
}

/**
 * The events of a stretch whose predecessor in the stream is not earlier in the same partition. Each predecessor is looked up by its stream
 * and version: a join would be planned over the whole log.
 */
export const streamGaps = async (pool: Pool, { partition, after, upTo }: StoredStretch): Promise<readonly StreamGap[]> => {
  const { rows } = await pool.query<StreamGap>(
    `select e.sequence::float8 as sequence, e.stream_version as "streamVersion" from events e
      where e.partition = $1 and e.sequence > $2 and e.sequence <= $3 and e.stream_version <> 1
        and (select bool_or(p.partition = e.partition and p.sequence < e.sequence) from events p
              where p.stream_id = e.stream_id and p.stream_version = e.stream_version - 1) is not true
      order by e.sequence`,
    [partition, after, upTo],
  );
  return rows;
};
