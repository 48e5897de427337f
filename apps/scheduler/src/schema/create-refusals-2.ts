import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which due commands were refused, and when they are given again. */
export class CreateSchedulerRefusals1795500000000 implements MigrationInterface {
  readonly name = 'CreateSchedulerRefusals1795500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table scheduler_refusals (
        command_id uuid primary key,
        code text not null,
        times integer not null,
        again_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table scheduler_refusals');
  }
}
