import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finds the streams of a patient by their first events, so that a whole record can be read without reading its partition. Appends to streams
 * that are there already do not touch the index. Making it reads the table once, and appends wait for that long.
 */
export class StreamsOfPatients1797000000000 implements MigrationInterface {
  readonly name = 'StreamsOfPatients1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index events_patient_streams on events ((meta->>'patientId'), stream_id) where stream_version = 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index events_patient_streams');
  }
}
