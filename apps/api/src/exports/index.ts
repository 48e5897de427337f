import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { collect, envelopeOf, exportFormat, writeExport, type Collected, type Exported, type NoExport } from '@throughline/export';
import { reaches } from '@throughline/kernel';
import { problemError } from '@throughline/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readingOf, type AskedReading } from '../access/asked-reading';
import { AccessRecorder } from '../access/recorder';
import { watching } from '../access/watching';
import { Problems } from '../http/describe';
import { sitesOf } from '../http/request';
import type { Routes } from '../queries/view-queries';
import { sealedNow } from '../seals/sealing';
import { SERVICES, type ApiServices } from '../services';
import { idPattern } from '../validation/fields';
import { TargetPipe } from '../validation/target';

/** JSON, one object a line. */
export const exportType = 'application/x-ndjson';

/** Exports that others can verify. */
@ApiTags('exports')
@ApiBearerAuth('token')
@Controller('v1/episodes/:episodeId/export')
export class ExportsController {
  constructor(
    @Inject(SERVICES) private readonly services: ApiServices,
    @Inject(AccessRecorder) private readonly recorder: AccessRecorder,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'export-episode',
    summary: "An episode's record with its policies, and proofs by which it can be verified without this service",
    description:
      'What is new is sealed first; what no seal covers after ten seconds is left out and counted in the first line. docs/audit.md has the format. ' +
      'An answer that ends before a line of kind `end` is not whole. An auditor is in a session of mode `copy`.',
  })
  @ApiParam({ name: 'episodeId', schema: { type: 'string', pattern: idPattern.source } })
  @ApiOkResponse({
    description: `One line of JSON after another, in the format ${exportFormat}.`,
    content: { [exportType]: { schema: { type: 'string' } } },
    headers: { 'Export-Events': { description: 'How many events of the record it holds.', schema: { type: 'integer' } } },
  })
  @Problems(400, 401, 403, 404, 500, 503)
  async export(
    @Param('episodeId', TargetPipe) episodeId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reading = readingOf(request);
    if (!reading) throw new Error('An export is not noted as a reading');
    const exported = this.exportedTo(request, reading, episodeId);
    const collected = expectCollected(await this.collected(exported));
    const lines = await writeExport(exported, collected);
    await this.recorder.shown(request, namesIn(collected));
    void reply
      .headers({
        'content-type': exportType,
        'content-disposition': `attachment; filename="episode-${episodeId}.jsonl"`,
        'export-events': String(collected.events.length),
      })
      .send(Readable.from(lines, { objectMode: false }));
  }

  private exportedTo(request: FastifyRequest, { actor, purpose, session }: AskedReading, episodeId: string): Exported {
    const { log, clock } = this.services;
    const sites = sitesOf(request);
    return {
      cluster: log.clusterId,
      episodeId,
      exportedAt: new Date(clock()).toISOString(),
      exportedBy: {
        ...{ id: actor.id, role: actor.role, purpose },
        ...{ sessionId: session?.sessionId ?? null, agreementRef: session?.agreementRef ?? null },
      },
      reach: { sites: sites === '*' ? '*' : [...sites], episodeIds: session?.scope.episodeIds ? [...session.scope.episodeIds] : null },
    };
  }

  /** What is not sealed yet is sealed first, if there is a sealer. */
  private async collected({ cluster: clusterId, episodeId, reach: { sites, episodeIds } }: Exported): Promise<Collected | NoExport> {
    const question = {
      ...{ clusterId, episodeId, seesAll: sites === '*' && episodeIds === null },
      sees: (envelope: { readonly siteId: string | null; readonly episodeId: string | null }): boolean =>
        reaches(sites, envelope.siteId) && (episodeIds === null || envelope.episodeId === null || episodeIds.includes(envelope.episodeId)),
    };
    const found = await collect(this.services.views, question);
    const isBehind = found === 'unsealed' || (typeof found === 'object' && found.unsealed > 0);
    if (!isBehind) return found;
    await sealedNow(this.services);
    return collect(this.services.views, question);
  }
}

/** @throws ProblemError when there is nothing to export */
const expectCollected = (found: Collected | NoExport): Collected => {
  switch (found) {
    case 'unknown':
      throw problemError('not-found', { detail: 'There is no treatment episode with this id.' });
    case 'unsealed':
      throw problemError('unavailable', {
        detail: 'The record is not sealed yet, so nothing could be proved: is a sealer there, and ready?',
      });
    case 'broken':
      throw problemError('unavailable', { detail: 'What is kept of seals is not whole: "throughline verify" says where.' });
    default:
      return found;
  }
};

/** Whom an export names, wherever in it. */
const namesIn = ({ events, policies }: Collected) => ({
  events: events.map((event) => ({ ...envelopeOf(event), payload: JSON.parse(event.payload) as unknown })),
  policies: policies.map((event) => ({ siteId: envelopeOf(event).siteId })),
});

/** Exports of records. */
export const exportRoutes: Routes = { controller: ExportsController, operations: { 'export-episode': watching } };
