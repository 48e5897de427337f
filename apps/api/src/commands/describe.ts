import { applyDecorators } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiCreatedResponse,
  ApiExtension,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { CallerCommandName, CommandName } from '@throughline/episode';
import { idPattern } from '../validation/fields';
import { Problems } from '../http/describe';
import { BatchAnswer, CommandReceipt } from './answers';
import { CommandBatch } from './batch';
import { examples } from './examples';
import { idempotencyKeyPattern } from './headers';
import { operationOf, rolesAt, type StreamKind } from './kinds';
import type { CommandClass } from './service-command';

const target = (kind: StreamKind): MethodDecorator =>
  ApiParam({ name: kind.parameter, schema: { type: 'string', pattern: idPattern.source } });

/** Each command has an id of the sender's: sent again it has no second effect. Clients read it, to know what they may send again. */
const mayBeRepeated = ApiExtension('x-idempotent', true);

/** What the OpenAPI document says of a command's route. */
export const describeCommand = (kind: StreamKind, type: string, commandClass: CommandClass): MethodDecorator =>
  applyDecorators(
    ApiTags(kind.path),
    ApiBearerAuth('token'),
    ApiOperation({
      operationId: operationOf(kind, type as CommandName),
      summary: `${spaced(type)} (${kind.noun})`,
      description: `Roles: ${rolesAt(kind, type as CommandName).join(', ')}.`,
    }),
    ApiExtension('x-roles', rolesAt(kind, type as CommandName)),
    mayBeRepeated,
    target(kind),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'An id of your own for this command. The same one again has no second effect and gets the first answer.',
      schema: { type: 'string', minLength: 1, maxLength: 128, pattern: idempotencyKeyPattern.source },
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The version at which you last saw the record, quoted.',
      schema: { type: 'string', pattern: '^"[0-9]{1,9}"$' },
    }),
    ApiBody({ type: commandClass, examples: { example: { value: examples[type as CallerCommandName] } } }),
    ApiCreatedResponse({
      type: CommandReceipt,
      description: 'Accepted: durable, and in every view soon.',
      headers: { ETag: { description: "The record's version, quoted.", schema: { type: 'string' } } },
    }),
    Problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 500, 503),
  );

/** What the OpenAPI document says of a batch route. */
export const describeBatch = (kind: StreamKind): MethodDecorator =>
  applyDecorators(
    ApiTags(kind.path),
    ApiBearerAuth('token'),
    ApiOperation({
      operationId: `batch-${kind.path}`,
      summary: `Several commands for one ${kind.noun}`,
      description: `Decided in order, each on what the ones before it made, and appended together. A rejected one does not stop the others. Commands: ${[...kind.commands.keys()].join(', ')}.`,
    }),
    mayBeRepeated,
    target(kind),
    ApiBody({ type: CommandBatch }),
    ApiOkResponse({ type: BatchAnswer }),
    Problems(400, 401, 403, 409, 413, 415, 500, 503),
  );

const spaced = (name: string): string => {
  const words = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return words.charAt(0) + words.slice(1).replaceAll(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
};
