import { randomUUID } from 'node:crypto';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { nestLogger } from '@throughline/platform';
import { ApiModule } from './api.module';
import { Draining } from './http/draining';
import { registerFrontMatter } from './http/front-matter';
import { registerJsonBody } from './http/json-body';
import { noteMethods } from './http/known-methods';
import { OpenApiText } from './http/openapi';
import { answerBadAddress, ProblemFilter } from './http/problem.filter';
import { registerRateLimits } from './http/rate-limits';
import { securityHeaders } from './http/security-headers';
import { limitConnections, serverLimits } from './http/server-limits';
import { answerUnreadable } from './http/unreadable';
import { measureRequests } from './metrics/requests';
import type { ApiServices } from './services';
import { traceRequests } from './tracing/trace-requests';

/** The HTTP service. */
export interface Api {
  readonly application: NestFastifyApplication;
  /** @returns the address that it listens on */
  readonly listen: (port: number, host: string) => Promise<string>;
  /**
   * Takes no new requests, answers those in flight, and cuts what is not done in time.
   * @param withinMs how long requests in flight may take
   */
  readonly close: (withinMs: number) => Promise<void>;
}

/** Makes the HTTP service over its services. */
export const createApi = async (services: ApiServices): Promise<Api> => {
  const adapter = new FastifyAdapter({
    bodyLimit: services.bodyLimitBytes,
    genReqId: () => randomUUID(),
    // Sending away what comes while stopping is the front matter's: it answers with a problem document.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 256 },
    clientErrorHandler: answerUnreadable,
    frameworkErrors: answerBadAddress,
    ...serverLimits(services.edge),
  });
  /* eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares these options as a class and takes plain ones */
  const application = await NestFactory.create<NestFastifyApplication>(ApiModule.of(services), adapter, {
    bodyParser: false,
    logger: nestLogger(services.logger),
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  // Before everything else, so that what is sent away is measured too.
  measureRequests(fastify, services.metrics);
  if (services.traces) traceRequests(fastify);
  limitConnections(fastify.server, services.edge);
  const methodsAt = noteMethods(fastify);
  registerJsonBody(fastify);
  const draining = application.get(Draining);
  registerFrontMatter(fastify, {
    verify: services.verify,
    logger: services.logger,
    limits: await registerRateLimits(fastify, services.edge),
    headers: securityHeaders(services.production),
    stopping: () => draining.begun,
  });
  application.useGlobalFilters(new ProblemFilter(services.logger, methodsAt));
  application.get(OpenApiText).describe(application);
  await application.init();
  await fastify.ready();
  return {
    application,
    listen: async (port, host) => {
      await application.listen(port, host);
      return application.getUrl();
    },
    close: async (withinMs) => {
      draining.begin();
      const impatience = setTimeout(() => fastify.server.closeAllConnections(), withinMs);
      await application.close();
      clearTimeout(impatience);
    },
  };
};
