import { findGenesis } from '@throughline/log';
import type { Pool } from 'pg';
import { hasSeals } from '../store/seals';
import type { SealFinding } from './findings';
import { verifyPartition, type PartitionVerdict, type VerifiedTo, type VerifyOptions } from './verify-partition';

/** What a verification of several partitions came to. */
export interface LogVerdict {
  readonly clusterId: string;
  readonly partitions: readonly PartitionVerdict[];
  /** Nothing was found wrong. */
  readonly verified: boolean;
  /** All findings: those of the partitions, and events that lie outside every partition. */
  readonly findings: readonly SealFinding[];
}

/** There is nothing that could be verified. */
export class CannotVerify extends Error {
  override readonly name = 'CannotVerify';
}

/** The log's name and its partitions. @throws CannotVerify when there is no log, or it was never sealed */
export const sealedLogIn = async (pool: Pool): Promise<{ readonly clusterId: string; readonly partitions: readonly number[] }> => {
  const genesis = await findGenesis(pool);
  if (!genesis) throw new CannotVerify('The database holds no event log yet: start the service with "npm start", or import something.');
  if (!(await hasSeals(pool)))
    throw new CannotVerify('The log was never sealed: start the sealer ("npm run start:sealer"), or "throughline seal".');
  return { clusterId: genesis.clusterId, partitions: Array.from({ length: genesis.partitions }, (_, partition) => partition) };
};

/**
 * Verifies partitions, one after another. Those that are done are told as they are.
 *
 * @param from where an interrupted verification got to, by partition
 * @throws CannotVerify as `sealedLogIn`
 */
export const verifyLog = async (
  options: VerifyOptions,
  {
    only,
    from = [],
    done = () => undefined,
  }: {
    /** Of which partition; null: of all. */
    readonly only: number | null;
    readonly from?: readonly VerifiedTo[];
    readonly done?: (verdict: PartitionVerdict) => void;
  },
): Promise<LogVerdict> => {
  const { clusterId, partitions } = await sealedLogIn(options.pool);
  const verdicts: PartitionVerdict[] = [];
  for (const partition of partitions.filter((one) => only === null || one === only)) {
    const verdict = await verifyPartition(options, { clusterId, partition }, from.find((place) => place.partition === partition) ?? null);
    verdicts.push(verdict);
    done(verdict);
  }
  const findings = [...verdicts.flatMap((verdict) => verdict.findings), ...(await strays(options.pool, partitions.length))];
  return { clusterId, partitions: verdicts, verified: findings.length === 0, findings };
};

const namedAtMost = 100;

/** Events that no reader of partitions ever sees, and readers of streams do. */
const strays = async (pool: Pool, partitions: number): Promise<readonly SealFinding[]> => {
  const { rows } = await pool.query<{ partition: number; sequence: number }>(
    `select partition::int as partition, sequence::float8 as sequence from events
      where partition < 0 or partition >= $1 or (partition = any($2) and sequence < 1) order by partition, sequence limit $3`,
    [partitions, Array.from({ length: partitions }, (_, partition) => partition), namedAtMost],
  );
  return rows.map((place) => ({ kind: 'stray', ...place }));
};
