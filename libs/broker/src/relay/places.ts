import type { Pool, PoolClient } from 'pg';
import { relayMarks, type RelayMark } from './marks';

/** One partition of one topic, against the log. */
export interface RelayPlace extends RelayMark {
  readonly head: number;
  /** Events that are not in the topic yet. */
  readonly lag: number;
}

/** Where every topic that was ever published is, by topic and partition. @param heads where the log's partitions end */
export const relayPlaces = async (
  database: Pool | PoolClient,
  heads: readonly { readonly partition: number; readonly sequence: number }[],
): Promise<readonly RelayPlace[]> => {
  const ends = new Map(heads.map(({ partition, sequence }) => [partition, sequence]));
  return (await relayMarks(database)).map((mark) => {
    const head = ends.get(mark.partition) ?? 0;
    return { ...mark, head, lag: head - mark.published };
  });
};
