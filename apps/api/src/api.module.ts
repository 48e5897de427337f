import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessGuard } from './access/access.guard';
import { commandController } from './commands/command-routes';
import { ExecuteCommandHandler } from './commands/execute-command.handler';
import { streamKinds } from './commands/kinds';
import { Draining } from './http/draining';
import { HealthController } from './http/health.controller';
import { OpenApiText } from './http/openapi';
import { OpenApiController } from './http/openapi.controller';
import { AftercareController, ReadAftercareReportHandler, ReadLeaversHandler } from './queries/aftercare';
import { CaseloadsController, ReadCaseloadPatientsHandler, ReadCaseloadsHandler } from './queries/caseloads';
import { streamController } from './queries/stream-routes';
import { StreamEventsHandler, StreamStateHandler } from './queries/streams';
import { ReadTimelineHandler, TimelineController } from './queries/timeline';
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
        TimelineController,
        CaseloadsController,
        AftercareController,
        ...streamKinds.flatMap((kind) => [commandController(kind), streamController(kind)]),
      ],
      providers: [
        { provide: SERVICES, useValue: services },
        { provide: APP_GUARD, useClass: AccessGuard },
        Draining,
        OpenApiText,
        { provide: EXECUTION, useValue: services.execution },
        ExecuteCommandHandler,
        StreamStateHandler,
        StreamEventsHandler,
        ReadTimelineHandler,
        ReadCaseloadsHandler,
        ReadCaseloadPatientsHandler,
        ReadLeaversHandler,
        ReadAftercareReportHandler,
      ],
    };
  }
}
