import { ApiProperty } from '@nestjs/swagger';
import type { Outcome, Receipt } from '@throughline/log';
import { bounded, problemOf, type Problem } from '@throughline/platform';
import type { Plain } from '../http/plain';
import { ProblemDocument } from '../http/problem-document';
import { problemOfRejection } from './rejections';

/** An event that the command appended. */
export class AppendedEvent {
  @ApiProperty() readonly eventId!: string;
  @ApiProperty({ example: 'InductionStarted' }) readonly type!: string;
  @ApiProperty({ example: 'episode-e-1' }) readonly streamId!: string;
  @ApiProperty({ type: 'integer', example: 5 }) readonly streamVersion!: number;
  @ApiProperty({ type: 'integer', example: 1042 }) readonly sequence!: number;
}

/** The answer to an accepted command. */
export class CommandReceipt {
  @ApiProperty({ example: 'episode-e-1' }) readonly stream!: string;
  @ApiProperty({ type: 'integer', example: 5, description: 'Version of the stream after the command; also the ETag.' })
  readonly version!: number;

  @ApiProperty({ example: '3:1042', description: 'Give it to a read as `after`: the view then shows the command.' })
  readonly position!: string;

  @ApiProperty({ type: 'integer', example: 3 }) readonly partition!: number;
  @ApiProperty({ type: 'integer', example: 1042 }) readonly sequence!: number;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
  @ApiProperty({ type: () => AppendedEvent, isArray: true, description: 'Empty when what was asked for was already so.' })
  readonly events!: readonly Plain<AppendedEvent>[];

  @ApiProperty({ required: false, description: 'true: this command had been accepted before, and this is its first answer.' })
  readonly repeated?: true;
}

/** What became of one command of a batch. */
export class BatchOutcome {
  @ApiProperty({ description: 'As sent.' }) readonly id!: string;
  @ApiProperty({ enum: ['accepted', 'repeated', 'rejected'] }) readonly status!: 'accepted' | 'repeated' | 'rejected';
  @ApiProperty({ type: () => CommandReceipt, required: false }) readonly receipt?: Plain<CommandReceipt>;
  @ApiProperty({ type: () => ProblemDocument, required: false }) readonly problem?: Problem;
}

export class BatchAnswer {
  @ApiProperty({ type: () => BatchOutcome, isArray: true, description: 'In the order of the commands.' })
  readonly outcomes!: readonly Plain<BatchOutcome>[];
}

/** @param versionNow the stream's version, for a command that appended nothing to it */
export const receiptBody = (stream: string, receipt: Receipt, repeated: boolean, versionNow: number): Plain<CommandReceipt> => ({
  stream,
  version: receipt.events.findLast((event) => event.streamId === stream)?.streamVersion ?? versionNow,
  position: `${receipt.partition}:${receipt.sequence}`,
  partition: receipt.partition,
  sequence: receipt.sequence,
  recordedAt: receipt.recordedAt,
  events: receipt.events,
  ...(repeated ? { repeated } : {}),
});

/** Whether the receipt itself tells the version of the stream. */
export const tellsVersion = (stream: string, outcome: Outcome): boolean =>
  outcome.kind === 'rejected' || outcome.receipt.events.some((event) => event.streamId === stream);

/** The line of a batch's answer about one command. */
export const batchOutcome = (id: string, stream: string, outcome: Outcome, versionNow: number): Plain<BatchOutcome> => {
  switch (outcome.kind) {
    case 'accepted':
      return {
        id,
        status: outcome.repeated ? 'repeated' : 'accepted',
        receipt: receiptBody(stream, outcome.receipt, outcome.repeated, versionNow),
      };
    case 'rejected':
      return { id, status: 'rejected', problem: problemOfRejection(outcome.code, outcome.detail) };
  }
};

/** The line about a command that did not come to a decision. */
export const refusedOutcome = (id: string, problem: Problem): Plain<BatchOutcome> => ({
  id,
  status: 'rejected',
  problem: bounded(problem),
});

/** No route and no class has that name. */
export const unknownCommand = (type: string, known: Iterable<string>): Problem =>
  problemOf('unknown-command', { detail: `"${type.slice(0, 60)}" is none of ${[...known].join(', ')}.` });
