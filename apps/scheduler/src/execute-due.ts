import { Fault, type Clock } from '@throughline/kernel';
import { CommandIdReused, VersionConflict, type Execution, type Submission } from '@throughline/log';
import type { Logger } from '@throughline/platform';
import { submissionFor, type DueCommand, type ObligationSource } from './due-command';
import type { Refusals } from './refusals';

/** What became of a due command, for metrics. */
export interface SchedulerMoment {
  readonly source: string;
  /**
   * `repeated`: it had been executed before. `rejected`: it is given again later (`Refusals`). `failed`: this command could not be executed; it
   * comes again in the next round.
   */
  readonly outcome: 'accepted' | 'repeated' | 'rejected' | 'failed';
}

/** Executes commands and says what became of them. */
export interface DueExecution {
  readonly execution: Execution;
  readonly refusals: Refusals;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly observe: (moment: SchedulerMoment) => void;
}

/** How many commands are under way at once: the log commits together what comes together. */
const atOnce = 32;

/**
 * Executes what one source says is due, in no matter what order, until the signal aborts; what is under way then is waited for. A command whose
 * own stream is broken does not keep the others waiting.
 *
 * @throws what the source throws, and what says that the log is out of reach
 */
export const executeDue = async (source: ObligationSource, due: DueExecution, signal: () => AbortSignal | null): Promise<void> => {
  const started = signal();
  if (!started) return;
  const waiting = await due.refusals.waiting(due.clock());
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  try {
    for await (const command of source.dueCommands(due.clock(), started)) {
      // Asked anew each time: a frozen process finds here that its lease has run out.
      if (failures.length > 0 || signal() !== started || started.aborted) break;
      const submission = submissionFor(source.name, command);
      if (waiting.has(submission.command.commandId)) continue;
      const one = executeOne(source, command, submission, due)
        .then((outcome) => due.observe({ source: source.name, outcome }))
        .catch((error: unknown) => void failures.push(error))
        .finally(() => underWay.delete(one));
      underWay.add(one);
      if (underWay.size >= atOnce) await Promise.race(underWay);
    }
  } finally {
    await Promise.all(underWay);
  }
  if (failures.length > 0) throw failures[0];
};

const executeOne = async (
  source: ObligationSource,
  due: DueCommand,
  submission: Submission,
  { execution, refusals, logger, clock }: DueExecution,
): Promise<SchedulerMoment['outcome']> => {
  const line = { source: source.name, key: due.key, command: due.command.type };
  try {
    const outcome = await execution.execute(due.aggregate, submission);
    switch (outcome.kind) {
      case 'accepted':
        return outcome.repeated ? 'repeated' : 'accepted';
      case 'rejected': {
        const againAt = await refusals.remember(submission.command.commandId, outcome.code, clock());
        logger.info({ ...line, code: outcome.code, againAt }, 'A due command was rejected');
        return 'rejected';
      }
    }
  } catch (error) {
    if (!ofThisCommandAlone(error)) throw error;
    logger.error({ ...line, reason: error.message }, 'A due command could not be executed');
    return 'failed';
  }
};

const ofThisCommandAlone = (error: unknown): error is Error =>
  error instanceof Fault || error instanceof CommandIdReused || error instanceof VersionConflict;
