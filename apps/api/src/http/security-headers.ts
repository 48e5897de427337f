import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** As OWASP's REST Security Cheat Sheet asks of a service that sends no pages: nothing may be loaded, framed or guessed from an answer. */
export const registerSecurityHeaders = async (fastify: FastifyInstance, production: boolean): Promise<void> => {
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: production ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    // These concern pages, or browsers that are gone.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
};
