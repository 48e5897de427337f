import {
  propagation,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Link,
  type Span,
  type SpanKind,
} from '@opentelemetry/api';

/** An event that may belong to a trace. */
export interface TraceableEvent {
  readonly partition: number;
  readonly sequence: number;
  readonly traceparent: string | null;
}

/** What is done with a batch of events, as spans. */
export interface EventSpansOptions {
  /** The library that makes the spans. */
  readonly tracer: string;
  /** What is done: `project caseload`. */
  readonly name: string;
  readonly kind: SpanKind;
  /** Names and numbers only. */
  readonly attributes: Attributes;
}

/** Spans that are under way. */
export interface EventSpans {
  /** @param failure why it was not done, as a word; by default it was */
  readonly end: (failure?: string) => void;
}

/**
 * Begins a span for each traced event, in the trace of the request that caused it, and one for the batch, linked to them all: it shows
 * how long events wait for each other. Events that nobody traced cost a look at one field.
 *
 * @returns null when none of the events is traced
 */
export const beginEventSpans = (
  events: readonly TraceableEvent[],
  { tracer: library, name, kind, attributes }: EventSpansOptions,
): EventSpans | null => {
  const parents = events.flatMap((event) => (event.traceparent === null ? [] : [{ event, parent: contextOf(event.traceparent) }]));
  if (parents.length === 0) return null;
  const tracer = trace.getTracer(library);
  const links = parents.flatMap(({ parent }) => linkTo(parent));
  const batch = tracer.startSpan(`${name} batch`, {
    kind,
    links,
    root: true,
    attributes: { ...attributes, 'throughline.events': events.length },
  });
  const spans = parents.map(({ event: { partition, sequence }, parent }) =>
    tracer.startSpan(name, { kind, attributes: { ...attributes, 'throughline.position': `${partition}:${sequence}` } }, parent),
  );
  return { end: (failure) => [...spans, batch].forEach((span) => end(span, failure)) };
};

const contextOf = (traceparent: string): Context => propagation.extract(ROOT_CONTEXT, { traceparent });

const linkTo = (parent: Context): Link[] => {
  const context = trace.getSpanContext(parent);
  return context ? [{ context }] : [];
};

const end = (span: Span, failure?: string): void => {
  if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
  span.end();
};
