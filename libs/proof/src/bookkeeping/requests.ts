import { heldUnder, inTransaction, journaling, type Change } from '@throughline/projection';
import type { Pool, PoolClient } from 'pg';
import type { ProofRun } from './runs';

/** Any number: with a run's own it names the lock that whoever carries it out holds. */
export const proofLock = 7_630_418;

/** Why no proof can be asked for now. */
export type ProofRefusalCode = 'proof-open' | 'nobody-proves';

/** A proof that is not begun; nothing has changed. The message says what to do. */
export class ProofRefusal extends Error {
  override readonly name = 'ProofRefusal';

  constructor(
    readonly code: ProofRefusalCode,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Asks for a proof; a program that proves by itself takes it up within seconds.
 *
 * @returns the number of the run
 * @throws ProofRefusal when one is asked for or under way already, whoever carries it out, or no program proves
 */
export const requestProof = (pool: Pool, { whole, who, why }: Change & Pick<ProofRun, 'whole'>): Promise<number> =>
  inTransaction(pool, async (client) => {
    await client.query('lock table proof_runs in share row exclusive mode');
    await expectProver(client);
    await expectNoneOpen(client);
    const { rows } = await client.query<{ id: number }>(
      'insert into proof_runs (asked_by, whole, why, started_at) values ($1, $2, $3, null) returning id::float8 as id',
      [who, whole, why],
    );
    const run = rows[0]?.id ?? 0;
    await client.query(journaling({ projection: null, version: null, build: null, action: 'proof', who, why, details: { run, whole } }));
    return run;
  });

const expectProver = async (client: PoolClient): Promise<void> => {
  const { rowCount } = await client.query('select from proof_leases where expires_at > clock_timestamp()');
  if (rowCount) return;
  throw new ProofRefusal(
    'nobody-proves',
    'No program proves now. Relays do, and projectors where there is no Kafka, unless THROUGHLINE_PROOF_MINUTES is 0.',
  );
};

const expectNoneOpen = async (client: PoolClient): Promise<void> => {
  const asked = await askedFor(client);
  const [open] = asked ? [asked.id] : [...(await heldUnder(client, proofLock))];
  if (open !== undefined) throw new ProofRefusal('proof-open', `Proof ${open} is not over yet: GET /v1/ops/proofs/${open} says how it is.`);
};

/** A run that an operator asked for. */
export type AskedRun = Pick<ProofRun, 'id' | 'askedBy' | 'whole'>;

/** @returns what was asked for and is not over, be it that nobody has taken it up yet or that its program is gone; null when there is nothing */
export const askedFor = async (database: Pick<Pool | PoolClient, 'query'>): Promise<AskedRun | null> => {
  const { rows } = await database.query<AskedRun>(
    `select id::float8 as id, asked_by as "askedBy", whole from proof_runs where why is not null and finished_at is null order by id limit 1`,
  );
  return rows[0] ?? null;
};

/** Writes down that a program takes up what was asked for. */
export const takeUp = async (pool: Pool, id: number, topic: string | null): Promise<void> => {
  await pool.query('update proof_runs set started_at = now(), topic = $2 where id = $1', [id, topic]);
};

/** Carries out a run as the one that is under way for everybody who looks. @throws what the work throws, or the database */
export const underLock = async <Result>(pool: Pool, run: number, work: () => Promise<Result>): Promise<Result> => {
  const holder = await pool.connect();
  // A connection that is lost takes the lock with it, and the work on the others finds out by itself.
  holder.on('error', () => undefined);
  try {
    await holder.query('select pg_advisory_lock($1, $2)', [proofLock, run]);
    return await work();
  } finally {
    holder.release(true);
  }
};
