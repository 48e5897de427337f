import type { Outcome } from '../types';
import type { Submission } from './submission';

/** How one command came out. */
export type CommandOutcome =
  | { readonly command: string; readonly kind: 'accepted' | 'repeated' | 'failed' }
  /** With the code of the rejection. */
  | { readonly command: string; readonly kind: 'rejected'; readonly code: string };

/** What operators may count about commands. */
export type ExecutionMeasurement =
  /** Commands that were executed together, from load to answer. */
  | { readonly kind: 'executed'; readonly ms: number; readonly commands: readonly CommandOutcome[] }
  /** A race was lost: the commands are decided again. */
  | { readonly kind: 'retried' };

/** Takes measurements. Must be quick and must not throw. */
export type ExecutionObserver = (measurement: ExecutionMeasurement) => void;

/** @param outcomes in the order of the submissions; null when the execution failed */
export const executed = (submissions: readonly Submission[], outcomes: readonly Outcome[] | null, ms: number): ExecutionMeasurement => ({
  kind: 'executed',
  ms,
  commands: submissions.map(({ command: { type } }, index) => outcomeOf(type, outcomes?.[index])),
});

const outcomeOf = (command: string, outcome: Outcome | undefined): CommandOutcome => {
  switch (outcome?.kind) {
    case 'accepted':
      return { command, kind: outcome.repeated ? 'repeated' : 'accepted' };
    case 'rejected':
      return { command, kind: 'rejected', code: outcome.code };
    case undefined:
      return { command, kind: 'failed' };
  }
};
