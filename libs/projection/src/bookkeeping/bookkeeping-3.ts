import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What persons and programs did to builds and parked keys. An entry outlives its build, so no foreign key leads there.
 */
export class Bookkeeping1797000000000 implements MigrationInterface {
  readonly name = 'Bookkeeping1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table projection_journal (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        build integer,
        projection text not null,
        version integer not null,
        action text not null,
        who text not null,
        why text,
        details jsonb not null default '{}'
      )`);
    await runner.query('create index projection_journal_of_view on projection_journal (projection, version, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table projection_journal');
  }
}
