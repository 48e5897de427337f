import type { KeptTree } from '@throughline/seal';
import type { Pool } from 'pg';

/** Somewhere that seals go to. */
export interface Place {
  /** For logs and readiness. */
  readonly name: string;
  readonly kind: 'file' | 'topic' | 'witness';
  /** Brings there what is not there yet of these partitions. @throws when that is not possible now; it is tried again */
  readonly publish: (pool: Pool, trees: readonly KeptTree[]) => Promise<void>;
}

/** Seals that are brought to a place at once. */
export const sealsAtOnce = 500;
