import { applyDecorators, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Role } from '@throughline/kernel';
import { Problems } from '../http/describe';

/** Who keeps the service running. */
export const operators: readonly Role[] = ['operator'];

/** What the OpenAPI document says of a route of operators. */
export const OperatorRoute = (
  operationId: string,
  { summary, answer, problems = [] }: { readonly summary: string; readonly answer: Type; readonly problems?: readonly (404 | 409 | 415)[] },
): MethodDecorator =>
  applyDecorators(ApiOperation({ operationId, summary }), ApiOkResponse({ type: answer }), Problems(400, 401, 403, ...problems, 500, 503));
