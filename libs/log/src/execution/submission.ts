import type { AnyCommand } from '@throughline/kernel';

/** A command as it is handed in, with what is asked about it beside its own content. */
export interface Submission<Command extends AnyCommand = AnyCommand> {
  readonly command: Command;
  /** Of the command's content: `digestOf`. A repetition has the same. */
  readonly digest: string;
  /** The version at which the submitter last saw the stream; the command is rejected with `version-mismatch` when it has moved. */
  readonly expectedVersion?: number;
}

/** Rejections that the execution itself gives, beside those of the aggregates. */
export const executionRejections = ['version-mismatch', 'occurred-in-future', 'command-id-reused'] as const;
export type ExecutionRejection = (typeof executionRejections)[number];
