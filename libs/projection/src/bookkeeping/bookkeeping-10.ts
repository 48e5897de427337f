import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when somebody needs a build level with what readers read. */
export class Bookkeeping1804000000000 implements MigrationInterface {
  readonly name = 'Bookkeeping1804000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table projection_builds add column awaited_until timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table projection_builds drop column awaited_until');
  }
}
