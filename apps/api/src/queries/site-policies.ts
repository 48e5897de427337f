import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query as QueryString } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  effectOf,
  everyoneInCare,
  follow,
  nothingFollowed,
  nothingSaid,
  policyAt,
  policyDecisions,
  sitePolicyAggregate,
  type EpisodeEvent,
  type PolicyDecision,
  type PolicyEffect,
  type PolicyFields,
  type PolicyVersion,
  type SitePolicies,
} from '@throughline/episode';
import { reaches, type RecordedEvent, type Sites } from '@throughline/kernel';
import { problemError } from '@throughline/platform';
import { caseload, readOpenEpisodes, type Page } from '@throughline/views';
import { CallerSites } from '../access/caller-sites';
import { watching } from '../access/watching';
import { AdoptSitePolicy } from '../commands/bodies/site-policy/adopt';
import { Problems } from '../http/describe';
import type { Plain } from '../http/plain';
import { SERVICES, type ApiServices } from '../services';
import { BodyPipe, queryPipe } from '../validation/body';
import { idPattern } from '../validation/fields';
import { TargetPipe } from '../validation/target';
import { reach } from './after';
import { asked, pageOf, Paging } from './paging';
import type { ViewQueries } from './view-queries';

export class OpenEpisodesPaging extends Paging {}

export class SitePolicyVersion implements PolicyVersion {
  @ApiProperty({ example: 'site-21@1' }) readonly id!: string;
  @ApiProperty({ format: 'date-time', description: 'In force from then until the next one.' }) readonly effectiveFrom!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly supersedes!: string | null;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } }) readonly grounds!: PolicyVersion['grounds'];
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) readonly reviewOn!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'null: the site has not said.' })
  readonly fields!: PolicyFields;
}

export class SitePolicyVersions {
  @ApiProperty({ type: () => SitePolicyVersion, isArray: true, description: 'From the oldest to the newest.' })
  readonly items!: readonly PolicyVersion[];
}

/** A decision about an open episode that would be taken otherwise. */
export interface EpisodeEffect extends PolicyEffect {
  readonly episodeId: string;
}

export class EpisodeEffectLine implements EpisodeEffect {
  @ApiProperty() readonly episodeId!: string;
  @ApiProperty({ enum: policyDecisions }) readonly decision!: PolicyDecision;
  @ApiProperty({ description: 'Under the policy that is in force now.' }) readonly before!: string;
  @ApiProperty({ description: 'Under the policy that was sent.' }) readonly after!: string;
}

export class EpisodeEffectsPage implements Page<EpisodeEffect> {
  @ApiProperty({ type: () => EpisodeEffectLine, isArray: true }) readonly items!: readonly EpisodeEffect[];
  @ApiProperty({ type: 'string', nullable: true, description: 'A page may be empty and still not be the last one.' })
  readonly next!: string | null;
}

/** What a site has adopted. @throws ProblemError `not-found` when it has no policy, or is out of reach */
const adoptedAt = async (siteId: string, sites: Sites, { execution }: ApiServices): Promise<SitePolicies> => {
  const adopted = reaches(sites, siteId) ? await execution.state(sitePolicyAggregate, siteId) : undefined;
  if (!adopted) throw problemError('not-found', { detail: 'The site has no policy: adopt one with AdoptSitePolicy.' });
  return adopted.state;
};

/** Asks for the policies that a site has adopted. */
export class ReadSitePolicies extends Query<readonly PolicyVersion[]> {
  constructor(
    readonly siteId: string,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadSitePolicies)
export class ReadSitePoliciesHandler implements IQueryHandler<ReadSitePolicies> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ siteId, sites }: ReadSitePolicies): Promise<readonly PolicyVersion[]> {
    return (await adoptedAt(siteId, sites, this.services)).versions;
  }
}

/** Asks which open episodes of a site a policy would decide differently than the one in force, some episodes at a time. */
export class ReadPolicyEffect extends Query<Page<EpisodeEffect>> {
  constructor(
    readonly siteId: string,
    readonly proposed: PolicyFields,
    readonly paging: Paging,
    readonly sites: Sites,
  ) {
    super();
  }
}

@QueryHandler(ReadPolicyEffect)
export class ReadPolicyEffectHandler implements IQueryHandler<ReadPolicyEffect> {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async execute({ siteId, proposed, paging, sites }: ReadPolicyEffect): Promise<Page<EpisodeEffect>> {
    const { views, clock } = this.services;
    const adopted = await adoptedAt(siteId, sites, this.services);
    await reach(this.services, caseload, paging.after);
    const now = new Date(clock()).toISOString();
    const inForce = policyAt(adopted, now)?.fields ?? nothingSaid;
    const open = await pageOf(readOpenEpisodes(views, { siteId, ...asked(paging), sites }));
    const items: EpisodeEffect[] = [];
    for (const episodeId of open.items) {
      const effects = effectOf(await this.followed(episodeId), inForce, proposed, now.slice(0, 10));
      items.push(...effects.map((effect) => ({ episodeId, ...effect })));
    }
    return { items, next: open.next };
  }

  private async followed(episodeId: string) {
    let followed = nothingFollowed;
    for await (const event of this.services.log.readStream(`episode-${episodeId}`)) {
      followed = follow(followed, event as RecordedEvent<EpisodeEvent>);
    }
    return followed;
  }
}

@ApiTags('sites')
@ApiBearerAuth('token')
@Controller('v1/sites/:siteId/policies')
export class SitePoliciesController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'site-policies', summary: 'The policies that a site has adopted, and since when each is in force' })
  @ApiParam({ name: 'siteId', schema: { type: 'string', pattern: idPattern.source } })
  @ApiOkResponse({ type: SitePolicyVersions })
  @Problems(400, 401, 403, 404, 500, 503)
  async versions(@Param('siteId', TargetPipe) siteId: string, @CallerSites() sites: Sites): Promise<Plain<SitePolicyVersions>> {
    return { items: await this.queries.execute(new ReadSitePolicies(siteId, sites)) };
  }

  @Post('effect')
  @HttpCode(200)
  @ApiOperation({ operationId: 'policy-effect', summary: 'Whom a policy would decide about differently, before it is adopted' })
  @ApiParam({ name: 'siteId', schema: { type: 'string', pattern: idPattern.source } })
  @ApiOkResponse({ type: EpisodeEffectsPage })
  @Problems(400, 401, 403, 404, 500, 503, 504)
  effect(
    @Param('siteId', TargetPipe) siteId: string,
    @Body(BodyPipe) body: AdoptSitePolicy,
    @QueryString(queryPipe) paging: OpenEpisodesPaging,
    @CallerSites() sites: Sites,
  ): Promise<Page<EpisodeEffect>> {
    return this.queries.execute(new ReadPolicyEffect(siteId, proposedIn(body), paging, sites));
  }
}

const proposedIn = (body: AdoptSitePolicy): PolicyFields => {
  const given = Object.entries(body).filter(([name, value]) => Object.hasOwn(nothingSaid, name) && value !== undefined);
  return { ...nothingSaid, ...Object.fromEntries(given) };
};

/** The reads of a site's policies. An effect names episodes by their ids, and nothing else of them. */
export const sitePolicyQueries: ViewQueries = {
  controller: SitePoliciesController,
  handlers: [ReadSitePoliciesHandler, ReadPolicyEffectHandler],
  views: [caseload],
  operations: {
    'site-policies': [...everyoneInCare, 'front_desk', 'site_administrator', ...watching],
    'policy-effect': [...everyoneInCare, 'site_administrator', ...watching],
  },
};
