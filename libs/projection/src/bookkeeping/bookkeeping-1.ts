import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far each view has come, and what it has set aside. Parked events are kept by position: the record itself is in the log, and
 * a copy here would be one more place to protect and to erase.
 */
export class Bookkeeping1795000000000 implements MigrationInterface {
  readonly name = 'Bookkeeping1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table checkpoints (
        projection text not null,
        version integer not null,
        partition integer not null,
        sequence bigint not null default 0,
        moved_at timestamptz not null default now(),
        primary key (projection, version, partition)
      ) with (fillfactor = 50)`);
    await runner.query(`
      create table parked_keys (
        projection text not null,
        version integer not null,
        key text not null,
        partition integer not null,
        sequence bigint not null,
        category text not null,
        error text not null,
        since timestamptz not null default now(),
        primary key (projection, version, key)
      )`);
    await runner.query(`
      create table parked_events (
        projection text not null,
        version integer not null,
        key text not null,
        partition integer not null,
        sequence bigint not null,
        event_id text not null,
        event_type text not null,
        parked_at timestamptz not null default now(),
        primary key (projection, version, key, partition, sequence),
        foreign key (projection, version, key) references parked_keys
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table parked_events, parked_keys, checkpoints');
  }
}
