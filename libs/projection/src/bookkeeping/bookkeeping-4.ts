import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the filling of a build has come in each partition: with every subject up to this one, in the order of their UTF-8 bytes. */
export class Bookkeeping1798000000000 implements MigrationInterface {
  readonly name = 'Bookkeeping1798000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rebuild_marks (
        build integer not null references projection_builds on delete cascade,
        partition integer not null,
        horizon bigint not null,
        subject text collate "C",
        subjects bigint not null default 0,
        events bigint not null default 0,
        bytes bigint not null default 0,
        done boolean not null default false,
        moved_at timestamptz not null default now(),
        primary key (build, partition)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rebuild_marks');
  }
}
