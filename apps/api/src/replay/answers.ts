import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { roles, sources, type Actor, type Precision, type Source } from '@throughline/kernel';
import { axes, type Axis, type Cause, type ColumnChange, type Link, type PolicyInForce, type RowPlace } from '@throughline/replay';
import { anyValue } from '../http/any-value';
import { FoldedState } from '../queries/stream-routes';

const instant = { type: 'string', format: 'date-time' } as const;
const anything = { type: 'object', additionalProperties: true } as const;

export class ReplayMoment {
  @ApiProperty({ ...instant, nullable: true, description: 'null: everything that is on the record.' }) readonly asKnownAt!: string | null;
  @ApiProperty({ ...instant, nullable: true, description: 'null: whatever its time.' }) readonly asOf!: string | null;
}

/** How much of the record a replay is made of. */
export class ReplaySource {
  @ApiProperty({ type: 'integer' }) readonly partition!: number;
  @ApiProperty({ type: 'integer', description: 'The log was read up to this sequence of the partition.' }) readonly through!: number;
  @ApiProperty({ type: 'integer', description: 'Events of the patient that were on the record.' }) readonly eventsKnown!: number;
  @ApiProperty({ type: 'integer', description: 'Those of them that are taken in.' }) readonly eventsTaken!: number;
  @ApiProperty({ ...instant, nullable: true, description: 'When the last of those on the record was recorded.' })
  readonly lastRecordedAt!: string | null;
}

export class ReplayedPolicy implements PolicyInForce {
  @ApiProperty() readonly siteId!: string;
  @ApiProperty({ type: 'string', nullable: true, example: 'site-21@1', description: 'null: the site had none.' })
  readonly policyVersionId!: string | null;

  @ApiProperty({ ...instant, nullable: true }) readonly effectiveFrom!: string | null;
}

/** Rows of one table. */
export class ReplayedRows {
  @ApiProperty({ example: 'episodes' }) readonly table!: string;
  @ApiProperty({ type: 'integer', description: 'How many there are.' }) readonly total!: number;
  @ApiProperty({ type: 'array', items: anything, description: 'In the order of the primary key.' }) readonly items!: readonly object[];
  @ApiProperty({ type: 'string', nullable: true, description: 'Address of the next page; null on the last one.' })
  readonly next!: string | null;
}

export class ReplayedView {
  @ApiProperty({ example: 'caseload' }) readonly view!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: () => ReplayedRows, isArray: true }) readonly tables!: readonly ReplayedRows[];
}

/** A record at a moment. */
export class ReplayAnswer {
  @ApiProperty() readonly episodeId!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly patientId!: string | null;
  @ApiProperty({ type: () => ReplayMoment }) readonly moment!: ReplayMoment;
  @ApiProperty({ type: () => ReplaySource }) readonly source!: ReplaySource;

  @ApiProperty({
    type: () => ReplayedPolicy,
    nullable: true,
    description: "Of the episode's site, at the moment. null where the site is not known.",
  })
  readonly policy!: ReplayedPolicy | null;

  @ApiProperty({ type: () => FoldedState, nullable: true, description: 'Of the episode. null: nothing of it is taken in.' })
  readonly state!: FoldedState | null;

  @ApiProperty({ type: () => FoldedState, isArray: true, description: "Of the patient's other streams." })
  readonly companions!: readonly FoldedState[];

  @ApiProperty({ type: () => ReplayedRows, nullable: true, description: "The patient's timeline; null while it has nothing." })
  readonly timeline!: ReplayedRows | null;

  @ApiProperty({ type: () => ReplayedView, isArray: true, description: 'Every other view that has a row of the patient.' })
  readonly views!: readonly ReplayedView[];
}

export class ReplayRowsPage extends ReplayedRows {
  @ApiProperty() readonly view!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class ReplayActor implements Actor {
  @ApiProperty() readonly id!: string;
  @ApiProperty({ enum: roles }) readonly role!: Actor['role'];
  @ApiPropertyOptional({ type: 'string' }) readonly onBehalfOf?: string;
}

export class LinkEvent {
  @ApiProperty() readonly eventId!: string;
  @ApiProperty() readonly type!: string;
  @ApiProperty() readonly stream!: string;
  @ApiProperty({ type: 'integer' }) readonly streamVersion!: number;
}

export class CauseLink implements Link {
  @ApiProperty() readonly commandId!: string;
  @ApiProperty() readonly correlationId!: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'The event or command that led to it; null: it began by itself.' })
  readonly causationId!: string | null;

  @ApiProperty({ type: () => LinkEvent, isArray: true, description: 'What the command appended to this record.' })
  readonly events!: readonly LinkEvent[];
}

/** An event as what stands behind a change. */
export class ReplayCause extends LinkEvent implements Cause {
  @ApiProperty({ type: 'integer', description: 'Of its schema, in which it was written.' }) readonly schemaVersion!: number;
  @ApiProperty({ type: 'integer' }) readonly partition!: number;
  @ApiProperty({ type: 'integer' }) readonly sequence!: number;
  @ApiProperty(instant) readonly recordedAt!: string;
  @ApiProperty({ ...instant, description: 'As it was told; a correction may have moved it.' }) readonly occurredAt!: string;
  @ApiProperty({ enum: ['instant', 'day', 'approx'] }) readonly occurredAtPrecision!: Precision;
  @ApiProperty({ type: () => ReplayActor }) readonly actor!: ReplayActor;
  @ApiProperty({ enum: sources }) readonly source!: Source;
  @ApiProperty({ type: 'string', nullable: true }) readonly siteId!: string | null;
  @ApiProperty({ type: 'string', nullable: true }) readonly episodeId!: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'Under which it was decided.' }) readonly policyVersionId!: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'The event that it corrects or voids.' }) readonly corrects!: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'Why, of a correction.' }) readonly reason!: string | null;
  @ApiProperty({ type: 'array', items: { type: 'string' }, description: 'The events that correct or void it, as far as they are known.' })
  readonly correctedBy!: readonly string[];

  @ApiProperty({ type: () => CauseLink, isArray: true, description: 'Its command, what led to that, and so on back to the beginning.' })
  readonly chain!: readonly CauseLink[];
}

export class ColumnDifference implements ColumnChange {
  @ApiProperty() readonly column!: string;
  @ApiPropertyOptional({ ...anyValue, description: 'Left out: there was no row.' }) readonly before?: unknown;
  @ApiPropertyOptional({ ...anyValue, description: 'Left out: there is no row any more.' }) readonly after?: unknown;
}

/** Something that is not what it was: a place in the state of a stream, or a row of a view. */
export class ReplayChange implements Partial<RowPlace> {
  @ApiProperty({ enum: ['state', 'row'] }) readonly kind!: 'state' | 'row';
  @ApiPropertyOptional({ description: 'Of a state.' }) readonly stream?: string;
  @ApiPropertyOptional({ description: 'JSON Pointer into the state; empty: all of it.' }) readonly path?: string;
  @ApiPropertyOptional({ ...anyValue, description: 'Of a state. Left out: it was not there.' }) readonly before?: unknown;
  @ApiPropertyOptional({ ...anyValue, description: 'Of a state. Left out: it is not there any more.' }) readonly after?: unknown;
  @ApiPropertyOptional({ description: 'Of a row.' }) readonly view?: string;
  @ApiPropertyOptional({ type: 'integer', description: 'Of the view.' }) readonly version?: number;
  @ApiPropertyOptional({ description: 'Of the view.' }) readonly table?: string;
  @ApiPropertyOptional({ ...anything, description: 'The primary key of the row.' }) readonly row?: Readonly<Record<string, unknown>>;
  @ApiPropertyOptional({ type: () => ColumnDifference, isArray: true }) readonly columns?: readonly ColumnDifference[];
}

export class ReplayStep {
  @ApiProperty({ type: 'integer', description: 'The how manieth step it is, from 1.' }) readonly place!: number;
  @ApiProperty({ ...instant, description: 'Recorded or occurred then, as `axis` says.' }) readonly at!: string;
  @ApiProperty({ type: () => ReplayCause }) readonly event!: ReplayCause;
  @ApiProperty({ ...anything, description: 'What it says; along `occurred` as it holds, with its corrections.' }) readonly data!: object;
  @ApiProperty({ type: () => ReplayChange, isArray: true }) readonly changes!: readonly ReplayChange[];
}

export class ReplaySteps {
  @ApiProperty({ enum: axes }) readonly axis!: Axis;
  @ApiProperty({ type: 'integer', description: 'How many steps there are in all.' }) readonly total!: number;
  @ApiProperty({ type: () => ReplayStep, isArray: true }) readonly items!: readonly ReplayStep[];
  @ApiProperty({ type: 'string', nullable: true, description: 'Address of the next page; null on the last one.' })
  readonly next!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Address at which what is recorded after these will be; for who follows a record. null along `occurred`.',
  })
  readonly resume!: string | null;
}

export class ReplayedChange extends ReplayChange {
  @ApiProperty({
    type: 'array',
    items: { type: 'string' },
    description: 'Event ids, in the order of the log; `causes` says who and what they are.',
  })
  readonly causedBy!: readonly string[];
}

export class ReplayDiff {
  @ApiProperty({ enum: axes }) readonly axis!: Axis;
  @ApiProperty(instant) readonly from!: string;
  @ApiProperty(instant) readonly to!: string;
  @ApiProperty({ type: 'integer', description: 'How many steps lie between.' }) readonly steps!: number;
  @ApiProperty({ type: 'integer', description: 'How many changes there are in all.' }) readonly total!: number;
  @ApiProperty({ type: () => ReplayedChange, isArray: true }) readonly items!: readonly ReplayedChange[];
  @ApiProperty({ type: () => ReplayCause, isArray: true, description: 'Every event that `causedBy` names here, once.' })
  readonly causes!: readonly ReplayCause[];

  @ApiProperty({ type: 'string', nullable: true, description: 'Address of the next page; null on the last one.' })
  readonly next!: string | null;
}
