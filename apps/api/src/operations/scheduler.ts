import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { isoTime } from '@throughline/kernel';
import type { Plain } from '../http/plain';
import type { Routes } from '../queries/view-queries';
import { SERVICES, type ApiServices } from '../services';
import { operators, OperatorRoute } from './describe';
import { isThere } from './tables';

/** Which of several schedulers acts. */
export class SchedulerLease {
  @ApiProperty({ description: 'Made anew each time a scheduler starts; its log tells it.' }) readonly holder!: string;
  @ApiProperty({ type: 'integer', description: 'Rises each time another scheduler takes over.' }) readonly generation!: number;
  @ApiProperty({ description: 'false: nobody acts.' }) readonly held!: boolean;
}

/** Due commands that were refused, and are given again later. */
export class SchedulerRefusals {
  @ApiProperty({ description: 'Why, as the domain names it.' }) readonly code!: string;
  @ApiProperty({ type: 'integer' }) readonly commands!: number;
  @ApiProperty({ format: 'date-time', description: 'When the first of them is given again.' }) readonly againAt!: string;
}

export class SchedulerReport {
  @ApiProperty({ type: () => SchedulerLease, nullable: true, description: 'null before the first scheduler.' })
  readonly lease!: Plain<SchedulerLease> | null;

  @ApiProperty({ type: () => SchedulerRefusals, isArray: true }) readonly refusals!: readonly Plain<SchedulerRefusals>[];
}

@ApiTags('operations')
@ApiBearerAuth('token')
@Controller('v1/ops/scheduler')
export class SchedulerController {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  @Get()
  @OperatorRoute('ops-scheduler', { summary: 'Whether a scheduler acts, and what was refused to it', answer: SchedulerReport })
  async show(): Promise<Plain<SchedulerReport>> {
    const { views } = this.services;
    return { lease: await leaseIn(views), refusals: await refusalsIn(views) };
  }
}

const leaseIn = async (pool: Pool): Promise<Plain<SchedulerLease> | null> => {
  if (!(await isThere(pool, 'scheduler_leases'))) return null;
  const { rows } = await pool.query<SchedulerLease>(
    `select holder::text as holder, generation::float8 as generation, expires_at > clock_timestamp() as held from scheduler_leases limit 1`,
  );
  return rows[0] ?? null;
};

const refusalsIn = async (pool: Pool): Promise<readonly Plain<SchedulerRefusals>[]> => {
  if (!(await isThere(pool, 'scheduler_refusals'))) return [];
  const { rows } = await pool.query<SchedulerRefusals>(
    `select code, count(*)::float8 as commands, ${isoTime('min(again_at)')} as "againAt"
       from scheduler_refusals where again_at > clock_timestamp() group by code order by code`,
  );
  return rows;
};

/** What operators see of the scheduler. */
export const schedulerOperations: Routes = { controller: SchedulerController, operations: { 'ops-scheduler': operators } };
