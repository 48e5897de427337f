import { ApiProperty } from '@nestjs/swagger';
import type { CommandName } from '@throughline/episode';
import type { Actor } from '@throughline/kernel';
import type { Submission } from '@throughline/log';
import { ProblemError, problemError, problemOf, type FieldError, type Problem } from '@throughline/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsString, Matches, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { checkBody } from '../validation/body';
import { IsObjectLiteral } from '../validation/fields';
import { unknownCommand } from './answers';
import { idempotencyKeyPattern } from './headers';
import { rolesAt, type StreamKind } from './kinds';
import { submissionOf, type Sending } from './submission';

const mostCommands = 500;

/** One command of a batch. */
export class BatchItem {
  @ApiProperty({ pattern: idempotencyKeyPattern.source, description: "The command's id, as the header Idempotency-Key of a single one." })
  @Matches(idempotencyKeyPattern, { message: '$property must be 1 to 128 visible characters' })
  readonly id!: string;

  @ApiProperty({ example: 'RecordVisitAttended', description: 'Name of the command.' })
  @IsString({ message: '$property must be the name of a command' })
  readonly type!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As the body of the single command.' })
  @IsObject({ message: '$property must be an object' })
  readonly body!: object;
}

/** Commands for one target, decided in order and appended together. */
export class CommandBatch {
  @ApiProperty({ type: () => BatchItem, isArray: true, minItems: 1, maxItems: mostCommands })
  @IsArray({ message: '$property must be a list' })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostCommands)
  @ValidateNested({ each: true, message: '$property must hold objects' })
  @IsObjectLiteral(true)
  @Type(() => BatchItem)
  readonly commands!: BatchItem[];
}

/** A command of a batch, ready to be executed or already refused. */
export type Prepared =
  | { readonly kind: 'ready'; readonly id: string; readonly submission: Submission }
  | { readonly kind: 'refused'; readonly id: string; readonly problem: Problem };

/** Checks each command as if it had come alone. @throws ProblemError when two share an id */
export const prepare = async (kind: StreamKind, batch: CommandBatch, sending: Omit<Sending, 'commandId'>): Promise<readonly Prepared[]> => {
  const twice = repeatedIds(batch.commands);
  if (twice.length > 0) throw problemError('invalid-body', { errors: twice });
  return Promise.all(batch.commands.map((item) => prepareOne(kind, item, sending)));
};

const repeatedIds = (items: readonly BatchItem[]): readonly FieldError[] => {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ pointer: `/commands/${index}/id`, detail: 'An earlier command of the batch has the same id' }];
    seen.add(id);
    return [];
  });
};

const prepareOne = async (kind: StreamKind, { id, type, body }: BatchItem, sending: Omit<Sending, 'commandId'>): Promise<Prepared> => {
  const commandClass = kind.commands.get(type);
  if (!commandClass) return { kind: 'refused', id, problem: unknownCommand(type, kind.commands.keys()) };
  const refusal = notPermitted(kind, sending.actor, type as CommandName);
  if (refusal) return { kind: 'refused', id, problem: refusal };
  try {
    const command = await checkBody(commandClass, body);
    return { kind: 'ready', id, submission: submissionOf(type, command, { ...sending, commandId: id }) };
  } catch (error) {
    if (error instanceof ProblemError) return { kind: 'refused', id, problem: error.problem };
    throw error;
  }
};

/** Why somebody in this role may not give this command; null when they may. */
const notPermitted = (kind: StreamKind, { role }: Actor, type: CommandName): Problem | null => {
  const may = rolesAt(kind, type);
  return may.includes(role)
    ? null
    : problemOf('role-not-permitted', { detail: `${role} may not give ${type}. Roles that may: ${may.join(', ')}.` });
};
