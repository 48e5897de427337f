import { histogramIn, httpMetrics } from '@throughline/platform';
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { eventStream } from '../operations/live/feed';

/** Every method that a route may have; others share one label, because a caller makes them up. */
const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']);

/** Measures every request by its route's template. */
export const measureRequests = (fastify: FastifyInstance, metrics: Registry): void => {
  const seconds = histogramIn(metrics, httpMetrics.seconds);
  fastify.addHook('onResponse', (request, reply, done) => {
    // It lasts as long as its reader likes.
    if (reply.getHeader('content-type') === eventStream) {
      done();
      return;
    }
    const labels = {
      method: methods.has(request.method) ? request.method : 'other',
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    };
    seconds.observe(labels, reply.elapsedTime / 1_000);
    done();
  });
};
