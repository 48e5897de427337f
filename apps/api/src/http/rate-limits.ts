import rateLimit from '@fastify/rate-limit';
import type { Actor } from '@throughline/kernel';
import { problemOf, ProblemError, type EdgeLimits } from '@throughline/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOf } from './request';

/** Counts requests, each caller's apart: one who sends too many stands in nobody else's way. */
export interface RateLimits {
  /** @throws ProblemError `too-many-requests` when the caller has sent too many in this minute */
  readonly ofCaller: (request: FastifyRequest, actor: Actor) => Promise<void>;
  /** The same for a request whose sender is not known, by its address. */
  readonly ofAddress: (request: FastifyRequest) => Promise<void>;
}

/**
 * Callers are counted by the id in their token, once it has been accepted: behind a proxy many share one address. What comes without an
 * accepted token is counted by its address; a caller with a good token is served from there all the same.
 */
export const registerRateLimits = async (fastify: FastifyInstance, edge: EdgeLimits): Promise<RateLimits> => {
  await fastify.register(rateLimit, { global: false });
  const counting = (max: number, keyGenerator?: (request: FastifyRequest) => string): ((request: FastifyRequest) => Promise<void>) => {
    if (max === 0) return () => Promise.resolve();
    const count = fastify.createRateLimit({ max, timeWindow: 60_000, ...(keyGenerator ? { keyGenerator } : {}) });
    return async (request) => {
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded) throw tooMany(max, counted.ttlInSeconds);
    };
  };
  const callerId = (request: FastifyRequest): string => actorOf(request).id;
  const ofCaller = counting(edge.requestsPerMinute, callerId);
  const ofImporter = counting(edge.importerRequestsPerMinute, callerId);
  return {
    ofCaller: (request, { role }) => (role === 'importer' ? ofImporter(request) : ofCaller(request)),
    ofAddress: counting(edge.unknownRequestsPerMinute),
  };
};

const tooMany = (max: number, seconds: number): ProblemError =>
  new ProblemError(problemOf('too-many-requests', { detail: `More than ${max} in a minute.` }), { 'retry-after': String(seconds) });
