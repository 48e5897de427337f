import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import { readiness, type Readiness } from '@throughline/platform';
import type { FastifyReply } from 'fastify';
import { SERVICES, type ApiServices } from '../services';
import type { Plain } from './plain';
import { Draining } from './draining';

const answerWithinMs = 2_000;

export class Liveness {
  @ApiProperty({ enum: ['alive'] }) readonly status!: 'alive';
}

export class ReadinessLine {
  @ApiProperty({ example: 'database' }) readonly name!: string;
  @ApiProperty() readonly ok!: boolean;
  @ApiProperty({ required: false }) readonly reason?: string;
}

export class ReadinessReport implements Readiness {
  @ApiProperty() readonly ready!: boolean;
  @ApiProperty({ type: () => ReadinessLine, isArray: true }) readonly checks!: readonly ReadinessLine[];
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(SERVICES) private readonly services: ApiServices,
    @Inject(Draining) private readonly draining: Draining,
  ) {}

  @Get('live')
  @ApiOperation({ operationId: 'health-live', summary: 'Whether the process answers' })
  @ApiOkResponse({ type: Liveness })
  live(): Plain<Liveness> {
    return { status: 'alive' };
  }

  @Get('ready')
  @ApiOperation({ operationId: 'health-ready', summary: 'Whether requests can be served, and what stands in the way' })
  @ApiOkResponse({ type: ReadinessReport })
  @ApiResponse({ status: 503, type: ReadinessReport, description: 'Not ready; the checks say why.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const { views, checks } = this.services;
    const database = async (): Promise<null> => {
      await views.query('select 1');
      return null;
    };
    const stopping = (): Promise<string | null> => Promise.resolve(this.draining.begun ? 'the service is stopping' : null);
    const report = await readiness([{ name: 'running', ask: stopping }, { name: 'database', ask: database }, ...checks], answerWithinMs);
    if (!report.ready) void reply.status(503);
    return report;
  }
}
