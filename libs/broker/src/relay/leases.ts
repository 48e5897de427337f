import type { Pool, PoolClient } from 'pg';

/** A partition that this member may publish, and how far it is. */
export interface Lease {
  readonly partition: number;
  /** Raised by whoever takes the partition: what was held under an older one is lost. */
  readonly generation: number;
  /** Everything up to this sequence is in the topic. */
  readonly published: number;
  /** The first offset of the topic that is not accounted for by `published`. */
  readonly nextOffset: number;
}

/** What became of a look at the leases. */
export interface Tended {
  /** Everything that this member holds now, renewed; newly taken partitions among them. */
  readonly held: readonly Lease[];
  /** How many partitions are its share among the members that live. */
  readonly share: number;
  readonly members: number;
}

/** A step of a partition's mark. */
export interface MarkMove {
  readonly partition: number;
  readonly generation: number;
  readonly from: number;
  readonly to: number;
  readonly nextOffset: number;
}

/** The leases of one member in one topic. Times are PostgreSQL's, because the machines' clocks may differ. */
export interface Leases {
  /** Renews what it holds and its membership, and takes free partitions up to its share. */
  readonly tend: () => Promise<Tended>;
  /** Moves marks by compare-and-set. @returns the partitions whose mark moved; the others are not this member's any more */
  readonly move: (moves: readonly MarkMove[]) => Promise<ReadonlySet<number>>;
  /** Lets partitions go, so that another takes them at its next look. */
  readonly release: (partitions: readonly number[]) => Promise<void>;
  /** Lets everything go and ends the membership. */
  readonly leave: () => Promise<void>;
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

/** Rows are locked in the order of their partitions, so that a renewal and a move of marks do not wait for each other in a circle. */
export const createLeases = ({ pool, topic, member, name, partitions, leaseMs }: LeasesOptions): Leases => ({
  tend: () =>
    inTransaction(pool, async (client) => {
      await client.query(join, [topic, member, name, leaseMs]);
      await client.query(makeRows, [topic, partitions]);
      const { rows: living } = await client.query<{ member: string }>(livingMembers, [topic]);
      const place = living.findIndex((one) => one.member === member);
      const share = shareOf(place, living.length, partitions);
      const { rows: renewed } = await client.query<LeaseRow>(renew, [topic, member, leaseMs]);
      const wanted = share - renewed.length;
      const { rows: taken } =
        wanted > 0 ? await client.query<LeaseRow>(take, [topic, member, leaseMs, wanted]) : { rows: [] as readonly LeaseRow[] };
      return { held: [...renewed, ...taken].map(leaseOf), share, members: living.length };
    }),
  move: async (moves) => {
    const column = (pick: (move: MarkMove) => number): readonly number[] => moves.map(pick);
    const { rows } = await pool.query<{ partition: number }>({
      name: 'throughline-relay-mark',
      text: moveMarks,
      values: [
        topic,
        member,
        column(({ partition }) => partition),
        column(({ generation }) => generation),
        column(({ from }) => from),
        column(({ to }) => to),
        column(({ nextOffset }) => nextOffset),
      ],
    });
    return new Set(rows.map(({ partition }) => partition));
  },
  release: async (given) => {
    await pool.query(letGo, [topic, member, given]);
  },
  leave: async () => {
    await pool.query('update relay_partitions set holder = null, expires_at = null where topic = $1 and holder = $2', [topic, member]);
    await pool.query('delete from relay_members where topic = $1 and member = $2', [topic, member]);
  },
});

/** Members in the order in which they joined share as evenly as whole numbers can; together the shares are all partitions. */
const shareOf = (place: number, members: number, partitions: number): number =>
  Math.floor(partitions / members) + (place < partitions % members ? 1 : 0);

type LeaseRow = Readonly<Record<keyof Lease, number>>;

const leaseOf = ({ partition, generation, published, nextOffset }: LeaseRow): Lease => ({ partition, generation, published, nextOffset });

/** Sequences, generations and offsets are below 2^53. */
const returned = `partition::int as partition, generation::float8 as generation, published::float8 as published, next_offset::float8 as "nextOffset"`;

const join = `
  with gone as (delete from relay_members where topic = $1 and expires_at < now() - interval '1 hour')
  insert into relay_members (topic, member, name, expires_at) values ($1, $2, $3, now() + make_interval(secs => $4::float8 / 1000))
      on conflict (topic, member) do update set expires_at = excluded.expires_at`;

const makeRows = `
  insert into relay_partitions (topic, partition)
  select $1, missing from generate_series(0, $2::int - 1) as missing
   where not exists (select from relay_partitions where topic = $1 and partition = missing)
      on conflict do nothing`;

const livingMembers = 'select member from relay_members where topic = $1 and expires_at > now() order by joined_at, member';

const renew = `
  with mine as (select partition from relay_partitions where topic = $1 and holder = $2 order by partition for update)
  update relay_partitions r set expires_at = now() + make_interval(secs => $3::float8 / 1000)
    from mine where r.topic = $1 and r.partition = mine.partition
  returning ${returned.replaceAll('partition::', 'r.partition::')}`;

const take = `
  with free as (
    select partition from relay_partitions
     where topic = $1 and holder is distinct from $2 and (holder is null or expires_at < now())
     order by partition limit $4 for update skip locked)
  update relay_partitions r set holder = $2, generation = r.generation + 1, expires_at = now() + make_interval(secs => $3::float8 / 1000)
    from free where r.topic = $1 and r.partition = free.partition
  returning ${returned.replaceAll('partition::', 'r.partition::')}`;

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

const letGo = `
  update relay_partitions set holder = null, expires_at = null where topic = $1 and holder = $2 and partition = any($3::int[])`;

const inTransaction = async <Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> => {
  const client = await pool.connect();
  let failed = true;
  try {
    // A relay that freezes in the middle must not hold the rows that another waits for.
    await client.query(`begin; set local idle_in_transaction_session_timeout = '3s'; set local lock_timeout = '3s'`);
    const result = await work(client);
    await client.query('commit');
    failed = false;
    return result;
  } finally {
    client.release(failed);
  }
};
