import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { JsonObject } from '@throughline/kernel';
import { journal, type JournaledEntry } from '@throughline/projection';
import type { Plain } from '../http/plain';
import type { Routes } from '../queries/view-queries';
import { SERVICES, type ApiServices } from '../services';
import { queryPipe } from '../validation/body';
import { idPattern } from '../validation/fields';
import { QueryNumber, QueryText } from '../validation/query-fields';
import { operators, OperatorRoute } from './describe';

const usualEntries = 100;
const mostEntries = 500;
const largestNumber = 2_147_483_647;

export class JournalQuery {
  @QueryText(idPattern, 'the name of a view') readonly projection?: string;
  @QueryNumber({ min: 1, max: largestNumber }) readonly build?: number;
  @QueryText(idPattern, 'what was done, such as switch') readonly action?: string;
  @QueryNumber({ min: 1, max: Number.MAX_SAFE_INTEGER, about: 'Only entries before this one.' }) readonly before?: number;
  @QueryNumber({ min: 1, max: mostEntries, about: `At most so many; ${usualEntries} unless given.` }) readonly limit?: number;
}

export class JournalLine implements JournaledEntry {
  @ApiProperty({ type: 'integer', description: 'Ascending, not gapless.' }) readonly id!: number;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'null when it concerns no view.' }) readonly projection!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly version!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null when it concerns none of the builds.' })
  readonly build!: number | null;

  @ApiProperty({ example: 'switch' }) readonly action!: string;
  @ApiProperty({ description: 'Id of the operator, or name of the program.' }) readonly who!: string;
  @ApiProperty({ type: 'string', nullable: true }) readonly why!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Counts, positions, states.' }) readonly details!: JsonObject;
}

export class JournalPage {
  @ApiProperty({ type: () => JournalLine, isArray: true, description: 'Newest first.' }) readonly items!: readonly JournaledEntry[];
  @ApiProperty({ type: 'string', nullable: true, description: 'Address of the next page; null on the last one.' })
  readonly next!: string | null;
}

@ApiTags('operations')
@ApiBearerAuth('token')
@Controller('v1/ops/journal')
export class JournalController {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  @Get()
  @OperatorRoute('ops-journal', {
    summary: 'What operators and programs did to builds and parked keys, or asked for: who, when and why',
    answer: JournalPage,
  })
  async list(@Query(queryPipe) query: JournalQuery): Promise<Plain<JournalPage>> {
    const { limit = usualEntries, ...filter } = query;
    const found = await journal(this.services.views, { ...filter, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? addressOf({ ...filter, limit, before: items.at(-1)?.id }) : null };
  }
}

const addressOf = (parameters: Readonly<Record<string, string | number | undefined>>): string => {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return `/v1/ops/journal?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString()}`;
};

/** What operators see of what was done. */
export const journalOperations: Routes = { controller: JournalController, operations: { 'ops-journal': operators } };
