import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import { findingInWords, proofRuns, type ProofRun } from '@throughline/proof';
import type { Plain } from '../http/plain';
import type { Routes } from '../queries/view-queries';
import { SERVICES, type ApiServices } from '../services';
import { operators, OperatorRoute } from './describe';
import { isThere } from './tables';

/** So many runs are listed, and so many findings of each. */
const listed = 50;
const namedFindings = 20;

/** One comparison of store, topic and views. */
export class ProofLine implements Omit<ProofRun, 'result'> {
  @ApiProperty({ type: 'integer' }) readonly id!: number;
  @ApiProperty({ description: 'Who or what asked for it.' }) readonly askedBy!: string;
  @ApiProperty({ description: 'From the first event on, not only what was new.' }) readonly whole!: boolean;
  @ApiProperty({ type: 'string', nullable: true, description: 'null: store and views only.' }) readonly topic!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly startedAt!: string;
  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'null while it runs, and for good when its program was killed.',
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
    return { items: (await isThere(views, 'proof_runs')) ? (await proofRuns(views, listed)).map(lineOf) : [] };
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

/** What operators see of proofs. */
export const proofOperations: Routes = { controller: ProofsController, operations: { 'ops-proofs': operators } };
