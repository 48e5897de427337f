import type { Pool, PoolClient } from 'pg';
import type { SealedLog } from '../note/origins';
import type { Bucket } from '../heads/bucket';
import { headsTiles } from '../heads/heads-tree';
import type { ReadTiles, Tile } from '../tree/tiles';

type Database = Pool | PoolClient;

/** A tree that is kept: its number in the tables, and of which log. */
export interface KeptTree extends SealedLog {
  readonly tree: number;
}

/** A seal as it is kept: two signed notes. Nothing about them is verified. */
export interface Seal {
  /** How many events of the partition it covers. */
  readonly size: number;
  /** ISO 8601, UTC: when it was made, as the database says. */
  readonly sealedAt: string;
  /** Signed note: the checkpoint of the partition's tree. */
  readonly checkpoint: string;
  /** Signed note: the checkpoint of the tree of stream heads. */
  readonly heads: string;
}

const columns = `size::float8 as size, to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sealedAt", checkpoint, heads`;

/** Whether the database has the tables of seals at all: they come with the first sealer. */
export const hasSeals = async (database: Database): Promise<boolean> => {
  const { rows } = await database.query<{ there: boolean }>(`select to_regclass('seals') is not null as there`);
  return rows[0]?.there ?? false;
};

/** The trees of a log that there are, by partition. */
export const keptTrees = async (database: Database, clusterId: string): Promise<readonly KeptTree[]> => {
  const { rows } = await database.query<KeptTree>(
    'select tree, cluster_id::text as "clusterId", partition::int as partition from seal_trees where cluster_id = $1 order by partition',
    [clusterId],
  );
  return rows;
};

/** @returns null when the partition was never sealed */
export const keptTree = async (database: Database, { clusterId, partition }: SealedLog): Promise<KeptTree | null> =>
  (await keptTrees(database, clusterId)).find((tree) => tree.partition === partition) ?? null;

/** The last seal of a tree. @returns null when there is none */
export const lastSeal = async (database: Database, { tree }: KeptTree): Promise<Seal | null> => {
  const { rows } = await database.query<Seal>(`select ${columns} from seals where tree = $1 order by seals.size desc limit 1`, [tree]);
  return rows[0] ?? null;
};

/** The next seals of a tree, smallest first. @param after the size from which on, without it */
export const sealsAfter = async (database: Database, { tree }: KeptTree, after: number, limit: number): Promise<readonly Seal[]> => {
  const { rows } = await database.query<Seal>(
    `select ${columns} from seals where tree = $1 and seals.size > $2 order by seals.size limit $3`,
    [tree, after, limit],
  );
  return rows;
};

/** The tiles of a partition's tree. A partial tile may have more hashes than the size at hand needs: they come behind. */
export const eventTiles = (database: Database, tree: KeptTree): ReadTiles => tilesIn(database, tree, false);

/** The tiles of the tree of stream heads, as they are for the last seal. */
export const tilesOfHeads = (database: Database, tree: KeptTree): ReadTiles => headsTiles(tilesIn(database, tree, true));

const tilesIn =
  (database: Database, { tree }: KeptTree, ofHeads: boolean): ReadTiles =>
  async (places) => {
    const { rows } = await database.query<{ hashes: Buffer | null }>({
      name: 'throughline-seal-tiles',
      text: `select t.hashes from unnest($3::smallint[], $4::bigint[]) with ordinality as p (level, index, place)
               left join seal_tiles t on t.tree = $1 and t.of_heads = $2 and t.level = p.level and t.index = p.index
              order by p.place`,
      values: [tree, ofHeads, places.map(({ level }) => level), places.map(({ index }) => index)],
    });
    return rows.map(({ hashes }) => hashes);
  };

/** The buckets of these numbers, as they are for the last seal; those without a stream are left out. */
export const bucketsOf = async (
  database: Database,
  { tree }: KeptTree,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Bucket>> => {
  const { rows } = await database.query<{ bucket: number; entries: Buffer }>({
    name: 'throughline-seal-buckets',
    text: 'select bucket, entries from seal_buckets where tree = $1 and bucket = any($2)',
    values: [tree, numbers],
  });
  return new Map(rows.map(({ bucket, entries }) => [bucket, entries]));
};

/** The public keys that ever signed, the oldest first: what the database says, which is no reason to trust them. */
export const knownPublicKeys = async (database: Database): Promise<readonly Buffer[]> => {
  const { rows } = await database.query<{ key: Buffer }>('select public_key as key from seal_keys order by first_signed_at, public_key');
  return rows.map(({ key }) => key);
};

/** Makes the tree of a partition if there is none, and keeps others from growing it until the transaction ends. */
export const lockTree = async (client: PoolClient, { clusterId, partition }: SealedLog): Promise<KeptTree> => {
  await client.query('insert into seal_trees (cluster_id, partition) values ($1, $2) on conflict do nothing', [clusterId, partition]);
  const { rows } = await client.query<{ tree: number }>('select tree from seal_trees where cluster_id = $1 and partition = $2 for update', [
    clusterId,
    partition,
  ]);
  return { tree: rows[0]?.tree ?? 0, clusterId, partition };
};

/** What a seal adds to the tables. */
export interface SealedGrowth {
  readonly events: readonly Tile[];
  readonly heads: readonly Tile[];
  readonly buckets: ReadonlyMap<number, Bucket>;
  readonly seal: Pick<Seal, 'size' | 'checkpoint' | 'heads'>;
  readonly publicKeys: readonly Buffer[];
}

export const keepGrowth = async (client: PoolClient, { tree }: KeptTree, growth: SealedGrowth): Promise<void> => {
  const tiles = [
    ...growth.events.map((tile) => ({ ...tile, ofHeads: false })),
    ...growth.heads.map((tile) => ({ ...tile, ofHeads: true })),
  ];
  await client.query(
    `insert into seal_tiles (tree, of_heads, level, index, hashes)
     select $1, * from unnest($2::boolean[], $3::smallint[], $4::bigint[], $5::bytea[])
     on conflict (tree, of_heads, level, index) do update set hashes = excluded.hashes`,
    [
      tree,
      tiles.map(({ ofHeads }) => ofHeads),
      tiles.map(({ level }) => level),
      tiles.map(({ index }) => index),
      tiles.map(({ hashes }) => hashes),
    ],
  );
  await client.query(
    `insert into seal_buckets (tree, bucket, entries) select $1, * from unnest($2::integer[], $3::bytea[])
     on conflict (tree, bucket) do update set entries = excluded.entries`,
    [tree, [...growth.buckets.keys()], [...growth.buckets.values()]],
  );
  const { size, checkpoint, heads } = growth.seal;
  await client.query('insert into seals (tree, size, checkpoint, heads) values ($1, $2, $3, $4)', [tree, size, checkpoint, heads]);
  await keepKeys(client, growth.publicKeys);
};

const keepKeys = async (client: PoolClient, publicKeys: readonly Buffer[]): Promise<void> => {
  await client.query('insert into seal_keys (public_key) select unnest($1::bytea[]) on conflict do nothing', [publicKeys]);
};

/** Puts the signatures of further keys under the last seal, and has topics told of it once more. */
export const keepSignedAgain = async (
  client: PoolClient,
  { tree }: KeptTree,
  { size, checkpoint, heads }: Seal,
  publicKeys: readonly Buffer[],
): Promise<void> => {
  await client.query('update seals set checkpoint = $3, heads = $4 where tree = $1 and size = $2', [tree, size, checkpoint, heads]);
  await keepKeys(client, publicKeys);
  // A witness has signed the text already, which is the same.
  await client.query(`update seal_publications set size = $2 - 1 where tree = $1 and size = $2 and place not like 'witness %'`, [
    tree,
    size,
  ]);
};

/** Puts the signatures of witnesses under a seal that is kept. */
export const keepCosigned = async (
  database: Database,
  { tree }: KeptTree,
  { size, checkpoint }: Pick<Seal, 'size' | 'checkpoint'>,
): Promise<void> => {
  await database.query('update seals set checkpoint = $3 where tree = $1 and size = $2', [tree, size, checkpoint]);
};

/** Up to which size the seals of a tree have gone to a place; 0 for none. */
export const publishedTo = async (database: Database, place: string, { tree }: KeptTree): Promise<number> => {
  const { rows } = await database.query<{ size: number }>(
    'select size::float8 as size from seal_publications where place = $1 and tree = $2',
    [place, tree],
  );
  return rows[0]?.size ?? 0;
};

export const markPublished = async (database: Database, place: string, { tree }: KeptTree, size: number): Promise<void> => {
  await database.query(
    `insert into seal_publications as mark (place, tree, size) values ($1, $2, $3)
     on conflict (place, tree) do update set size = excluded.size where mark.size < excluded.size`,
    [place, tree, size],
  );
};

/** Asks whoever seals to do so at once. */
export const askForSeals = async (database: Database): Promise<void> => {
  await database.query(
    'insert into seal_requests (asked_at) values (clock_timestamp()) on conflict (only_row) do update set asked_at = excluded.asked_at',
  );
};

/** When somebody last asked for seals, as a number that rises. @returns 0 when nobody has */
export const lastAsked = async (database: Database): Promise<number> => {
  const { rows } = await database.query<{ asked: number }>('select extract(epoch from asked_at)::float8 as asked from seal_requests');
  return rows[0]?.asked ?? 0;
};
