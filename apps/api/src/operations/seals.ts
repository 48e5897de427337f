import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import { problemError } from '@throughline/platform';
import { askForSeals, keptTrees, lastSeal, originOf } from '@throughline/seal';
import type { Plain } from '../http/plain';
import type { Routes } from '../queries/view-queries';
import { SERVICES, type ApiServices } from '../services';
import { operators, OperatorRoute } from './describe';

/** How long somebody who asks for seals waits for them, and how often it is looked, in milliseconds. */
const patienceMs = 10_000;
const lookEveryMs = 200;

/** Where the sealing of one partition is. */
export class SealPlace {
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
    return { items: await sealPlaces(this.services) };
  }

  @Post()
  @HttpCode(200)
  @OperatorRoute('ops-seal', { summary: 'Seals at once what is in the log, and waits until it is sealed', answer: SealReport })
  async seal(): Promise<Plain<SealReport>> {
    const asked = await sealPlaces(this.services);
    await askForSeals(this.services.views);
    for (const deadline = performance.now() + patienceMs; ;) {
      const items = await sealPlaces(this.services);
      const done = asked.every(({ partition, head }) => (items.find((place) => place.partition === partition)?.sealed ?? 0) >= head);
      if (done) return { items };
      if (performance.now() > deadline) {
        throw problemError('unavailable', {
          detail: `Not everything was sealed within ${patienceMs / 1_000} s: is a sealer there, and ready?`,
        });
      }
      await sleep(lookEveryMs);
    }
  }
}

const sealPlaces = async ({ views, log }: ApiServices): Promise<readonly Plain<SealPlace>[]> => {
  const trees = await keptTrees(views, log.clusterId);
  const heads = await log.heads();
  return Promise.all(
    heads.map(async ({ partition, sequence: head }) => {
      const tree = trees.find((one) => one.partition === partition);
      const seal = tree ? await lastSeal(views, tree) : null;
      const sealed = seal?.size ?? 0;
      const origin = originOf({ clusterId: log.clusterId, partition });
      return { partition, head, sealed, lag: Math.max(0, head - sealed), sealedAt: seal?.sealedAt ?? null, origin };
    }),
  );
};

/** What operators see and do about seals. */
export const sealOperations: Routes = { controller: SealsController, operations: { 'ops-seals': operators, 'ops-seal': operators } };
