import { problemError } from '@throughline/platform';
import type { FastifyRequest } from 'fastify';

/** 1 to 128 visible ASCII characters: a UUID is a good one. */
export const idempotencyKeyPattern = /^[\x21-\x7e]{1,128}$/;

/** The command's id. @throws ProblemError when it is missing or has another form */
export const idempotencyKeyOf = (request: FastifyRequest): string => {
  const given = request.headers['idempotency-key'];
  if (given === undefined || given === '') {
    throw problemError('idempotency-key-missing', {
      detail:
        'Send the header "Idempotency-Key" with an id of your own for this command, such as a new UUID; send the same one to try again.',
    });
  }
  if (typeof given !== 'string' || !idempotencyKeyPattern.test(given)) throw problemError('idempotency-key-invalid');
  return given;
};

/** The version that the sender last saw, from If-Match; undefined when it does not say. @throws ProblemError */
export const expectedVersionOf = (request: FastifyRequest): number | undefined => {
  const given = request.headers['if-match'];
  if (given === undefined) return undefined;
  const [, version] = /^"(\d{1,9})"$/.exec(given) ?? [];
  if (version === undefined) throw problemError('if-match-invalid');
  return Number(version);
};
