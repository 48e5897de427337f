import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@throughline/kernel';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../http/request';

/** A parameter of a route: whoever sent the request. */
export const CallerActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  actorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
