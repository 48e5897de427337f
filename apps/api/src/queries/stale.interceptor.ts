import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { staleKeys } from '@throughline/projection';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { SERVICES, type ApiServices } from '../services';
import { viewQueries } from './index';
import { withStaleness } from './stale';

const viewsOf = new Map(viewQueries.map(({ controller, views }) => [controller, views]));

/** Says of every answer that was read from views what in it is stale. Looked up after the reading: what is parked by then may be missing in it. */
@Injectable()
export class StaleInterceptor implements NestInterceptor {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const views = viewsOf.get(context.getClass());
    if (!views) return next.handle();
    const { params } = context.switchToHttp().getRequest<FastifyRequest>();
    const about = params as Readonly<Record<string, unknown>>;
    return next
      .handle()
      .pipe(mergeMap(async (answer: unknown) => withStaleness(answer, about, await staleKeys(this.services.views, views))));
  }
}
