import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is told what, and how far they are. A feed that has ended stays, with its journal: to whom something was told must be known for years,
 * and its name is never given to another. Parked events are kept by position: the record itself is in the log, and a copy here would be one
 * more place to protect and to erase.
 */
export class FeedTables1810000000000 implements MigrationInterface {
  readonly name = 'FeedTables1810000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table feeds (
        feed text primary key,
        client text not null,
        purpose text not null,
        types text[],
        sites text[],
        start_after bigint[] not null,
        delivery text not null check (delivery in ('pull', 'webhook')),
        endpoint text check ((delivery = 'webhook') = (endpoint is not null)),
        cursor_key bytea not null,
        created_at timestamptz not null default now(),
        ended_at timestamptz
      )`);
    // What is signed must be known in the clear. Whoever reads it here can also read the record itself.
    await runner.query(`
      create table feed_secrets (
        feed text not null references feeds,
        secret text not null,
        made_at timestamptz not null default now(),
        expires_at timestamptz,
        primary key (feed, secret)
      )`);
    await runner.query(`
      create table feed_positions (
        feed text not null references feeds,
        partition smallint not null,
        sequence bigint not null,
        moved_at timestamptz not null default now(),
        primary key (feed, partition)
      ) with (fillfactor = 50)`);
    await runner.query(`
      create table feed_troubles (
        feed text primary key references feeds,
        since timestamptz not null default now(),
        error text not null,
        dead_at timestamptz
      )`);
    await runner.query(`
      create table feed_parked_keys (
        feed text not null references feeds,
        key text not null,
        partition smallint not null,
        sequence bigint not null,
        error text not null,
        since timestamptz not null default now(),
        redrive_asked_at timestamptz,
        primary key (feed, key)
      )`);
    await runner.query(`
      create table feed_parked_events (
        feed text not null,
        key text not null,
        partition smallint not null,
        sequence bigint not null,
        primary key (feed, key, sequence),
        foreign key (feed, key) references feed_parked_keys
      )`);
    await runner.query(`
      create table feed_journal (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        feed text not null,
        action text not null,
        who text not null,
        why text not null,
        details jsonb not null
      )`);
    await runner.query('create index feed_journal_of on feed_journal (feed, id)');
    await this.#shareOut(runner);
  }

  async #shareOut(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table courier_members (
        crew text not null,
        member uuid not null,
        name text not null,
        joined_at timestamptz not null default now(),
        expires_at timestamptz not null,
        primary key (crew, member)
      )`);
    await runner.query(`
      create table courier_partitions (
        crew text not null,
        partition smallint not null,
        generation bigint not null default 0,
        holder uuid,
        expires_at timestamptz,
        primary key (crew, partition)
      ) with (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table courier_partitions, courier_members, feed_journal, feed_parked_events, feed_parked_keys, feed_troubles, feed_positions,
                  feed_secrets, feeds`,
    );
  }
}
