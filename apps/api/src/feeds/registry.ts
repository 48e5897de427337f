import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { neverTold } from '@throughline/disclosure';
import { eventCodec, purposesOfUse } from '@throughline/episode';
import {
  createEndpointGuard,
  createFeed,
  discardParked,
  endFeed,
  feedJournal,
  FeedRefusal,
  feedStandings,
  findFeed,
  headsOf,
  listFeeds,
  redriveFeed,
  rotateSecret,
  type Feed,
} from '@throughline/feeds';
import type { Actor } from '@throughline/kernel';
import { problemError } from '@throughline/platform';
import type { FastifyReply } from 'fastify';
import { CallerActor } from '../access/caller-actor';
import { Problems } from '../http/describe';
import type { Plain } from '../http/plain';
import { operators, OperatorRoute } from '../operations/describe';
import { changeBy, WithReason } from '../operations/reason';
import type { Routes } from '../queries/view-queries';
import { SERVICES, type ApiServices } from '../services';
import { BodyPipe, queryPipe } from '../validation/body';
import { Codes, Id, idPattern, Ids, OneOf, Pattern, Text, Whole } from '../validation/fields';
import { TargetPipe } from '../validation/target';
import { DiscardedFeedEvent, feedLine, FeedLines, FeedReport, FeedStandings, NewFeedSecret, RedrivenFeed, RegisteredFeed } from './answers';

const usualOverlapHours = 24;
const longestOverlapHours = 720;

/** What a feed is registered with. */
export class RegisterFeed extends WithReason {
  @Pattern(/^[a-z][a-z0-9-]{0,62}$/, 'a name: small letters, digits and -, beginning with a letter', { example: 'hospital-discharge' })
  readonly feed!: string;

  @Id({ about: 'Who reads it: the `sub` of its tokens.' }) readonly client!: string;
  @OneOf(Object.keys(purposesOfUse), { about: 'What the events are used for: a code of HL7 v3 PurposeOfUse.' }) readonly purpose!: string;

  @Codes({ least: 1, optional: true, about: 'Types of events; all of them unless given.' }) readonly types?: readonly string[];
  @Ids({ least: 1, optional: true, about: 'Sites whose events it is about; all of them unless given.' }) readonly sites?: readonly string[];
  @Pattern(/^(beginning|now|\d{1,4}:\d{1,15}(,\d{1,4}:\d{1,15}){0,1023})$/, 'beginning, now, or positions such as 0:17,3:1042', {
    optional: true,
    example: 'now',
    about: 'From when: now unless given. Of positions it begins behind each; partitions that are not named from their beginning.',
  })
  readonly from?: string;

  @Text({
    longest: 2_000,
    optional: true,
    example: 'https://example.org/hooks/throughline',
    about: 'Sent there as webhooks; asked for unless given.',
  })
  readonly endpoint?: string;
}

export class EndFeed extends WithReason {}

export class RotateFeedSecret extends WithReason {
  @Whole({
    min: 0,
    max: longestOverlapHours,
    optional: true,
    about: `So long webhooks are signed with the earlier secret too; ${usualOverlapHours} unless given.`,
  })
  readonly overlapHours?: number;
}

export class RedriveFeed extends WithReason {
  @Id({ optional: true, about: 'Only this parked key. Unless given all of them, and the endpoint if it is dead.' }) readonly key?: string;
}

export class DiscardFromFeed extends WithReason {
  @Id({ about: 'A parked key: a patient, or another stream.' }) readonly key!: string;
}

const TheFeed = (): MethodDecorator => ApiParam({ name: 'feed', schema: { type: 'string', pattern: idPattern.source } });

@ApiTags('feeds')
@ApiBearerAuth('token')
@Controller('v1/feeds')
export class FeedsController {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  @Post()
  @ApiOperation({
    operationId: 'ops-register-feed',
    summary: 'Registers who is told what, and from when',
    description: 'The name is given once and for good. It is written down who asked for it and why.',
  })
  @ApiCreatedResponse({
    type: RegisteredFeed,
    headers: { Location: { description: 'Where it can be looked at.', schema: { type: 'string' } } },
  })
  @Problems(400, 401, 403, 409, 415, 422, 500, 503)
  async register(
    @Body(BodyPipe) body: RegisterFeed,
    @CallerActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Plain<RegisteredFeed>> {
    const { feed, client, purpose, types = '*', sites = '*', from = 'now', endpoint = null } = body;
    if (types !== '*') refuseUnknown(types);
    if (endpoint !== null) createEndpointGuard(this.services.endpoints).check(endpoint);
    const startAfter = await this.startOf(from);
    const { secret } = await createFeed(
      this.services.views,
      { feed, client, purpose, types, sites, startAfter, endpoint },
      changeBy(actor, body),
    );
    void reply.header('location', `/v1/feeds/${feed}`);
    return { ...feedLine(await findFeed(this.services.views, feed)), secret };
  }

  @Get()
  @OperatorRoute('ops-list-feeds', { summary: 'Every feed that was ever registered', answer: FeedLines })
  async list(): Promise<Plain<FeedLines>> {
    return { items: (await listFeeds(this.services.views)).map(feedLine) };
  }

  @Get(':feed')
  @OperatorRoute('ops-show-feed', { summary: 'A feed, how it stands, and what was done to it', answer: FeedReport, problems: [404] })
  @TheFeed()
  async show(@Param('feed', TargetPipe) name: string): Promise<Plain<FeedReport>> {
    const { views } = this.services;
    const found = (await listFeeds(views)).find(({ feed }) => feed === name);
    if (!found) throw new FeedRefusal('unknown-feed', `There is no feed ${name}. GET /v1/feeds names them.`);
    const [standing = null] = await feedStandings(views, name);
    return { ...feedLine(found), standing, journal: await feedJournal(views, name) };
  }

  @Delete(':feed')
  @OperatorRoute('ops-end-feed', { summary: 'Ends a feed: nothing leaves by it any more', answer: FeedReport, problems: [404] })
  @TheFeed()
  async end(
    @Param('feed', TargetPipe) name: string,
    @Query(queryPipe) query: EndFeed,
    @CallerActor() actor: Actor,
  ): Promise<Plain<FeedReport>> {
    await endFeed(this.services.views, name, changeBy(actor, query));
    return this.show(name);
  }

  @Post(':feed/secret')
  @HttpCode(200)
  @OperatorRoute('ops-rotate-feed-secret', {
    summary: 'Makes a new secret for the webhooks of a feed',
    answer: NewFeedSecret,
    problems: [404, 409, 415],
  })
  @TheFeed()
  async rotate(
    @Param('feed', TargetPipe) feed: string,
    @Body(BodyPipe) body: RotateFeedSecret,
    @CallerActor() actor: Actor,
  ): Promise<Plain<NewFeedSecret>> {
    const { overlapHours = usualOverlapHours } = body;
    return { feed, secret: await rotateSecret(this.services.views, feed, overlapHours, changeBy(actor, body)) };
  }

  @Post(':feed/redrive')
  @HttpCode(200)
  @OperatorRoute('ops-redrive-feed', {
    summary: 'Has parked keys of a feed sent again, in order, and a dead endpoint tried again',
    answer: RedrivenFeed,
    problems: [404, 415],
  })
  @TheFeed()
  async redrive(
    @Param('feed', TargetPipe) feed: string,
    @Body(BodyPipe) body: RedriveFeed,
    @CallerActor() actor: Actor,
  ): Promise<Plain<RedrivenFeed>> {
    return { feed, ...(await redriveFeed(this.services.views, feed, body.key ?? null, changeBy(actor, body))) };
  }

  @Post(':feed/discard')
  @HttpCode(200)
  @OperatorRoute('ops-discard-from-feed', {
    summary: 'Has a parked key of a feed go on without the event that was refused',
    answer: DiscardedFeedEvent,
    problems: [404, 415],
  })
  @TheFeed()
  async discard(
    @Param('feed', TargetPipe) feed: string,
    @Body(BodyPipe) body: DiscardFromFeed,
    @CallerActor() actor: Actor,
  ): Promise<Plain<DiscardedFeedEvent>> {
    return { feed, key: body.key, ...(await discardParked(this.services.views, feed, body.key, changeBy(actor, body))) };
  }

  /** By partition: the last sequence before the beginning. */
  private async startOf(from: string): Promise<Feed['startAfter']> {
    const heads = headsOf(await this.services.log.heads());
    if (from === 'now') return heads;
    const given = new Map(
      from === 'beginning' ? [] : from.split(',').map((position) => position.split(':').map(Number) as [number, number]),
    );
    const beyond = [...given].find(([partition, sequence]) => sequence > (heads[partition] ?? -1));
    if (beyond) {
      throw problemError('invalid-body', { errors: [{ pointer: '/from', detail: `The log has not come as far as ${beyond.join(':')}` }] });
    }
    return heads.map((_, partition) => given.get(partition) ?? 0);
  }
}

const refuseUnknown = (types: readonly string[]): void => {
  const unknown = types.flatMap((type, place) =>
    eventCodec.definitions.has(type) && !neverTold.has(type)
      ? []
      : [{ pointer: `/types/${place}`, detail: 'There is no such type of event, or it is told to nobody outside' }],
  );
  if (unknown.length > 0) throw problemError('invalid-body', { errors: unknown });
};

@ApiTags('operations')
@ApiBearerAuth('token')
@Controller('v1/ops/feeds')
export class FeedStandingsController {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  @Get()
  @OperatorRoute('ops-feeds', { summary: 'How far each feed is behind the log, and what stands in its way', answer: FeedStandings })
  async list(): Promise<Plain<FeedStandings>> {
    return { items: await feedStandings(this.services.views) };
  }
}

/** Who registers feeds, and looks after them. */
export const feedRegistration: Routes = {
  controller: FeedsController,
  operations: {
    'ops-register-feed': operators,
    'ops-list-feeds': operators,
    'ops-show-feed': operators,
    'ops-end-feed': operators,
    'ops-rotate-feed-secret': operators,
    'ops-redrive-feed': operators,
    'ops-discard-from-feed': operators,
  },
};

export const feedStandingOperations: Routes = { controller: FeedStandingsController, operations: { 'ops-feeds': operators } };
