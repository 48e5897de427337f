import { diag, DiagLogLevel } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace-node';
import type { Logger } from '../logging/logger';

export interface TracingOptions {
  /** The program's name in traces, unless OTEL_SERVICE_NAME gives another: `throughline-relay`. */
  readonly service: string;
  readonly logger: Logger;
  /** Where spans go; by default what the OTEL_ variables say, over HTTP. */
  readonly exporter?: SpanExporter;
}

/** Spans of this process on their way. */
export interface Tracing {
  /** Sends what has been collected. */
  readonly flush: () => Promise<void>;
  /** Sends what has been collected, as long as that does not take too long, and ends. */
  readonly end: () => Promise<void>;
}

/** How long the end of a program waits for its last spans, in milliseconds: they are not worth more. */
const lastSpansWithinMs = 2_000;

/**
 * Lets every `@opentelemetry/api` in this process make real spans, and hands trace contexts on as W3C `traceparent`. How much is kept is
 * up to OTEL_TRACES_SAMPLER. Not called, all of it costs next to nothing.
 */
export const startTracing = ({ service, logger, exporter = new OTLPTraceExporter() }: TracingOptions): Tracing => {
  const say = (message: string): void => logger.warn({ reason: message }, 'traces');
  diag.setLogger(
    { error: say, warn: say, info: say, debug: say, verbose: say },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': service }))
    .merge(detectResources({ detectors: [envDetector] }));
  const provider = new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporter)] });
  provider.register();
  return {
    flush: () => provider.forceFlush(),
    end: () => inTime(provider.shutdown()),
  };
};

const inTime = async (work: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, lastSpansWithinMs);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
};
