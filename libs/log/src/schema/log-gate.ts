import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What keeps a log from taking events: a trigger that raises TL002, disabled while the log is open, so that appends pay nothing for it. Enabling it
 * waits for the appends that are under way. `former_logs` are the names that the log gave up, one for each generation before this.
 */
export class LogGate1796000000000 implements MigrationInterface {
  readonly name = 'LogGate1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table log_closure (
        only_row boolean primary key default true check (only_row),
        reason text not null,
        closed_at timestamptz not null default now()
      )`);
    await runner.query(`
      create table former_logs (
        cluster_id uuid primary key,
        ended_at timestamptz not null default now(),
        ended_by text not null,
        reason text not null,
        closure text not null
      )`);
    await runner.query(`
      create function refuse_appends() returns trigger language plpgsql as $$
      begin
        raise exception 'the log is closed' using errcode = 'TL002';
      end $$`);
    await runner.query('create trigger log_closed before update on partition_heads for each statement execute function refuse_appends()');
    await runner.query('alter table partition_heads disable trigger log_closed');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger log_closed on partition_heads');
    await runner.query('drop function refuse_appends');
    await runner.query('drop table former_logs, log_closure');
  }
}
