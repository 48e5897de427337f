import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who publishes a partition into a topic, and how far it is. Kept by topic, so that a fresh topic is written while the present one goes on.
 *
 * `generation` rises each time somebody takes the partition; `published` moves only under the holder's generation. `next_offset` is the
 * first offset of the topic that was not accounted for when the mark moved: what lies there must be looked at before publishing goes on.
 */
export class RelayTables1795100000000 implements MigrationInterface {
  readonly name = 'RelayTables1795100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table relay_members (
        topic text not null,
        member uuid not null,
        name text not null,
        joined_at timestamptz not null default now(),
        expires_at timestamptz not null,
        primary key (topic, member)
      )`);
    await runner.query(`
      create table relay_partitions (
        topic text not null,
        partition smallint not null,
        generation bigint not null default 0,
        holder uuid,
        expires_at timestamptz,
        published bigint not null default 0,
        next_offset bigint not null default 0,
        published_at timestamptz,
        primary key (topic, partition)
      ) with (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table relay_partitions, relay_members');
  }
}
