import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessGuard } from './access/access.guard';
import { commandController } from './commands/command-routes';
import { ExecuteCommandHandler } from './commands/execute-command.handler';
import { streamKinds } from './commands/kinds';
import { Draining } from './http/draining';
import { HealthController } from './http/health.controller';
import { OpenApiText } from './http/openapi';
import { OpenApiController } from './http/openapi.controller';
import { operations } from './operations';
import { LiveDocuments } from './operations/live/live-documents';
import { viewQueries } from './queries';
import { StaleInterceptor } from './queries/stale.interceptor';
import { streamController } from './queries/stream-routes';
import { StreamEventsHandler, StreamStateHandler } from './queries/streams';
import { EXECUTION, SERVICES, type ApiServices } from './services';

/** The HTTP service over services that were made outside of Nest. */
@Module({})
export class ApiModule {
  static of(services: ApiServices): DynamicModule {
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        HealthController,
        OpenApiController,
        ...[...viewQueries, ...operations].map(({ controller }) => controller),
        ...streamKinds.flatMap((kind) => [commandController(kind), streamController(kind)]),
      ],
      providers: [
        { provide: SERVICES, useValue: services },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: StaleInterceptor },
        Draining,
        OpenApiText,
        LiveDocuments,
        { provide: EXECUTION, useValue: services.execution },
        ExecuteCommandHandler,
        StreamStateHandler,
        StreamEventsHandler,
        ...viewQueries.flatMap(({ handlers }) => handlers),
      ],
    };
  }
}
