import { context, propagation, SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';

/** Without a provider of spans, which is so unless a program switches tracing on, this costs next to nothing. */
const tracer = trace.getTracer('throughline-log');

/** Does the work inside a span of its own. An error is noted on the span by its name: its message is for the log. */
export const inSpan = <Result>(name: string, attributes: Attributes, work: (span: Span) => Promise<Result>): Promise<Result> =>
  tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'failed' });
      throw error;
    } finally {
      span.end();
    }
  });

/** The active span as a W3C `traceparent`; null when nobody traces, or this trace was not chosen to be kept. */
export const activeTraceparent = (): string | null => {
  if (trace.getActiveSpan()?.isRecording() !== true) return null;
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? null;
};
