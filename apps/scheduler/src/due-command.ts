import type { AnyAggregate, AnyCommand } from '@throughline/kernel';
import { digestOf, type Submission } from '@throughline/log';
import { v5 } from 'uuid';

/** Namespace of the ids of all commands that come from obligations, so that they meet nobody else's: uuid v5 of an address of ours. */
const namespace = '76d20f3f-5aaa-5a99-84e9-56175824522f';

/** A command whose time has come, without the ids, which follow from what it is due for. */
export interface DueCommand {
  /**
   * Names the one occasion that the command is due for, such as a visit's id: it is executed once for it, by whichever scheduler. Two
   * occasions of one source never share a key.
   */
  readonly key: string;
  readonly aggregate: AnyAggregate;
  /** Follows from the obligation alone, `occurredAt` included: two schedulers that look at different moments must make the same. */
  readonly command: Omit<AnyCommand, 'commandId' | 'correlationId'>;
}

/** One kind of obligation: says which commands are due. It reads; the scheduler is who sends. */
export interface ObligationSource {
  /** kebab-case; part of the command ids, so it is never renamed. */
  readonly name: string;
  /**
   * Every command that is due at a moment, in no matter what order. One that was executed before may come again until its view has seen it.
   *
   * @param now milliseconds since 1970
   * @param signal aborts when the scheduler stops or another one has taken over
   */
  readonly dueCommands: (now: number, signal: AbortSignal) => AsyncIterable<DueCommand>;
}

/** What the log is asked to execute: the same for the same occasion, whoever asks and however often. */
export const submissionFor = (source: string, { key, command: due }: DueCommand): Submission => {
  const commandId = v5(`${source}/${key}`, namespace);
  const command: AnyCommand = { ...due, commandId, correlationId: commandId };
  const { type, target, actor, data, occurredAt, occurredAtPrecision, source: from } = command;
  const digest = digestOf({ type, target, actor: actor.id, data, sent: { occurredAt, occurredAtPrecision, source: from } });
  return { command, digest };
};
