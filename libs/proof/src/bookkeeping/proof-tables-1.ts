import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was proved, and how each proof ended. A mark says: up to `sequence` store and topic were found whole and equal, the rolling digest
 * there is `digest`, and the topic is read on from `next_offset`. Proofs without a topic have marks of their own, under the empty name.
 */
export class ProofTables1796000000000 implements MigrationInterface {
  readonly name = 'ProofTables1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table proof_marks (
        topic text not null,
        partition smallint not null,
        sequence bigint not null,
        digest bytea not null,
        next_offset bigint not null,
        proved_at timestamptz not null default now(),
        primary key (topic, partition)
      )`);
    await runner.query(`
      create table proof_runs (
        id bigint generated always as identity primary key,
        asked_by text not null,
        whole boolean not null,
        topic text,
        started_at timestamptz not null default now(),
        finished_at timestamptz,
        failure text,
        result jsonb
      )`);
    await runner.query('create index proof_runs_finished on proof_runs (finished_at)');
    await runner.query(`
      create table proof_leases (
        name text primary key,
        holder uuid not null,
        generation bigint not null,
        expires_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table proof_leases, proof_runs, proof_marks');
  }
}
