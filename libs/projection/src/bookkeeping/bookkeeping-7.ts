import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which events operators discarded for a view, as the log says too, and which of them a build goes on without. */
export class Bookkeeping1801000000000 implements MigrationInterface {
  readonly name = 'Bookkeeping1801000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table discarded_events (
        projection text not null,
        event_id text not null,
        primary key (projection, event_id)
      )`);
    await runner.query(`
      create table passed_over_events (
        build integer not null references projection_builds on delete cascade,
        event_id text not null,
        primary key (build, event_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table passed_over_events, discarded_events');
  }
}
