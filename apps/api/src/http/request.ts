import type { Actor } from '@throughline/kernel';
import type { FastifyRequest } from 'fastify';

const actors = new WeakMap<FastifyRequest, Actor>();

/** Notes who sent a request. */
export const setActor = (request: FastifyRequest, actor: Actor): void => {
  actors.set(request, actor);
};

/** Who sent the request, if it has been asked. */
export const actorIfKnown = (request: FastifyRequest): Actor | undefined => actors.get(request);

/** Who sent the request. @throws Error on a route that asks nobody */
export const actorOf = (request: FastifyRequest): Actor => {
  const actor = actors.get(request);
  if (!actor) throw new Error(`${request.routeOptions.url ?? 'A route'} was served without authentication`);
  return actor;
};
