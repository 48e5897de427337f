import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessRecordInterceptor } from './access/access-record.interceptor';
import { AccessGuard } from './access/access.guard';
import { auditSessionRoutes } from './access/audit-sessions';
import { AccessRecorder } from './access/recorder';
import { commandController } from './commands/command-routes';
import { ExecuteCommandHandler } from './commands/execute-command.handler';
import { streamKinds } from './commands/kinds';
import { exportRoutes } from './exports';
import { ContractsController } from './http/contracts.controller';
import { Draining } from './http/draining';
import { HealthController } from './http/health.controller';
import { OpenApiText } from './http/openapi';
import { OpenApiController } from './http/openapi.controller';
import { operations } from './operations';
import { LiveDocuments } from './operations/live/live-documents';
import { feedRoutes } from './feeds';
import { FeedReading } from './feeds/feed-reading';
import { OpenStreams } from './feeds/open-streams';
import { viewQueries } from './queries';
import { StaleInterceptor } from './queries/stale.interceptor';
import { streamController } from './queries/stream-routes';
import { StoredStreamEventHandler, StreamEventsHandler, StreamStateHandler } from './queries/streams';
import { replayHandlers, replayRoutes } from './replay';
import { PublishedSealsController } from './seals/published-seals.controller';
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
        ContractsController,
        PublishedSealsController,
        ...[...viewQueries, replayRoutes, ...operations, auditSessionRoutes, ...feedRoutes, exportRoutes].map(
          ({ controller }) => controller,
        ),
        ...streamKinds.flatMap((kind) => [commandController(kind), streamController(kind)]),
      ],
      providers: [
        { provide: SERVICES, useValue: services },
        { provide: APP_GUARD, useClass: AccessGuard },
        AccessRecorder,
        // The outermost: nothing is added to an answer after it was put on the record.
        { provide: APP_INTERCEPTOR, useClass: AccessRecordInterceptor },
        { provide: APP_INTERCEPTOR, useClass: StaleInterceptor },
        Draining,
        OpenApiText,
        LiveDocuments,
        FeedReading,
        OpenStreams,
        { provide: EXECUTION, useValue: services.execution },
        ExecuteCommandHandler,
        StreamStateHandler,
        StreamEventsHandler,
        StoredStreamEventHandler,
        ...viewQueries.flatMap(({ handlers }) => handlers),
        ...replayHandlers,
      ],
    };
  }
}
