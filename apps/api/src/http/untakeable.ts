import { problemError } from '@throughline/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Longer than any address that the service hands out: a cursor is at most 1,000 characters. */
const longestAddress = 4_096;

const mostHeaders = 100;

/** Refuses what no route can want, by its first line and headers. @throws ProblemError */
export const refuseUntakeable = (request: FastifyRequest, reply: FastifyReply): void => {
  const { raw, headers, method, url } = request;
  if (url.length > longestAddress) throw problemError('address-too-long', { detail: `At most ${longestAddress} characters.` });
  if (raw.rawHeaders.length > 2 * mostHeaders) throw problemError('headers-too-large', { detail: `At most ${mostHeaders} headers.` });
  if ((method === 'GET' || method === 'HEAD') && hasBody(headers)) {
    // What is left unread must not be taken for the next request.
    void reply.header('connection', 'close');
    throw problemError('malformed-request', { detail: `A ${method} has no body.` });
  }
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw problemError('wrong-content-type', { detail: 'Send the body uncompressed, without Content-Encoding.' });
  }
};

const hasBody = (headers: FastifyRequest['headers']): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
