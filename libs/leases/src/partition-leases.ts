import type { Pool, PoolClient } from 'pg';

/** A partition that a member may work on. */
export interface Held {
  readonly partition: number;
  /** Raised by whoever takes the partition: what was held under an older one is lost. */
  readonly generation: number;
}

/** What became of a look at the leases. */
export interface Tended<Lease extends Held = Held> {
  /** Everything that this member holds now, renewed; newly taken partitions among them. */
  readonly held: readonly Lease[];
  /** How many partitions are its share among the members that live. */
  readonly share: number;
  readonly members: number;
}

/** The leases of one member of a crew. Times are PostgreSQL's, because the machines' clocks may differ. */
export interface PartitionLeases<Lease extends Held = Held> {
  /** Renews what it holds and its membership, and takes free partitions up to its share. */
  readonly tend: () => Promise<Tended<Lease>>;
  /** Lets partitions go, so that another takes them at its next look. */
  readonly release: (partitions: readonly number[]) => Promise<void>;
  /** Lets everything go and ends the membership. */
  readonly leave: () => Promise<void>;
}

/**
 * Where leases are kept. Of members: the crew's column, `member uuid`, `name text`, `joined_at` and `expires_at timestamptz`. Of partitions:
 * the crew's column, `partition`, `generation bigint`, `holder uuid`, `expires_at timestamptz`, and whatever else belongs to a partition.
 */
export interface LeaseTables {
  readonly members: string;
  readonly partitions: string;
  /** The column that tells crews apart which share the tables. */
  readonly crew: string;
  /** Expressions over columns of the partition's row that its holder is told with the lease, as SQL has them: `published::float8 as published`. */
  readonly carried?: readonly string[];
}

export interface PartitionLeasesOptions {
  readonly pool: Pool;
  readonly tables: LeaseTables;
  /** Its members share the partitions among themselves. */
  readonly crew: string;
  /** UUID of this member. */
  readonly member: string;
  /** Tells operators who it is: host and process. */
  readonly name: string;
  readonly partitions: number;
  /** How long a lease holds without being renewed, in milliseconds. */
  readonly leaseMs: number;
}

/** Rows are locked in the order of their partitions, so that a renewal and whatever else changes them do not wait for each other in a circle. */
export const createPartitionLeases = <Lease extends Held>({
  pool,
  tables,
  crew,
  member,
  name,
  partitions,
  leaseMs,
}: PartitionLeasesOptions): PartitionLeases<Lease> => {
  const sql = statementsFor(tables);
  return {
    tend: () =>
      inLeaseTransaction(pool, async (client) => {
        await client.query(sql.join, [crew, member, name, leaseMs]);
        await client.query(sql.makeRows, [crew, partitions]);
        const { rows: living } = await client.query<{ member: string }>(sql.livingMembers, [crew]);
        const place = living.findIndex((one) => one.member === member);
        const share = shareOf(place, living.length, partitions);
        const { rows: renewed } = await client.query<Lease>(sql.renew, [crew, member, leaseMs]);
        const wanted = share - renewed.length;
        const { rows: taken } =
          wanted > 0 ? await client.query<Lease>(sql.take, [crew, member, leaseMs, wanted]) : { rows: [] as readonly Lease[] };
        return { held: [...renewed, ...taken], share, members: living.length };
      }),
    release: async (given) => {
      await pool.query(sql.letGo, [crew, member, given]);
    },
    leave: async () => {
      await pool.query(sql.letAllGo, [crew, member]);
      await pool.query(sql.leave, [crew, member]);
    },
  };
};

/** Members in the order in which they joined share as evenly as whole numbers can; together the shares are all partitions. */
const shareOf = (place: number, members: number, partitions: number): number =>
  Math.floor(partitions / members) + (place < partitions % members ? 1 : 0);

/** Sequences and generations are below 2^53. */
const statementsFor = ({ members, partitions, crew, carried = [] }: LeaseTables) => {
  const returned = ['r.partition::int as partition', 'r.generation::float8 as generation', ...carried].join(', ');
  const until = (milliseconds: string): string => `now() + make_interval(secs => ${milliseconds}::float8 / 1000)`;
  return {
    join: `
      with gone as (delete from ${members} where ${crew} = $1 and expires_at < now() - interval '1 hour')
      insert into ${members} (${crew}, member, name, expires_at) values ($1, $2, $3, ${until('$4')})
          on conflict (${crew}, member) do update set expires_at = excluded.expires_at`,
    makeRows: `
      insert into ${partitions} (${crew}, partition)
      select $1, missing from generate_series(0, $2::int - 1) as missing
       where not exists (select from ${partitions} where ${crew} = $1 and partition = missing)
          on conflict do nothing`,
    livingMembers: `select member from ${members} where ${crew} = $1 and expires_at > now() order by joined_at, member`,
    renew: `
      with mine as (select partition from ${partitions} where ${crew} = $1 and holder = $2 order by partition for update)
      update ${partitions} r set expires_at = ${until('$3')}
        from mine where r.${crew} = $1 and r.partition = mine.partition
      returning ${returned}`,
    take: `
      with free as (
        select partition from ${partitions}
         where ${crew} = $1 and holder is distinct from $2 and (holder is null or expires_at < now())
         order by partition limit $4 for update skip locked)
      update ${partitions} r set holder = $2, generation = r.generation + 1, expires_at = ${until('$3')}
        from free where r.${crew} = $1 and r.partition = free.partition
      returning ${returned}`,
    letGo: `update ${partitions} set holder = null, expires_at = null where ${crew} = $1 and holder = $2 and partition = any($3::int[])`,
    letAllGo: `update ${partitions} set holder = null, expires_at = null where ${crew} = $1 and holder = $2`,
    leave: `delete from ${members} where ${crew} = $1 and member = $2`,
  };
};

/** A transaction over leases: a member that freezes in the middle must not hold the rows that another waits for. */
export const inLeaseTransaction = async <Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> => {
  const client = await pool.connect();
  let failed = true;
  try {
    await client.query(`begin; set local idle_in_transaction_session_timeout = '3s'; set local lock_timeout = '3s'`);
    const result = await work(client);
    await client.query('commit');
    failed = false;
    return result;
  } finally {
    client.release(failed);
  }
};
