import { context, propagation, SpanKind, SpanStatusCode, trace, type Context } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const tracer = trace.getTracer('throughline-api');

/**
 * A span for each request to a route, in the trace that its `traceparent` names or in a new one. Its name and attributes hold the
 * route's template, never the address: that may name a patient.
 */
export const traceRequests = (fastify: FastifyInstance): void => {
  const spans = new WeakMap<FastifyRequest, Context>();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const parent = propagation.extract(context.active(), request.headers);
    const span = tracer.startSpan(
      `${request.method} ${request.routeOptions.url ?? 'none'}`,
      { kind: SpanKind.SERVER, attributes: attributesOf(request) },
      parent,
    );
    spans.set(request, trace.setSpan(parent, span));
    done();
  });
  // Reading the body leaves the context of the first hook, so it is entered here.
  fastify.addHook('preHandler', (request, _reply, done) => {
    context.with(spans.get(request) ?? context.active(), done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const span = trace.getSpan(spans.get(request) ?? context.active());
    span?.setAttribute('http.response.status_code', reply.statusCode);
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
};

/** By the semantic conventions of OpenTelemetry for HTTP. */
const attributesOf = ({ method, routeOptions, id }: FastifyRequest) => ({
  'http.request.method': method,
  'http.route': routeOptions.url ?? 'none',
  'throughline.request': id,
});
