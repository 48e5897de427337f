import { migrateTables } from '@throughline/migrations';
import { ProofTables1796000000000 } from './proof-tables-1';
import { ProofTables1797000000000 } from './proof-tables-2';

/**
 * Brings the tables of proofs up to date.
 *
 * @param url of the PostgreSQL database of the log
 */
export const migrateProof = (url: string): Promise<void> =>
  migrateTables(
    { url },
    { lock: 7_630_417, history: 'proof_migrations', migrations: [ProofTables1796000000000, ProofTables1797000000000] },
  );
