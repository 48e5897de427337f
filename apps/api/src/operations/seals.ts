import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import { problemError } from '@throughline/platform';
import type { Plain } from '../http/plain';
import type { Routes } from '../queries/view-queries';
import { sealedNow, sealingOf, sealPatienceSeconds, type Sealing } from '../seals/sealing';
import { SERVICES, type ApiServices } from '../services';
import { operators, OperatorRoute } from './describe';

/** Where the sealing of one partition is. */
export class SealPlace implements Sealing {
  @ApiProperty({ type: 'integer' }) readonly partition!: number;
  @ApiProperty({ type: 'integer', description: 'Of the log.' }) readonly head!: number;
  @ApiProperty({ type: 'integer', description: 'Everything up to this sequence is sealed.' }) readonly sealed!: number;
  @ApiProperty({ type: 'integer', description: 'Events that no seal covers yet.' }) readonly lag!: number;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) readonly sealedAt!: string | null;
  @ApiProperty({ description: 'The name of the tree, and of its verifier key.' }) readonly origin!: string;
}

export class SealReport {
  @ApiProperty({ type: () => SealPlace, isArray: true, description: 'By partition.' }) readonly items!: readonly Plain<SealPlace>[];
}

@ApiTags('operations')
@ApiBearerAuth('token')
@Controller('v1/ops/seals')
export class SealsController {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  @Get()
  @OperatorRoute('ops-seals', { summary: 'How far the log is sealed', answer: SealReport })
  async list(): Promise<Plain<SealReport>> {
    return { items: await sealingOf(this.services) };
  }

  @Post()
  @HttpCode(200)
  @OperatorRoute('ops-seal', { summary: 'Seals at once what is in the log, and waits until it is sealed', answer: SealReport })
  async seal(): Promise<Plain<SealReport>> {
    const items = await sealedNow(this.services);
    if (items) return { items };
    throw problemError('unavailable', {
      detail: `Not everything was sealed within ${sealPatienceSeconds} s: is a sealer there, and ready?`,
    });
  }
}

/** What operators see and do about seals. */
export const sealOperations: Routes = { controller: SealsController, operations: { 'ops-seals': operators, 'ops-seal': operators } };
