import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Sites } from '@throughline/kernel';
import type { FastifyRequest } from 'fastify';
import { sitesOf } from '../http/request';

/** A parameter of a route: the sites of whoever sent the request. */
export const CallerSites = createParamDecorator((_: unknown, context: ExecutionContext): Sites =>
  sitesOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
