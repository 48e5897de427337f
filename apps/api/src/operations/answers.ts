import { ApiProperty } from '@nestjs/swagger';
import { parkingCategories, type BuildState, type ParkingCategory } from '@throughline/projection';
import type { Behind, BuildPlace, BuildReport, KnownDefinition, ProjectionReport } from './read-projections';

export class BehindLog implements Behind {
  @ApiProperty({ type: 'integer' }) readonly events!: number;
  @ApiProperty({ description: 'How old the oldest event is that is missing; 0 when none is.' }) readonly seconds!: number;
}

export class BuildPlaceLine extends BehindLog implements BuildPlace {
  @ApiProperty({ type: 'integer' }) readonly partition!: number;
  @ApiProperty({ type: 'integer', description: 'Everything up to this sequence is in, or parked.' }) readonly checkpoint!: number;
  @ApiProperty({ type: 'integer', description: 'Of the log.' }) readonly head!: number;
  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'When something was taken in last. Who does it is told by the metrics of its program: throughline_view_lanes.',
  })
  readonly movedAt!: string | null;
}

export class ParkedCountLine {
  @ApiProperty({ enum: parkingCategories }) readonly category!: ParkingCategory;
  @ApiProperty({ type: 'integer' }) readonly keys!: number;
}

/** One set of tables of a view. */
export class BuildLine implements BuildReport {
  @ApiProperty({ type: 'integer' }) readonly build!: number;
  @ApiProperty({
    enum: ['building', 'ready', 'serving', 'kept'],
    description: 'building: being filled; ready: waits to be switched to; serving: readers read it; kept: they did, and can go back.',
  })
  readonly state!: BuildState;

  @ApiProperty({
    enum: ['same', 'changed', 'unknown'],
    description: 'How what it is folded with stands to the definition in this program; unknown: the program has none of that version.',
  })
  readonly definition!: KnownDefinition;

  @ApiProperty({ description: 'Projectors with its definition keep it current.' }) readonly follows!: boolean;
  @ApiProperty({ description: 'What comes is taken in at once, because readers wait for it; into others a fraction of a second later.' })
  readonly awaited!: boolean;

  @ApiProperty({ description: 'An operator stopped it.' }) readonly paused!: boolean;
  @ApiProperty({ type: 'string', nullable: true, description: 'Why it stands still until more parked keys are allowed.' })
  readonly stopped!: string | null;

  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ format: 'date-time', description: 'In this state since then.' }) readonly since!: string;
  @ApiProperty({ type: () => BehindLog, nullable: true, description: 'In all partitions; null while nobody keeps it current.' })
  readonly lag!: Behind | null;

  @ApiProperty({ type: () => BuildPlaceLine, isArray: true }) readonly places!: readonly BuildPlace[];
  @ApiProperty({ type: () => ParkedCountLine, isArray: true }) readonly parked!: BuildReport['parked'];
}

export class ProjectionLine implements ProjectionReport {
  @ApiProperty({ example: 'caseload' }) readonly name!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ description: 'false: it is being built for the first time, and its queries are answered with 503.' })
  readonly served!: boolean;

  @ApiProperty({ description: 'What serves was folded with another definition than this program has: rebuild it.' })
  readonly changed!: boolean;

  @ApiProperty({ type: () => BehindLog, nullable: true, description: 'Of what serves.' }) readonly lag!: Behind | null;
  @ApiProperty({ type: () => BuildLine, isArray: true, description: 'Older first.' }) readonly builds!: readonly BuildReport[];
}

export class ProjectionLines {
  @ApiProperty({ type: () => ProjectionLine, isArray: true }) readonly items!: readonly ProjectionReport[];
}
