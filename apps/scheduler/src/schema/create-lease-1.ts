import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who of several schedulers acts. */
export class CreateSchedulerLease1795400000000 implements MigrationInterface {
  readonly name = 'CreateSchedulerLease1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table scheduler_leases (
        name text primary key,
        holder uuid not null,
        generation bigint not null,
        expires_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table scheduler_leases');
  }
}
