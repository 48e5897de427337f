import { setTimeout as sleep } from 'node:timers/promises';
import { streamOf, type Aggregate, type AnyAggregate, type AnyCommand, type AnyEvent, type Clock } from '@throughline/kernel';
import {
  CommandIdReused,
  CommandsRepeated,
  VersionConflict,
  type Answer,
  type Append,
  type Appended,
  type EventLog,
  type Outcome,
} from '../types';
import { companionsOf, decideOn, isHidden, type DecisionSettings, type Plan, type Rejected } from './decide';
import { executed, type ExecutionObserver } from './measurement';
import { activeTraceparent, inSpan } from './trace';
import { createTurns } from './turns';
import type { Submission } from './submission';
import { createStateCache, openWorkspace, type Folded, type Workspace } from './workspace';

export interface ExecutionOptions<Event extends AnyEvent> {
  readonly log: EventLog<Event>;
  readonly clock: Clock;
  /** How far ahead of the clock a fact's time may lie. Milliseconds; default five minutes. */
  readonly skewMs?: number;
  /** How many folded states are kept in memory at most. Default 10,000. */
  readonly cachedStates?: number;
  /** How often a command that lost a race is decided in all. Default 6. */
  readonly attempts?: number;
  /** Told about each execution and each lost race. */
  readonly observe?: ExecutionObserver;
}

/** A stream's folded state and its version. */
export interface Versioned<State> {
  readonly version: number;
  readonly state: State;
}

/** Load, decide, append: the way of every command. */
export interface Execution {
  /**
   * Executes one command. Sent again, it gives its first answer and has no second effect; a rejection is not remembered.
   *
   * @throws CommandIdReused when the id was accepted for another command
   * @throws VersionConflict when others were faster again and again
   * @throws AppendUnsettled, Fault, as `EventLog.append`
   */
  readonly execute: (aggregate: AnyAggregate, submission: Submission) => Promise<Outcome>;
  /**
   * Executes commands for one target, decided in order, each on what the ones before it made, and appended in one transaction.
   * A rejected one does not stop the others; an id that was accepted for another command is rejected with `command-id-reused`.
   *
   * @returns in the order given
   * @throws as `execute`; then none of them has had an effect now
   */
  readonly executeAll: (aggregate: AnyAggregate, submissions: readonly Submission[]) => Promise<readonly Outcome[]>;
  /** A stream's state; null when the stream does not exist. */
  readonly state: <
    Command extends AnyCommand,
    State,
    Event extends AnyEvent,
    Rejection extends string,
    Companions extends Partial<Record<string, unknown>>,
  >(
    aggregate: Aggregate<Command, State, Event, Rejection, Companions>,
    target: string,
  ) => Promise<Versioned<State> | null>;
}

export const createExecution = <Event extends AnyEvent>(options: ExecutionOptions<Event>): Execution => {
  const { log, clock, skewMs = 300_000, cachedStates = 10_000, attempts = 6, observe } = options;
  const cache = createStateCache(cachedStates);
  const turns = createTurns();

  const executeAll: Execution['executeAll'] = async (aggregate, submissions) => {
    const [first] = submissions;
    if (!first) return [];
    const { target } = first.command;
    if (submissions.some(({ command }) => command.target !== target)) throw new Error('Commands executed together have one target');
    const began = performance.now();
    let outcomes: readonly Outcome[] | null = null;
    try {
      const name = submissions.length === 1 ? first.command.type : `${submissions.length} commands`;
      outcomes = await inSpan(`execute ${name}`, { stream: streamOf(aggregate, target) }, () =>
        turns.take(streamOf(aggregate, target), () => untilNoRaceIsLost(aggregate, submissions)),
      );
      return outcomes;
    } finally {
      observe?.(executed(submissions, outcomes, performance.now() - began));
    }
  };

  const untilNoRaceIsLost: Execution['executeAll'] = async (aggregate, submissions) => {
    for (let attempt = 1; ; attempt += 1) {
      const workspace = openWorkspace(log, cache);
      try {
        return await attemptAll(aggregate, submissions, workspace);
      } catch (error) {
        if (!lostRace(error) || attempt >= attempts) throw error;
        if (attempt > 2) workspace.forget();
        observe?.({ kind: 'retried' });
        await sleep(Math.random() * 10 * attempt);
      }
    }
  };

  const attemptAll = async (
    aggregate: AnyAggregate,
    submissions: readonly Submission[],
    workspace: Workspace,
  ): Promise<readonly Outcome[]> => {
    const traceparent = activeTraceparent();
    const verdicts = await inSpan('decide', {}, async () => {
      const [answers] = await Promise.all([
        log.answers(submissions.map(({ command }) => command.commandId)),
        workspace.load(firstGuess(aggregate, submissions)),
      ]);
      const settings = { now: clock(), skewMs, definitions: log.definitions, traceparent };
      return decideAll(aggregate, submissions, answers, workspace, settings);
    });
    const appends = verdicts.flatMap((verdict) => (verdict.kind === 'planned' ? [verdict.append] : []));
    // That an aggregate makes no other events than the log takes is checked by the log's codec.
    const appended = await inSpan('append', { appends: appends.length }, () =>
      log.appendAll(appends as readonly unknown[] as readonly Append<Event>[]),
    );
    workspace.keep();
    return outcomes(verdicts, appended);
  };

  /** The own stream, and the companions as the state in the cache suggests: most often all that is needed, in one round trip. */
  const firstGuess = (aggregate: AnyAggregate, submissions: readonly Submission[]): Parameters<Workspace['load']>[0] =>
    submissions.slice(0, 1).flatMap(({ command }) => {
      const known = cache.peek(`${aggregate.name}-${command.target}`);
      const state: unknown = known?.aggregate === aggregate ? known.state : aggregate.decider.initial;
      return [{ aggregate, target: command.target }, ...companionsOf(aggregate, command, state)];
    });

  const folded = async (aggregate: AnyAggregate, target: string): Promise<Folded> => {
    const workspace = openWorkspace(log, cache);
    await workspace.load([{ aggregate, target }]);
    return workspace.get({ aggregate, target });
  };

  return {
    execute: async (aggregate, submission) => {
      const [outcome] = await executeAll(aggregate, [submission]);
      if (!outcome) throw new Error('A command was not answered');
      if (outcome.kind === 'rejected' && outcome.code === 'command-id-reused') throw new CommandIdReused(submission.command.commandId);
      return outcome;
    },
    executeAll,
    state: async (aggregate, target) => versioned(await folded(aggregate, target)),
  };
};

/** @typeParam State what the aggregate that folded it makes */
const versioned = <State>({ version, state }: Folded): Versioned<State> | null =>
  version === 0 ? null : { version, state: state as State };

/** Somebody else was faster; what is in the log now decides. */
const lostRace = (error: unknown): boolean =>
  error instanceof VersionConflict || error instanceof CommandsRepeated || error instanceof CommandIdReused;

type Verdict = Plan | Rejected | { readonly kind: 'answered'; readonly answer: Answer } | { readonly kind: 'same'; readonly as: number };

const decideAll = async (
  aggregate: AnyAggregate,
  submissions: readonly Submission[],
  answers: ReadonlyMap<string, Answer>,
  workspace: Workspace,
  settings: DecisionSettings,
): Promise<readonly Verdict[]> => {
  const verdicts: Verdict[] = [];
  /** Commands of this batch by id: the same one may be in it twice. */
  const planned = new Map<string, { readonly index: number; readonly digest: string }>();
  for (const [index, submission] of submissions.entries()) {
    const { commandId } = submission.command;
    const answer = answers.get(commandId);
    const twin = planned.get(commandId);
    const known = answer ?? twin;
    if (known && known.digest !== submission.digest) verdicts.push(reused(commandId));
    else if (answer && !isHidden(aggregate, submission.command, workspace.get({ aggregate, target: submission.command.target })))
      verdicts.push({ kind: 'answered', answer });
    else if (twin) verdicts.push({ kind: 'same', as: twin.index });
    else {
      const verdict = await decideOn(aggregate, submission, workspace, settings);
      if (verdict.kind === 'planned') planned.set(commandId, { index, digest: submission.digest });
      verdicts.push(verdict);
    }
  }
  return verdicts;
};

const reused = (commandId: string): Rejected => ({
  kind: 'rejected',
  code: 'command-id-reused',
  detail: new CommandIdReused(commandId).message,
});

const outcomes = (verdicts: readonly Verdict[], appended: readonly Appended[]): readonly Outcome[] => {
  const made: Outcome[] = [];
  let next = 0;
  for (const verdict of verdicts) {
    switch (verdict.kind) {
      case 'planned': {
        const answer = appended[next++];
        if (!answer) throw new Error('An append was not answered');
        made.push({ kind: 'accepted', ...answer });
        break;
      }
      case 'answered':
        made.push({ kind: 'accepted', receipt: verdict.answer.receipt, repeated: true });
        break;
      case 'same': {
        const twin = made[verdict.as];
        if (twin?.kind !== 'accepted') throw new Error('A command was not answered');
        made.push({ ...twin, repeated: true });
        break;
      }
      case 'rejected':
        made.push(verdict);
    }
  }
  return made;
};
