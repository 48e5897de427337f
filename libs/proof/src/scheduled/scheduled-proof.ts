import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectKafka } from '@throughline/broker';
import {
  keepLease,
  openPool,
  shutDown,
  watchPool,
  type Logger,
  type ProgramContext,
  type RunningParts,
  type ShutdownStep,
} from '@throughline/platform';
import type { Pool } from 'pg';
import { migrateProof } from '../bookkeeping/migrate';
import { askedFor } from '../bookkeeping/requests';
import { lastCarriedOut, msSinceLastRun } from '../bookkeeping/runs';
import { findingInWords } from '../findings';
import { CannotProve } from '../cannot-prove';
import { runProof, type ProofOptions } from '../run-proof';
import { serveProof } from './metrics';

/** The proof holds its lock on one connection and reads on another; the lease and the look at what was proved share two more. */
const connections = 4;

/** How long after it was last heard of an instance that is gone is waited for, in milliseconds. */
const leaseMs = 10_000;

/** How many findings a log line names. */
const loggedAtMost = 20;

/**
 * Proves what is new every `everyMs`, and what operators ask for at once, in one of however many programs do so, and serves how the last
 * proof ended in the metrics of each.
 * A proof that finds something wrong leaves the program as it is: it is for people to act.
 *
 * @param everyMs from the end of one proof to the beginning of the next
 */
export const startScheduledProof = async (
  { configuration, databaseUrl, logger, metrics }: Pick<ProgramContext, 'configuration' | 'databaseUrl' | 'logger' | 'metrics'>,
  everyMs: number = configuration.proofMinutes * 60_000,
): Promise<RunningParts> => {
  if (everyMs === 0) return { checks: [], ending: [] };
  const ending: ShutdownStep[] = [];
  try {
    await migrateProof(databaseUrl);
    const pool = openPool(databaseUrl, 'throughline-proof', connections, logger);
    watchPool(metrics, 'proof', pool);
    ending.unshift({ name: 'proof connections', end: () => pool.end() });
    const { kafka: brokers } = configuration;
    const topic = brokers && { kafka: connectKafka({ ...brokers, clientId: 'throughline-proof' }, logger), name: brokers.topic };
    const lease = await keepLease({
      ...{ pool, table: 'proof_leases', name: 'proof', holder: randomUUID(), lengthMs: leaseMs },
      onChange: (held, generation) =>
        logger.info({ generation }, held ? 'This program proves from now on' : 'This program does not prove any more'),
    });
    ending.unshift({ name: 'proof lease', end: lease.end });
    const served = serveProof(metrics);
    const stopping = new AbortController();
    const rounds = proveForever({
      ...{ pool, topic, logger, everyMs, stopping: stopping.signal, held: lease.held },
      look: async () => served(await lastCarriedOut(pool)),
    });
    ending.unshift({
      name: 'proof',
      end: async () => {
        stopping.abort();
        await rounds;
      },
    });
    return { checks: [], ending };
  } catch (error) {
    await shutDown(ending, logger);
    throw error;
  }
};

interface RoundsOptions {
  readonly pool: Pool;
  readonly topic: ProofOptions['topic'];
  readonly logger: Logger;
  readonly everyMs: number;
  readonly stopping: AbortSignal;
  /** Aborted when this program may not prove any more; null when it may not now. */
  readonly held: () => AbortSignal | null;
  /** Looks at how the last proof ended, whoever carried it out. */
  readonly look: () => Promise<void>;
}

/** Never throws: what fails is tried again in the next round. */
const proveForever = async (options: RoundsOptions): Promise<void> => {
  const { pool, everyMs, stopping, held, look, logger } = options;
  const began = performance.now();
  while (!stopping.aborted) {
    try {
      const turn = held();
      const due = turn && (await dueRun(pool, everyMs, began));
      if (due) await round(options, due, AbortSignal.any([turn, stopping]));
      await look();
    } catch (error) {
      logger.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'The proofs could not be looked at; it is tried again');
    }
    await sleep(Math.min(everyMs / 4, lookEveryMs), undefined, { signal: stopping }).catch(() => undefined);
  }
};

/** Whoever asks for a proof is not kept waiting. */
const lookEveryMs = 1_000;

type DueRun = Pick<ProofOptions, 'run' | 'askedBy' | 'whole'>;

/** @returns what is to be proved now: what was asked for, or what is new since the last time; null when nothing is */
const dueRun = async (pool: Pool, everyMs: number, began: number): Promise<DueRun | null> => {
  const asked = await askedFor(pool);
  if (asked) return { run: asked.id, askedBy: asked.askedBy, whole: asked.whole };
  const waited = (await msSinceLastRun(pool)) ?? performance.now() - began;
  return waited >= everyMs ? { askedBy: 'schedule', whole: false } : null;
};

const round = async ({ pool, topic, logger }: RoundsOptions, due: DueRun, signal: AbortSignal): Promise<void> => {
  try {
    const { proved, events, seconds, counts, findings } = await runProof({ pool, topic, ...due, signal });
    if (proved) logger.info({ events, seconds }, 'Store, topic and views agree');
    else logger.error({ counts, findings: findings.slice(0, loggedAtMost).map(findingInWords) }, 'Store, topic and views do not agree');
  } catch (error) {
    if (signal.aborted) return;
    const reason = error instanceof CannotProve ? error.message : 'the database did not answer, or refused';
    logger.warn({ reason }, 'A proof could not be carried out; it is tried again in the next round');
  }
};
