import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { eventCodec, projectionAggregate, type EpisodeServiceEvent, type ParkedKeyCommandData } from '@throughline/episode';
import type { Actor, AnyCommand, StoredEvent } from '@throughline/kernel';
import { digestOf } from '@throughline/log';
import { problemError, ProblemError } from '@throughline/platform';
import {
  allowParked,
  AnotherDefinition,
  buildOf,
  builds,
  discardKey,
  NotParked,
  parkedKeys,
  parkingCategories,
  passedOver,
  redriveKey,
  rememberDiscards,
  waitingEvents,
  type Build,
  type DiscardDecision,
  type ParkedKey,
  type ParkingCategory,
  type PassedOver,
  type Redriven,
  type RedriveOptions,
} from '@throughline/projection';
import { allViews } from '@throughline/views';
import type { FastifyRequest } from 'fastify';
import { CallerActor } from '../access/caller-actor';
import { problemOfRejection } from '../commands/rejections';
import type { Plain } from '../http/plain';
import type { Routes } from '../queries/view-queries';
import { SERVICES, type ApiServices } from '../services';
import { BodyPipe } from '../validation/body';
import { Id, idPattern, Whole } from '../validation/fields';
import { TargetPipe } from '../validation/target';
import { operators, OperatorRoute } from './describe';
import { changeBy, WithReason } from './reason';

/** The most waiting events that are shown of a key. */
const shownEvents = 200;
const mostBuilds = 2_147_483_647;

export class ParkedKeyLine implements ParkedKey {
  @ApiProperty() readonly projection!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: 'integer', description: 'The tables in which it is parked.' }) readonly build!: number;
  @ApiProperty({ description: 'The id of an episode, a patient or another stream.' }) readonly key!: string;
  @ApiProperty({ type: 'integer' }) readonly partition!: number;
  @ApiProperty({ type: 'integer', description: 'The event that failed.' }) readonly sequence!: number;
  @ApiProperty({ enum: parkingCategories }) readonly category!: ParkingCategory;
  @ApiProperty() readonly error!: string;
  @ApiProperty({ format: 'date-time' }) readonly since!: string;
  @ApiProperty({ type: 'integer', description: 'Events that wait, the failed one included.' }) readonly events!: number;
}

interface StoppedBuild extends Pick<Build, 'projection' | 'version' | 'build'> {
  readonly stopped: string;
}

export class StoppedBuildLine implements StoppedBuild {
  @ApiProperty() readonly projection!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: 'integer' }) readonly build!: number;
  @ApiProperty({ description: 'Why it stands still.' }) readonly stopped!: string;
}

export class PassedOverLine implements PassedOver {
  @ApiProperty() readonly projection!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: 'integer' }) readonly build!: number;
  @ApiProperty({ type: 'integer', description: 'Discarded events that it goes on without.' }) readonly events!: number;
}

interface ParkedReport {
  readonly items: readonly ParkedKey[];
  readonly stopped: readonly StoppedBuild[];
  readonly passedOver: readonly PassedOver[];
}

export class ParkedKeysReport implements ParkedReport {
  @ApiProperty({ type: () => ParkedKeyLine, isArray: true, description: 'Oldest first.' }) readonly items!: readonly ParkedKeyLine[];

  @ApiProperty({ type: () => StoppedBuildLine, isArray: true, description: 'What stands still until more parked keys are allowed.' })
  readonly stopped!: readonly StoppedBuildLine[];

  @ApiProperty({ type: () => PassedOverLine, isArray: true, description: 'What goes on without events that were discarded.' })
  readonly passedOver!: readonly PassedOverLine[];
}

type WaitingEvent = Pick<StoredEvent, 'sequence' | 'eventId' | 'type' | 'schemaVersion' | 'recordedAt'>;

export class WaitingEventLine implements WaitingEvent {
  @ApiProperty({ type: 'integer' }) readonly sequence!: number;
  @ApiProperty() readonly eventId!: string;
  @ApiProperty({ example: 'DoseAdministered' }) readonly type!: string;
  @ApiProperty({ type: 'integer', description: 'Of its schema, as it was written.' }) readonly schemaVersion!: number;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
}

interface KeyReport {
  readonly key: ParkedKey;
  readonly events: readonly WaitingEvent[];
}

export class ParkedKeyReport implements KeyReport {
  @ApiProperty({ type: () => ParkedKeyLine }) readonly key!: ParkedKeyLine;
  @ApiProperty({ type: () => WaitingEventLine, isArray: true, description: `The first ${shownEvents} of them, in order.` })
  readonly events!: readonly WaitingEventLine[];
}

export class RedriveParkedKey {
  @Whole({ min: 1, max: mostBuilds }) readonly build!: number;
  @Id({ about: 'The parked key.' }) readonly key!: string;
}

export class FailedAgain {
  @ApiProperty({ type: 'integer' }) readonly sequence!: number;
  @ApiProperty({ enum: parkingCategories }) readonly category!: ParkingCategory;
  @ApiProperty() readonly error!: string;
}

export class RedriveReport implements Redriven {
  @ApiProperty({ type: 'integer', description: 'Waiting events that were taken in.' }) readonly events!: number;

  @ApiProperty({
    type: () => FailedAgain,
    nullable: true,
    description: 'The event at which the key waits now; null: it is parked no more.',
  })
  readonly failed!: FailedAgain | null;
}

export class DiscardParkedKey extends WithReason implements RedriveParkedKey {
  @Whole({ min: 1, max: mostBuilds }) readonly build!: number;
  @Id({ about: 'The parked key.' }) readonly key!: string;
}

export class AllowParkedKeys extends WithReason {
  @Whole({ min: 1, max: mostBuilds }) readonly build!: number;
  @Whole({ min: 1, about: 'So many of its keys may be parked at once.' }) readonly keys!: number;
}

export class ParkedKeysAllowed {
  @ApiProperty({ type: 'integer' }) readonly build!: number;
  @ApiProperty({ type: 'integer' }) readonly keys!: number;
}

const redriving = { answer: RedriveReport, problems: [404, 409, 415] } as const;

@ApiTags('operations')
@ApiBearerAuth('token')
@Controller('v1/ops/parked')
export class ParkedKeysController {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  @Get()
  @OperatorRoute('ops-parked', {
    summary: 'Keys of views that wait because one of their events cannot be taken in',
    answer: ParkedKeysReport,
  })
  async list(): Promise<ParkedReport> {
    const { views } = this.services;
    const stopped = (await builds(views)).flatMap(({ projection, version, build, stopped: why }) =>
      why === null ? [] : [{ projection, version, build, stopped: why }],
    );
    return { items: await parkedKeys(views), stopped, passedOver: await passedOver(views) };
  }

  @Get(':build/:key')
  @OperatorRoute('ops-parked-key', {
    summary: 'A parked key and the events that wait, without what they hold',
    answer: ParkedKeyReport,
    problems: [404],
  })
  @ApiParam({ name: 'build', schema: { type: 'string', pattern: idPattern.source } })
  @ApiParam({ name: 'key', schema: { type: 'string', pattern: idPattern.source } })
  async show(@Param('build', TargetPipe) build: string, @Param('key', TargetPipe) key: string): Promise<KeyReport> {
    const { views, log } = this.services;
    const found = (await parkedKeys(views)).find((parked) => String(parked.build) === build && parked.key === key);
    if (!found) throw problemError('not-found', { detail: new NotParked().message });
    const events = await log.readAt(found.partition, await waitingEvents(views, found, shownEvents));
    return {
      key: found,
      events: events.map(({ sequence, eventId, type, schemaVersion, recordedAt }) => ({
        sequence,
        eventId,
        type,
        schemaVersion,
        recordedAt,
      })),
    };
  }

  @Post('redrive')
  @HttpCode(200)
  @OperatorRoute('ops-redrive', { summary: 'Takes in what waits of a parked key, by the code at hand', ...redriving })
  async redrive(@Body(BodyPipe) { build, key }: RedriveParkedKey, @CallerActor() { id: who }: Actor): Promise<Redriven> {
    await this.recallDiscards(build);
    return redriveKey(this.redriving(who), { build, key }).catch(asProblem);
  }

  @Post('discard')
  @HttpCode(200)
  @OperatorRoute('ops-discard', {
    summary: 'Lets a view go on without the event at which a key is parked; on the record as ParkedKeyDiscarded',
    ...redriving,
  })
  async discard(
    @Body(BodyPipe) { build, key, reason }: DiscardParkedKey,
    @CallerActor() actor: Actor,
    @Req() { id: correlationId }: FastifyRequest,
  ): Promise<Redriven> {
    await this.recallDiscards(build);
    const record = (decision: DiscardDecision): Promise<void> => this.record(decision, actor, correlationId);
    return discardKey({ ...this.redriving(actor.id), reason, record }, { build, key }).catch(asProblem);
  }

  @Post('allow')
  @HttpCode(200)
  @OperatorRoute('ops-allow-parked', {
    summary: 'Lets a build that stands still go on with more parked keys',
    answer: ParkedKeysAllowed,
    problems: [404, 415],
  })
  async allow(@Body(BodyPipe) body: AllowParkedKeys, @CallerActor() actor: Actor): Promise<Plain<ParkedKeysAllowed>> {
    const { build, keys } = body;
    if (await allowParked(this.services.views, { build, keys, ...changeBy(actor, body) })) return { build, keys };
    throw problemError('not-found', { detail: 'There is no such build.' });
  }

  private redriving(who: string): RedriveOptions<EpisodeServiceEvent> {
    const { views: pool, log } = this.services;
    return { pool, definitions: allViews, codec: eventCodec, read: log.readAt, who };
  }

  /** What was decided and has not had its effect, because a program ended, has it now. */
  private async recallDiscards(build: number): Promise<void> {
    const { views, execution } = this.services;
    const found = await buildOf(views, build);
    const decisions = found && (await execution.state(projectionAggregate, found.projection));
    if (decisions) await rememberDiscards(views, found.projection, decisions.state.discarded);
  }

  private async record({ projection: target, ...decision }: DiscardDecision, actor: Actor, correlationId: string): Promise<void> {
    const { execution, clock } = this.services;
    const data: ParkedKeyCommandData['DiscardParkedKey'] = decision;
    const envelope = { commandId: randomUUID(), target, actor, correlationId, causationId: null, source: 'ui' } as const;
    const when = { occurredAt: new Date(clock()).toISOString(), occurredAtPrecision: 'instant' } as const;
    const command: AnyCommand = { type: 'DiscardParkedKey', ...envelope, ...when, data };
    const outcome = await execution.execute(projectionAggregate, { command, digest: digestOf({ target, data }) });
    if (outcome.kind === 'rejected') throw new ProblemError(problemOfRejection(outcome.code, outcome.detail));
  }
}

const asProblem = (error: unknown): never => {
  if (error instanceof NotParked) throw problemError('not-found', { detail: error.message });
  if (error instanceof AnotherDefinition) throw problemError('definition-changed', { detail: error.message });
  throw error;
};

/** What operators see and do of parked keys: keys and places of events, never what they hold. */
export const parkedOperations: Routes = {
  controller: ParkedKeysController,
  operations: {
    'ops-parked': operators,
    'ops-parked-key': operators,
    'ops-redrive': operators,
    'ops-discard': operators,
    'ops-allow-parked': operators,
  },
};
