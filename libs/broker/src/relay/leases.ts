import { createPartitionLeases, type Held, type PartitionLeases } from '@throughline/leases';
import type { Pool } from 'pg';

/** A partition that this member may publish, and how far it is. */
export interface Lease extends Held {
  /** Everything up to this sequence is in the topic. */
  readonly published: number;
  /** The first offset of the topic that is not accounted for by `published`. */
  readonly nextOffset: number;
}

/** A step of a partition's mark. */
export interface MarkMove {
  readonly partition: number;
  readonly generation: number;
  readonly from: number;
  readonly to: number;
  readonly nextOffset: number;
}

/** The leases of one relay in one topic. */
export interface Leases extends PartitionLeases<Lease> {
  /** Moves marks by compare-and-set. @returns the partitions whose mark moved; the others are not this member's any more */
  readonly move: (moves: readonly MarkMove[]) => Promise<ReadonlySet<number>>;
}

export interface LeasesOptions {
  readonly pool: Pool;
  readonly topic: string;
  /** UUID of this member. */
  readonly member: string;
  /** Tells operators who it is: host and process. */
  readonly name: string;
  /** How many partitions the topic has. */
  readonly partitions: number;
  /** How long a lease holds without being renewed, in milliseconds. */
  readonly leaseMs: number;
}

export const createLeases = ({ pool, topic, ...options }: LeasesOptions): Leases => ({
  ...createPartitionLeases<Lease>({ ...options, pool, tables, crew: topic }),
  move: async (moves) => {
    const column = (pick: (move: MarkMove) => number): readonly number[] => moves.map(pick);
    const { rows } = await pool.query<{ partition: number }>({
      name: 'throughline-relay-mark',
      text: moveMarks,
      values: [
        topic,
        options.member,
        column(({ partition }) => partition),
        column(({ generation }) => generation),
        column(({ from }) => from),
        column(({ to }) => to),
        column(({ nextOffset }) => nextOffset),
      ],
    });
    return new Set(rows.map(({ partition }) => partition));
  },
});

const tables = {
  members: 'relay_members',
  partitions: 'relay_partitions',
  crew: 'topic',
  carried: ['r.published::float8 as published', 'r.next_offset::float8 as "nextOffset"'],
};

const moveMarks = `
  with moves as (select * from unnest($3::int[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[])
                          as m (partition, generation, since, upto, next_offset)),
       mine as (select r.partition from relay_partitions r join moves m using (partition)
                 where r.topic = $1 and r.holder = $2 order by r.partition for update of r)
  update relay_partitions r set published = m.upto, next_offset = m.next_offset, published_at = now()
    from moves m join mine using (partition)
   where r.topic = $1 and r.holder = $2 and r.partition = m.partition
     and r.generation = m.generation and r.published = m.since and m.upto >= m.since
  returning r.partition::int as partition`;
