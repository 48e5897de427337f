import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What rebuilds were asked for and how they stand, and what the comparison with what readers read came to. */
export class Bookkeeping1799000000000 implements MigrationInterface {
  readonly name = 'Bookkeeping1799000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table projection_rebuilds (
        rebuild integer generated always as identity primary key,
        source text not null check (source in ('log', 'kafka')),
        parallel integer not null,
        max_load integer not null,
        then_switch boolean not null,
        phase text not null,
        error text,
        who text not null,
        why text not null,
        asked_at timestamptz not null default now(),
        began_at timestamptz,
        phase_since timestamptz not null default now(),
        ended_at timestamptz
      )`);
    await runner.query('create index projection_rebuilds_open on projection_rebuilds (rebuild) where ended_at is null');
    await runner.query(
      'alter table projection_builds add column rebuild integer references projection_rebuilds, add column comparison jsonb',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table projection_builds drop column rebuild, drop column comparison');
    await runner.query('drop table projection_rebuilds');
  }
}
