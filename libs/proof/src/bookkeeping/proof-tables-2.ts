import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Operators ask for proofs: such a run is written down before a program takes it up, with the reason that was given. */
export class ProofTables1797000000000 implements MigrationInterface {
  readonly name = 'ProofTables1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table proof_runs alter column started_at drop not null, add column asked_at timestamptz, add column why text',
    );
    await runner.query('update proof_runs set asked_at = started_at');
    await runner.query('alter table proof_runs alter column asked_at set not null, alter column asked_at set default now()');
    await runner.query('create index proof_runs_asked on proof_runs (id) where why is not null and finished_at is null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index proof_runs_asked');
    await runner.query('delete from proof_runs where started_at is null');
    await runner.query('alter table proof_runs alter column started_at set not null, drop column asked_at, drop column why');
  }
}
