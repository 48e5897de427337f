import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemDocument } from './problem-document';

const meaning = {
  400: 'The request is malformed; `errors` names every invalid field.',
  401: 'No token, or none that is accepted.',
  403: 'The role may not do this.',
  404: 'There is nothing like that.',
  408: 'The request did not arrive in time.',
  409: 'The record does not allow it now; `currentVersion` and the ETag say at which version it is.',
  412: 'The record is not at the version of If-Match; `currentVersion` and the ETag say at which it is.',
  413: 'The body is too large.',
  414: 'The address is too long.',
  415: 'The body is not application/json in UTF-8, or compressed.',
  422: 'The command cannot be right as it is, or its Idempotency-Key was used for another one.',
  429: 'The caller has sent too many requests; Retry-After says when to go on.',
  431: 'The headers are too many or too large.',
  500: 'The service failed.',
  503: 'Not now; Retry-After says when.',
  504: 'The view has not reached `after` in time; Retry-After says when.',
} as const;

/** What any operation may answer, whatever it is. */
export const anywhere = [400, 408, 414, 429, 431, 500, 503] as const;

/** What any operation that needs a token may answer beside. */
export const withToken = [401, 403] as const;

/** A problem document as an answer. */
export const problemResponse = (status: keyof typeof meaning) => ({
  description: meaning[status],
  content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDocument) } } },
});

/** The problem documents that a route may answer with, beside those that any may. */
export const Problems = (...statuses: readonly (keyof typeof meaning)[]): MethodDecorator & ClassDecorator =>
  applyDecorators(ApiExtraModels(ProblemDocument), ...statuses.map((status) => ApiResponse({ status, ...problemResponse(status) })));
