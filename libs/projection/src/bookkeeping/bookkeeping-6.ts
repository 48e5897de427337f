import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A build stands still, and says why, when more of its keys would be parked than may be; a person may allow more. */
export class Bookkeeping1800000000000 implements MigrationInterface {
  readonly name = 'Bookkeeping1800000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table projection_builds add column parked_allowed integer, add column stopped text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table projection_builds drop column parked_allowed, drop column stopped');
  }
}
