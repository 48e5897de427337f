import { partitionOf, sampleSubjects } from '@throughline/log';
import type { ProjectionDefinition } from '@throughline/kernel';
import type { Pool } from 'pg';
import { UserError } from '../user-error';

/** Whose events are looked at. */
export type Subjects =
  | { readonly kind: 'all' }
  | { readonly kind: 'patient'; readonly patientId: string }
  | { readonly kind: 'sample'; readonly size: number; readonly seed: number };

/**
 * The subjects by partition; undefined for all of them.
 *
 * @throws UserError when the database holds no log
 */
export const chosenSubjects = async (
  pool: Pool,
  subjects: Subjects,
  { takes }: ProjectionDefinition<never>,
): Promise<ReadonlyMap<number, readonly string[]> | undefined> => {
  switch (subjects.kind) {
    case 'all':
      return undefined;
    case 'patient':
      return new Map([[partitionOf(subjects.patientId, await partitionsOf(pool)), [subjects.patientId]]]);
    case 'sample':
      return sampleSubjects(pool, { ...subjects, types: takes });
  }
};

const partitionsOf = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ partitions: number }>('select partitions::int from genesis');
  const [genesis] = rows;
  if (!genesis) throw new UserError('The database holds no event log yet: start the service with "npm start", or import something.');
  return genesis.partitions;
};
