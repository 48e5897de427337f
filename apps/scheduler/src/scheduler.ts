import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@throughline/kernel';
import type { Execution } from '@throughline/log';
import { keepLease, type Lease, type Logger } from '@throughline/platform';
import type { Pool } from 'pg';
import type { ObligationSource } from './due-command';
import { executeDue, type DueExecution, type SchedulerMoment } from './execute-due';
import { keepRefusals } from './refusals';

export interface SchedulerOptions {
  /** Connections for the lease and for what was refused, whose tables must be there (`migrateScheduler`). They stay the caller's to end. */
  readonly pool: Pool;
  readonly execution: Execution;
  readonly sources: readonly ObligationSource[];
  readonly logger: Logger;
  /** From the end of one round to the beginning of the next, in milliseconds. */
  readonly everyMs: number;
  /** How long after it was last heard of an instance that is gone is waited for, in milliseconds. Default 10,000. */
  readonly leaseMs?: number;
  readonly clock?: Clock;
  readonly observe?: (moment: SchedulerMoment) => void;
}

/** Executes what is due, round after round, while it holds the lease. */
export interface Scheduler {
  /** Whether this is the instance that acts. */
  readonly acting: () => boolean;
  /** Why it cannot do its work; null when it can, and when another instance does it. */
  readonly trouble: () => string | null;
  /** Lets the command in flight finish, and gives the lease back. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts to look for due commands and executes them as anyone else would: decided by the aggregate, accepted or rejected, appended once. Of
 * several instances one acts at a time. That saves work; what makes it right are the command ids, which follow from what is due: two that
 * act at once, a frozen one that wakes up late and a killed one have each command's effect once.
 */
export const startScheduler = async (options: SchedulerOptions): Promise<Scheduler> => {
  const { pool, execution, sources, logger, everyMs, leaseMs = 10_000, clock = Date.now, observe = () => undefined } = options;
  const stopping = new AbortController();
  const failing = new Map<string, string>();
  const onChange = (acting: boolean, generation: number | null): void =>
    logger.info({ generation }, acting ? 'This scheduler acts from now on' : 'This scheduler does not act any more');
  const lease = await keepLease({ pool, table: 'scheduler_leases', name: 'scheduler', holder: randomUUID(), lengthMs: leaseMs, onChange });
  const due: DueExecution = { execution, refusals: keepRefusals(pool, everyMs), logger, clock, observe };

  const rounds = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      for (const source of sources) await lookAt(source, due, lease, stopping.signal, failing);
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const done = rounds();
  return {
    acting: () => lease.held() !== null,
    trouble: () => [...(lease.trouble() === null ? [] : [`lease: ${lease.trouble() ?? ''}`]), ...failing.values()].join('; ') || null,
    stop: async () => {
      stopping.abort();
      await done;
      await lease.end();
    },
  };
};

/** One source in one round. Its failure is remembered until it succeeds, and does not stop the other sources. */
const lookAt = async (
  source: ObligationSource,
  due: DueExecution,
  lease: Lease,
  stopping: AbortSignal,
  failing: Map<string, string>,
): Promise<void> => {
  try {
    await executeDue(source, due, () => (stopping.aborted ? null : lease.held()));
    failing.delete(source.name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    failing.set(source.name, `${source.name}: ${reason}`);
    due.logger.warn({ source: source.name, reason }, 'What is due could not be looked at; it is tried again in the next round');
  }
};
