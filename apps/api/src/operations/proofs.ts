import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@throughline/kernel';
import { problemError } from '@throughline/platform';
import { findingInWords, proofRun, proofRuns, requestProof, type ProofRun } from '@throughline/proof';
import type { FastifyReply } from 'fastify';
import { CallerActor } from '../access/caller-actor';
import { Problems } from '../http/describe';
import type { Plain } from '../http/plain';
import type { Routes } from '../queries/view-queries';
import { SERVICES, type ApiServices } from '../services';
import { BodyPipe } from '../validation/body';
import { Flag } from '../validation/fields';
import { NumberPipe } from '../validation/target';
import { operators, OperatorRoute } from './describe';
import { changeBy, WithReason } from './reason';

/** So many runs are listed, and so many findings of each. */
const listed = 50;
const namedFindings = 20;

export class StartProof extends WithReason {
  @Flag({ optional: true, about: 'From the first event on; otherwise only what is new since the last proof.' }) readonly whole?: boolean;
}

/** One comparison of store, topic and views. */
export class ProofLine implements Omit<ProofRun, 'result'> {
  @ApiProperty({ type: 'integer' }) readonly id!: number;
  @ApiProperty({ description: 'Who or what asked for it.' }) readonly askedBy!: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'The reason that an operator gave.' }) readonly why!: string | null;
  @ApiProperty({ description: 'From the first event on, not only what was new.' }) readonly whole!: boolean;
  @ApiProperty({ type: 'string', nullable: true, description: 'null: store and views only.' }) readonly topic!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly askedAt!: string;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'null until a program takes it up.' })
  readonly startedAt!: string | null;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description:
      'null while it runs, and for good when its program was killed; what an operator asked for is then gone on with by another.',
  })
  readonly finishedAt!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it could not be carried out.' }) readonly failure!: string | null;
  @ApiProperty({ type: 'boolean', nullable: true, description: 'Whether everything agrees; null when that is not known.' })
  readonly proved!: boolean | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Events that were read.' }) readonly events!: number | null;
  @ApiProperty({ type: 'number', nullable: true }) readonly seconds!: number | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'How much was found wrong, by kind.' })
  readonly counts!: Readonly<Record<string, number>>;

  @ApiProperty({ type: [String], description: `The first ${namedFindings} of it, in words and positions.` })
  readonly findings!: readonly string[];
}

export class ProofLines {
  @ApiProperty({ type: () => ProofLine, isArray: true, description: `The latest ${listed}, newest first.` })
  readonly items!: readonly Plain<ProofLine>[];
}

@ApiTags('operations')
@ApiBearerAuth('token')
@Controller('v1/ops/proofs')
export class ProofsController {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  @Get()
  @OperatorRoute('ops-proofs', { summary: 'The latest proofs that store, topic and views agree', answer: ProofLines })
  async list(): Promise<Plain<ProofLines>> {
    const { views } = this.services;
    return { items: (await proofRuns(views, listed)).map(lineOf) };
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({ operationId: 'ops-prove', summary: 'Asks for a proof that store, topic and views agree' })
  @ApiAcceptedResponse({
    type: ProofLine,
    description: 'Asked for: a program that proves takes it up.',
    headers: { Location: { description: 'Where to look how it ended.', schema: { type: 'string' } } },
  })
  @Problems(400, 401, 403, 409, 415, 500, 503)
  async prove(
    @Body(BodyPipe) body: StartProof,
    @CallerActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Plain<ProofLine>> {
    const run = await requestProof(this.services.views, { whole: body.whole ?? false, ...changeBy(actor, body) });
    void reply.header('location', `/v1/ops/proofs/${run}`);
    return this.show(run);
  }

  @Get(':proof')
  @OperatorRoute('ops-proof', { summary: 'How a proof ended', answer: ProofLine, problems: [404] })
  @ApiParam({ name: 'proof', schema: { type: 'integer', minimum: 1 } })
  async show(@Param('proof', NumberPipe) proof: number): Promise<Plain<ProofLine>> {
    const found = await proofRun(this.services.views, proof);
    if (found) return lineOf(found);
    throw problemError('not-found', { detail: `There is no proof ${proof}.` });
  }
}

const lineOf = ({ result, ...run }: ProofRun): Plain<ProofLine> => ({
  ...run,
  proved: result?.proved ?? null,
  events: result?.events ?? null,
  seconds: result?.seconds ?? null,
  counts: result?.counts ?? {},
  findings: (result?.findings ?? []).slice(0, namedFindings).map(findingInWords),
});

/** What operators see of proofs, and how they ask for one. */
export const proofOperations: Routes = {
  controller: ProofsController,
  operations: { 'ops-proofs': operators, 'ops-prove': operators, 'ops-proof': operators },
};
