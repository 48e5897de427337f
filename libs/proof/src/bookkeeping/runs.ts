import type { Pool } from 'pg';
import { isoTime } from '@throughline/kernel';
import type { ProofResult } from '../result';

/** A proof that was asked for. */
export interface ProofRun {
  readonly id: number;
  /** Who or what asked for it. */
  readonly askedBy: string;
  /** The reason that an operator gave; null for what programs and the command line do. */
  readonly why: string | null;
  /** From the first event on, not only what is new. */
  readonly whole: boolean;
  /** null: store and views only. */
  readonly topic: string | null;
  /** ISO 8601, UTC. */
  readonly askedAt: string;
  /** null until a program takes it up. */
  readonly startedAt: string | null;
  /** null while it runs, and for good when its program was killed; what an operator asked for is then gone on with by another. */
  readonly finishedAt: string | null;
  /** Why it could not be carried out; null when it was. */
  readonly failure: string | null;
  /** null until it has finished, and when it could not be carried out. */
  readonly result: ProofResult | null;
}

/** How long runs are remembered: those that proved everything, and all others. */
const keptDays = { proved: 7, other: 90 };

const columns = `id::float8 as id, asked_by as "askedBy", why, whole, topic, ${isoTime('asked_at')} as "askedAt",
  ${isoTime('started_at')} as "startedAt", ${isoTime('finished_at')} as "finishedAt", failure, result`;

/** The latest runs, the newest first. */
export const proofRuns = async (pool: Pool, limit = 50): Promise<readonly ProofRun[]> => {
  const { rows } = await pool.query<ProofRun>(`select ${columns} from proof_runs order by id desc limit $1`, [limit]);
  return rows;
};

/** @returns null when there is no such run, or it was forgotten */
export const proofRun = async (pool: Pool, id: number): Promise<ProofRun | null> => {
  const { rows } = await pool.query<ProofRun>(`select ${columns} from proof_runs where id = $1`, [id]);
  return rows[0] ?? null;
};

/** Writes down that a run begins, and forgets those that are old. @returns its id */
export const beginRun = async (pool: Pool, run: Pick<ProofRun, 'askedBy' | 'whole' | 'topic'>): Promise<number> => {
  await pool.query(
    `delete from proof_runs
      where started_at < now() - case when (result -> 'proved')::boolean then $1::integer else $2::integer end * interval '1 day'`,
    [keptDays.proved, keptDays.other],
  );
  const { rows } = await pool.query<{ id: number }>(
    'insert into proof_runs (asked_by, whole, topic) values ($1, $2, $3) returning id::float8 as id',
    [run.askedBy, run.whole, run.topic],
  );
  return rows[0]?.id ?? 0;
};

/** Writes down how a run ended. */
export const endRun = async (
  pool: Pool,
  id: number,
  end: { readonly result: ProofResult } | { readonly failure: string },
): Promise<void> => {
  const [result, failure] = 'result' in end ? [JSON.stringify(end.result), null] : [null, end.failure];
  await pool.query('update proof_runs set finished_at = now(), result = $2, failure = $3 where id = $1', [id, result, failure]);
};

/** How the last run ended that could be carried out. */
export interface CarriedOut {
  /** When: seconds since 1970. */
  readonly finishedSeconds: number;
  readonly events: number;
  readonly seconds: number;
  readonly counts: ProofResult['counts'];
}

/** @returns null when there was none */
export const lastCarriedOut = async (pool: Pool): Promise<CarriedOut | null> => {
  const { rows } = await pool.query<CarriedOut>(
    `select extract(epoch from finished_at)::float8 as "finishedSeconds", (result -> 'events')::float8 as events,
            (result -> 'seconds')::float8 as seconds, result -> 'counts' as counts
       from proof_runs where finished_at is not null and result is not null order by finished_at desc limit 1`,
  );
  return rows[0] ?? null;
};

/** How long ago the last run ended, however it ended, in milliseconds. @returns null when none has */
export const msSinceLastRun = async (pool: Pool): Promise<number | null> => {
  const { rows } = await pool.query<{ ms: number | null }>(
    'select (extract(epoch from clock_timestamp() - max(finished_at)) * 1000)::float8 as ms from proof_runs',
  );
  return rows[0]?.ms ?? null;
};
