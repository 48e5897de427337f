import fastify from 'fastify';
import type { Registry } from 'prom-client';
import { readiness, type ReadinessCheck } from '../health/readiness';
import { problemOf } from '../problems/problem';

/** How long a readiness check may take, in milliseconds. */
const answerWithinMs = 2_000;

/** What an operations server tells about its program. */
export interface OperationsServerOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly metrics: Registry;
  /** Asked anew for each request: parts come and go. */
  readonly checks: () => readonly ReadinessCheck[];
}

/** Health and metrics of a program, on a port of its own that is not for the public. */
export interface OperationsServer {
  /** Where it listens, as `http://host:port`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves `GET /health/live`, `/health/ready` (503 while a check is not right) and `/metrics` (Prometheus text format). It asks for no
 * token, so that Prometheus and probes need none: keep the port inside.
 */
export const startOperationsServer = async ({ host, port, metrics, checks }: OperationsServerOptions): Promise<OperationsServer> => {
  const server = fastify({ requestTimeout: 10_000, bodyLimit: 1_024, forceCloseConnections: true });
  server.get('/health/live', () => ({ status: 'alive' }));
  server.get('/health/ready', async (_request, reply) => {
    const report = await readiness(checks(), answerWithinMs);
    return reply.status(report.ready ? 200 : 503).send(report);
  });
  server.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
  server.setNotFoundHandler((_request, reply) =>
    reply
      .status(404)
      .type('application/problem+json')
      .send(problemOf('unknown-route', { detail: 'Here are /health/live, /health/ready and /metrics.' })),
  );
  const address = await server.listen({ host, port });
  return { address, close: () => server.close() };
};
