import { Controller, Delete, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@throughline/kernel';
import { problemError } from '@throughline/platform';
import { buildOf, BuildRefusal, comparisonOf, dropBuild, type Build, type Comparison, type TableComparison } from '@throughline/projection';
import { CallerActor } from '../access/caller-actor';
import type { Plain } from '../http/plain';
import type { Routes } from '../queries/view-queries';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { NumberPipe } from '../validation/target';
import { operators, OperatorRoute } from './describe';
import { changeBy, WithReason } from './reason';

/** The keys of rows that differ stay inside: they are ids of patients and what else a view is keyed by. */
export class TableComparisonLine implements Omit<TableComparison, 'rows'> {
  @ApiProperty({ example: 'episodes' }) readonly table!: string;
  @ApiProperty({ type: 'integer' }) readonly rowsBefore!: number;
  @ApiProperty({ type: 'integer' }) readonly rowsAfter!: number;
  @ApiProperty({ type: 'integer', description: 'Rows that only the earlier build has.' }) readonly gone!: number;
  @ApiProperty({ type: 'integer', description: 'Rows that only the later build has.' }) readonly fresh!: number;
  @ApiProperty({ type: 'integer', description: 'Rows that both have and that differ.' }) readonly changed!: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many of the changed rows differ in each column.',
    example: { due_at: 12 },
  })
  readonly columns!: Readonly<Record<string, number>>;
}

interface ComparisonReport extends Omit<Comparison, 'tables'> {
  readonly tables: readonly Omit<TableComparison, 'rows'>[];
}

export class ComparisonDocument implements ComparisonReport {
  @ApiProperty({ type: 'integer', description: 'The build that served then.' }) readonly before!: number;
  @ApiProperty({ type: 'integer' }) readonly after!: number;
  @ApiProperty({ format: 'date-time', description: 'When both had come equally far.' }) readonly at!: string;
  @ApiProperty({ type: () => TableComparisonLine, isArray: true }) readonly tables!: ComparisonReport['tables'];
  @ApiProperty({ type: [String], description: 'Tables that only one of them has.' }) readonly unmatched!: readonly string[];
  @ApiProperty() readonly same!: boolean;
}

export class DroppedBuild implements Pick<Build, 'build' | 'projection' | 'version'> {
  @ApiProperty({ type: 'integer' }) readonly build!: number;
  @ApiProperty() readonly projection!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class DropBuild extends WithReason {}

const TheBuild = (): MethodDecorator => ApiParam({ name: 'build', schema: { type: 'integer', minimum: 1 } });

@ApiTags('operations')
@ApiBearerAuth('token')
@Controller('v1/ops/builds/:build')
export class BuildsController {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  @Get('comparison')
  @OperatorRoute('ops-comparison', {
    summary: 'What a build was found to hold differently from what readers read when it became whole, in numbers',
    answer: ComparisonDocument,
    problems: [404],
  })
  @TheBuild()
  async comparison(@Param('build', NumberPipe) build: number): Promise<ComparisonReport> {
    await this.found(build);
    const comparison = await comparisonOf(this.services.views, build);
    if (!comparison) {
      throw problemError('not-found', {
        detail: `Build ${build} was not compared: it is not whole yet, nothing served when it was, or one of the two stood still.`,
      });
    }
    return { ...comparison, tables: comparison.tables.map(({ rows: _rows, ...table }) => table) };
  }

  @Delete()
  @OperatorRoute('ops-drop-build', {
    summary: 'Removes a build that nobody reads, with all that belongs to it',
    answer: DroppedBuild,
    problems: [404, 409],
  })
  @TheBuild()
  async drop(
    @Param('build', NumberPipe) number: number,
    @Query(queryPipe) query: DropBuild,
    @CallerActor() actor: Actor,
  ): Promise<Plain<DroppedBuild>> {
    const { build, projection, version } = await this.found(number);
    await dropBuild(this.services.views, build, changeBy(actor, query));
    return { build, projection, version };
  }

  private async found(build: number): Promise<Build> {
    const found = await buildOf(this.services.views, build);
    if (found) return found;
    throw new BuildRefusal('unknown-build', `There is no build ${build}: \`throughline projection list\` names them.`);
  }
}

/** What operators see of one build, and its end. */
export const buildOperations: Routes = {
  controller: BuildsController,
  operations: { 'ops-comparison': operators, 'ops-drop-build': operators },
};
