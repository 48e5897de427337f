import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many events of a topic a rebuild has put down before it fills its builds. */
export class Bookkeeping1802000000000 implements MigrationInterface {
  readonly name = 'Bookkeeping1802000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rebuild_marks add column staged bigint not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rebuild_marks drop column staged');
  }
}
