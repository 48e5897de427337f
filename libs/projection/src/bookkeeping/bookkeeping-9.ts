import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The journal also holds what operators do that concerns no view. */
export class Bookkeeping1803000000000 implements MigrationInterface {
  readonly name = 'Bookkeeping1803000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table projection_journal alter column projection drop not null, alter column version drop not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from projection_journal where projection is null');
    await runner.query('alter table projection_journal alter column projection set not null, alter column version set not null');
  }
}
