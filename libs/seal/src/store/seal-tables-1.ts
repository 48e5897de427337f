import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was sealed. A tree stands for one partition of one log; its tiles, those of its stream heads, and the buckets of these can all be computed anew
 * from the log. `seals` are the signed notes, which cannot: they are kept for good. Of keys only the public ones are here.
 */
export class SealTables1798000000000 implements MigrationInterface {
  readonly name = 'SealTables1798000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [trees, tiles, buckets, hashesAsTheyAre, seals, keys, published, requests, leases])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table seal_leases, seal_requests, seal_publications, seal_keys, seals, seal_buckets, seal_tiles, seal_trees');
  }
}

const trees = `
  create table seal_trees (
    tree integer generated always as identity primary key,
    cluster_id uuid not null,
    partition smallint not null,
    unique (cluster_id, partition)
  )`;

const tiles = `
  create table seal_tiles (
    tree integer not null references seal_trees,
    of_heads boolean not null,
    level smallint not null,
    index bigint not null,
    hashes bytea not null,
    primary key (tree, of_heads, level, index)
  )`;

const buckets = `
  create table seal_buckets (
    tree integer not null references seal_trees,
    bucket integer not null,
    entries bytea not null,
    primary key (tree, bucket)
  )`;

/** Nothing can be pressed out of hashes. */
const hashesAsTheyAre = 'alter table seal_tiles alter column hashes set storage external';

const seals = `
  create table seals (
    tree integer not null references seal_trees,
    size bigint not null,
    sealed_at timestamptz not null default clock_timestamp(),
    checkpoint text not null,
    heads text not null,
    primary key (tree, size)
  )`;

const keys = `
  create table seal_keys (
    public_key bytea primary key,
    first_signed_at timestamptz not null default clock_timestamp()
  )`;

/** Up to which size the seals of a tree have gone to a place: a topic, or a witness. */
const published = `
  create table seal_publications (
    place text not null,
    tree integer not null references seal_trees,
    size bigint not null,
    primary key (place, tree)
  )`;

const requests = `
  create table seal_requests (
    only_row boolean primary key default true check (only_row),
    asked_at timestamptz not null
  )`;

const leases = `
  create table seal_leases (
    name text primary key,
    holder uuid not null,
    generation bigint not null,
    expires_at timestamptz not null
  )`;
