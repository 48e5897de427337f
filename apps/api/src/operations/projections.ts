import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@throughline/kernel';
import { BuildRefusal, buildsOf, pauseBuild, resumeBuild, switchReaders, type ProjectionId } from '@throughline/projection';
import { CallerActor } from '../access/caller-actor';
import type { Plain } from '../http/plain';
import type { Routes } from '../queries/view-queries';
import { SERVICES, type ApiServices } from '../services';
import { BodyPipe } from '../validation/body';
import { Flag, idPattern } from '../validation/fields';
import { TargetPipe } from '../validation/target';
import { ProjectionLine, ProjectionLines } from './answers';
import { operators, OperatorRoute } from './describe';
import { readProjections, type ProjectionReport } from './read-projections';
import { changeBy, WithReason } from './reason';
import { viewNamed } from './views';

export class SwitchReaders extends WithReason {
  @Flag({ optional: true, about: 'Even if the other build lacks events that readers see now: they see an older state until it has them.' })
  readonly evenIfBehind?: boolean;
}

export class PauseProjection extends WithReason {}
export class ResumeProjection extends WithReason {}

const changing = { answer: ProjectionLine, problems: [404, 409, 415] } as const;
const TheView = (): MethodDecorator => ApiParam({ name: 'name', schema: { type: 'string', pattern: idPattern.source } });

@ApiTags('operations')
@ApiBearerAuth('token')
@Controller('v1/ops/projections')
export class ProjectionsController {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  @Get()
  @OperatorRoute('ops-projections', { summary: 'Every view with its builds, and how far each is', answer: ProjectionLines })
  async list(): Promise<Plain<ProjectionLines>> {
    return { items: await readProjections(this.services.views) };
  }

  @Get(':name')
  @OperatorRoute('ops-projection', { summary: 'A view with its builds', answer: ProjectionLine, problems: [404] })
  @TheView()
  show(@Param('name', TargetPipe) name: string): Promise<ProjectionReport> {
    return this.reportOn(viewNamed(name));
  }

  @Post(':name/switch')
  @HttpCode(200)
  @OperatorRoute('ops-switch', { summary: 'Sends the readers of a view to the build that is ready', ...changing })
  @TheView()
  async switch(
    @Param('name', TargetPipe) name: string,
    @Body(BodyPipe) body: SwitchReaders,
    @CallerActor() actor: Actor,
  ): Promise<ProjectionReport> {
    return this.send(name, 'switch', body, actor);
  }

  @Post(':name/rollback')
  @HttpCode(200)
  @OperatorRoute('ops-rollback', { summary: 'Sends the readers of a view back to the build that they read before', ...changing })
  @TheView()
  async rollback(
    @Param('name', TargetPipe) name: string,
    @Body(BodyPipe) body: SwitchReaders,
    @CallerActor() actor: Actor,
  ): Promise<ProjectionReport> {
    return this.send(name, 'rollback', body, actor);
  }

  @Post(':name/pause')
  @HttpCode(200)
  @OperatorRoute('ops-pause', { summary: 'Stops taking events into the builds of a view, until it is resumed', ...changing })
  @TheView()
  async pause(
    @Param('name', TargetPipe) name: string,
    @Body(BodyPipe) body: PauseProjection,
    @CallerActor() actor: Actor,
  ): Promise<ProjectionReport> {
    return this.ofEachBuild(name, async (build) => pauseBuild(this.services.views, build, changeBy(actor, body)));
  }

  @Post(':name/resume')
  @HttpCode(200)
  @OperatorRoute('ops-resume', { summary: 'Takes events into the builds of a view again', ...changing })
  @TheView()
  async resume(
    @Param('name', TargetPipe) name: string,
    @Body(BodyPipe) body: ResumeProjection,
    @CallerActor() actor: Actor,
  ): Promise<ProjectionReport> {
    return this.ofEachBuild(name, async (build) => resumeBuild(this.services.views, build, changeBy(actor, body)));
  }

  private async send(name: string, direction: 'switch' | 'rollback', body: SwitchReaders, actor: Actor): Promise<ProjectionReport> {
    const view = viewNamed(name);
    await switchReaders(this.services.views, view, direction, { ...changeBy(actor, body), evenIfBehind: body.evenIfBehind ?? false });
    return this.reportOn(view);
  }

  private async ofEachBuild(name: string, change: (build: number) => Promise<void>): Promise<ProjectionReport> {
    const view = viewNamed(name);
    for (const { build } of await buildsOf(this.services.views, view)) await change(build);
    return this.reportOn(view);
  }

  private async reportOn({ name, version }: ProjectionId): Promise<ProjectionReport> {
    const found = (await readProjections(this.services.views)).find((one) => one.name === name && one.version === version);
    if (found) return found;
    throw new BuildRefusal('unknown-view', `There is no view ${name}.`);
  }
}

/** What operators see of views and their builds, and do with them. */
export const projectionOperations: Routes = {
  controller: ProjectionsController,
  operations: {
    'ops-projections': operators,
    'ops-projection': operators,
    'ops-switch': operators,
    'ops-rollback': operators,
    'ops-pause': operators,
    'ops-resume': operators,
  },
};
