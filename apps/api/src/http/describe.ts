import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemDocument } from './problem-document';

const meaning: Readonly<Record<number, string>> = {
  400: 'The request is malformed; `errors` names every invalid field.',
  401: 'No token, or none that is accepted.',
  403: 'The role may not do this.',
  404: 'There is nothing like that.',
  409: 'The record does not allow it now.',
  412: 'The record is not at the version of If-Match.',
  413: 'The body is too large.',
  415: 'The body is not application/json.',
  422: 'The command cannot be right as it is, or its Idempotency-Key was used for another one.',
  500: 'The service failed.',
  503: 'Not now; Retry-After says when.',
  504: 'The view has not reached `after` in time; Retry-After says when.',
};

/** The problem documents that a route may answer with. */
export const Problems = (...statuses: readonly (keyof typeof meaning)[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiExtraModels(ProblemDocument),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: meaning[status] ?? '',
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDocument) } } },
      }),
    ),
  );
