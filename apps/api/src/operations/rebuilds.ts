import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { EpisodeServiceEvent } from '@throughline/episode';
import type { Actor, ProjectionDefinition } from '@throughline/kernel';
import { problemError } from '@throughline/platform';
import {
  cancelRebuild,
  rebuildPhases,
  requestRebuild,
  type BuildState,
  type RebuildPartition,
  type RebuildPhase,
} from '@throughline/projection';
import { allViews } from '@throughline/views';
import type { FastifyReply } from 'fastify';
import { CallerActor } from '../access/caller-actor';
import { Problems } from '../http/describe';
import type { Plain } from '../http/plain';
import type { Routes } from '../queries/view-queries';
import { SERVICES, type ApiServices } from '../services';
import { BodyPipe } from '../validation/body';
import { Codes, Flag, idPattern, OneOf, Whole } from '../validation/fields';
import { NumberPipe, TargetPipe } from '../validation/target';
import { operators, OperatorRoute } from './describe';
import { readProjections } from './read-projections';
import { latestRebuilds, readRebuild, type FilledBuild, type RebuildReport } from './read-rebuilds';
import { changeBy, WithReason } from './reason';
import { viewNamed } from './views';

/** So many are listed. */
const listed = 20;

/** How a view is to be rebuilt. */
export class RebuildProjection extends WithReason {
  @OneOf(['log', 'kafka'], { optional: true, about: 'Where events are read; the log unless given.' }) readonly source?: 'log' | 'kafka';
  @Whole({ min: 1, max: 64, optional: true, about: 'So many partitions at once; 2 unless given.' }) readonly parallel?: number;
  @Whole({
    min: 1,
    max: 100,
    optional: true,
    about: 'The share of its time that filling may take, in percent; 50 unless given. It rests longer while live views lag.',
  })
  readonly maxLoad?: number;

  @Flag({ optional: true, about: 'Switch readers as soon as it is whole; otherwise it waits to be switched to.' })
  readonly thenSwitch?: boolean;
}

/** The same for several views, which are filled together from one reading. */
export class RebuildProjections extends RebuildProjection {
  @Codes({ least: 1, optional: true, about: 'Names of views. Either these or `which`.' }) readonly views?: readonly string[];
  @OneOf(['changed', 'all'], { optional: true, about: 'changed: those that were folded with another definition than the program has.' })
  readonly which?: 'changed' | 'all';
}

export class CancelRebuild extends WithReason {}

export class FilledBuildLine implements FilledBuild {
  @ApiProperty({ type: 'integer' }) readonly build!: number;
  @ApiProperty() readonly projection!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ enum: ['building', 'ready', 'serving', 'kept'] }) readonly state!: BuildState;
}

export class RebuildPartitionLine implements RebuildPartition {
  @ApiProperty({ type: 'integer' }) readonly partition!: number;
  @ApiProperty({ type: 'integer', description: 'Of the log, up to where it is filled; what came later is taken in live.' })
  readonly ofEvents!: number;

  @ApiProperty({ type: 'integer', description: 'Folded; while the topic is staged, put down.' }) readonly events!: number;
  @ApiProperty({ type: 'integer', description: 'Of what was folded.' }) readonly bytes!: number;
  @ApiProperty() readonly done!: boolean;
}

export class RebuildLine implements RebuildReport {
  @ApiProperty({ type: 'integer' }) readonly rebuild!: number;
  @ApiProperty({ enum: rebuildPhases }) readonly phase!: RebuildPhase;
  @ApiProperty({ type: 'string', nullable: true, description: 'Why it failed.' }) readonly error!: string | null;
  @ApiProperty({ enum: ['log', 'kafka'] }) readonly source!: 'log' | 'kafka';
  @ApiProperty({ type: 'integer' }) readonly parallel!: number;
  @ApiProperty({ type: 'integer' }) readonly maxLoad!: number;
  @ApiProperty() readonly thenSwitch!: boolean;
  @ApiProperty({ description: 'Who asked for it.' }) readonly who!: string;
  @ApiProperty() readonly why!: string;
  @ApiProperty({ format: 'date-time' }) readonly askedAt!: string;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) readonly beganAt!: string | null;
  @ApiProperty({ format: 'date-time', description: 'In this phase since then.' }) readonly phaseSince!: string;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) readonly endedAt!: string | null;
  @ApiProperty({ type: () => FilledBuildLine, isArray: true, description: 'Those that were not dropped.' })
  readonly builds!: readonly FilledBuild[];

  @ApiProperty({ type: () => RebuildPartitionLine, isArray: true }) readonly partitions!: readonly RebuildPartition[];
  @ApiProperty({ type: 'integer' }) readonly events!: number;
  @ApiProperty({ type: 'integer' }) readonly ofEvents!: number;
  @ApiProperty({ type: 'integer' }) readonly bytes!: number;
  @ApiProperty({ type: 'number', nullable: true, description: 'Events a second since staging or filling began.' }) readonly rate!:
    number | null;
  @ApiProperty({ type: 'number', nullable: true, description: 'Until it is filled and indexed: an estimate; null before it is filled.' })
  readonly secondsLeft!: number | null;
}

export class RebuildLines {
  @ApiProperty({ type: () => RebuildLine, isArray: true, description: `The latest ${listed}, newest first.` })
  readonly items!: readonly RebuildReport[];
}

const accepted = {
  type: RebuildLine,
  description: 'Asked for: a projector program with the same definition takes it up.',
  headers: { Location: { description: 'Where to look how far it is.', schema: { type: 'string' as const } } },
};

@ApiTags('operations')
@ApiBearerAuth('token')
@Controller('v1/ops')
export class RebuildsController {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  @Post('projections/:name/rebuild')
  @HttpCode(202)
  @ApiOperation({ operationId: 'ops-rebuild', summary: 'Asks for a new build of a view beside the one that serves' })
  @ApiParam({ name: 'name', schema: { type: 'string', pattern: idPattern.source } })
  @ApiAcceptedResponse(accepted)
  @Problems(400, 401, 403, 404, 409, 415, 500, 503)
  async rebuild(
    @Param('name', TargetPipe) name: string,
    @Body(BodyPipe) body: RebuildProjection,
    @CallerActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RebuildReport> {
    return this.ask([viewNamed(name)], body, actor, reply);
  }

  @Post('rebuilds')
  @HttpCode(202)
  @ApiOperation({ operationId: 'ops-rebuild-several', summary: 'Asks for new builds of several views, filled from one reading' })
  @ApiAcceptedResponse(accepted)
  @Problems(400, 401, 403, 404, 409, 415, 500, 503)
  async rebuildSeveral(
    @Body(BodyPipe) body: RebuildProjections,
    @CallerActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RebuildReport> {
    return this.ask(await this.meant(body), body, actor, reply);
  }

  @Get('rebuilds')
  @OperatorRoute('ops-rebuilds', { summary: 'The latest rebuilds, and how far they are', answer: RebuildLines })
  async list(): Promise<Plain<RebuildLines>> {
    return { items: await latestRebuilds(this.services, listed) };
  }

  @Get('rebuilds/:rebuild')
  @OperatorRoute('ops-rebuild-status', { summary: 'How far a rebuild is, in each partition', answer: RebuildLine, problems: [404] })
  @ApiParam({ name: 'rebuild', schema: { type: 'integer', minimum: 1 } })
  show(@Param('rebuild', NumberPipe) rebuild: number): Promise<RebuildReport> {
    return readRebuild(this.services, rebuild);
  }

  @Post('rebuilds/:rebuild/cancel')
  @HttpCode(200)
  @OperatorRoute('ops-cancel-rebuild', {
    summary: 'Ends a rebuild and removes what it has made',
    answer: RebuildLine,
    problems: [404, 409, 415],
  })
  @ApiParam({ name: 'rebuild', schema: { type: 'integer', minimum: 1 } })
  async cancel(
    @Param('rebuild', NumberPipe) rebuild: number,
    @Body(BodyPipe) body: CancelRebuild,
    @CallerActor() actor: Actor,
  ): Promise<RebuildReport> {
    await cancelRebuild(this.services.views, rebuild, changeBy(actor, body));
    return readRebuild(this.services, rebuild);
  }

  private async ask(
    views: readonly ProjectionDefinition<EpisodeServiceEvent>[],
    body: RebuildProjection,
    actor: Actor,
    reply: FastifyReply,
  ): Promise<RebuildReport> {
    const { source = 'log', parallel = 2, maxLoad = 50, thenSwitch = false } = body;
    const rebuild = await requestRebuild(this.services.views, views, {
      ...{ source, parallel, maxLoad, thenSwitch },
      ...changeBy(actor, body),
    });
    void reply.header('location', `/v1/ops/rebuilds/${rebuild}`);
    return readRebuild(this.services, rebuild);
  }

  private async meant({ views, which }: RebuildProjections): Promise<readonly ProjectionDefinition<EpisodeServiceEvent>[]> {
    if ((views === undefined) === (which === undefined)) {
      throw problemError('invalid-body', { errors: [{ pointer: '/views', detail: 'Give either views or which' }] });
    }
    if (views) return [...new Set(views)].map(viewNamed);
    if (which === 'all') return allViews;
    const changed = (await readProjections(this.services.views)).filter((view) => view.changed).map(({ name }) => viewNamed(name));
    if (changed.length > 0) return changed;
    throw problemError('nothing-changed', { detail: 'Every view is folded with the definition that this program has.' });
  }
}

/** What operators see of rebuilds, and do with them. */
export const rebuildOperations: Routes = {
  controller: RebuildsController,
  operations: {
    'ops-rebuild': operators,
    'ops-rebuild-several': operators,
    'ops-rebuilds': operators,
    'ops-rebuild-status': operators,
    'ops-cancel-rebuild': operators,
  },
};
