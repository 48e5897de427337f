import { context, propagation, SpanStatusCode, trace, type Attributes } from '@opentelemetry/api';

const tracer = trace.getTracer('throughline-log');

/**
 * Does the work inside a span of its own, if it belongs to a trace that is kept; otherwise this is one look at the active span. An error
 * is noted on the span by its name: its message is for the log.
 */
export const inSpan = <Result>(name: string, attributes: Attributes, work: () => Promise<Result>): Promise<Result> => {
  if (!traced()) return work();
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'failed' });
      throw error;
    } finally {
      span.end();
    }
  });
};

/** The active span as a W3C `traceparent`; null when nobody traces, or this trace was not chosen to be kept. */
export const activeTraceparent = (): string | null => {
  if (!traced()) return null;
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? null;
};

const traced = (): boolean => trace.getActiveSpan()?.isRecording() === true;
