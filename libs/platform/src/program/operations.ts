import type { Registry } from 'prom-client';
import type { Configuration } from '../configuration/configuration';
import { openPool } from '../database/pool';
import type { ReadinessCheck } from '../health/readiness';
import type { Logger } from '../logging/logger';
import { serveLag } from '../metrics/lag';
import { watchPool } from '../metrics/pools';
import { createMetrics } from '../metrics/registry';
import { startOperationsServer } from './operations-server';

export interface OperationsOptions {
  readonly configuration: Pick<Configuration, 'host' | 'operationsPort' | 'kafka'>;
  readonly databaseUrl: string;
  readonly logger: Logger;
  /** What must be right beside the database. Asked anew for each request. */
  readonly checks: () => readonly ReadinessCheck[];
}

/** What operators see of a program. */
export interface Operations {
  readonly metrics: Registry;
  /** Where health and metrics are served, as `http://host:port`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Operators' questions have connections of their own, and short patience: they are asked when something is wrong. */
const bounds = { connections: 2, answerWithinMs: 1_000 };

/** Serves health and metrics of a program on HOST:OPERATIONS_PORT, lags of log, topic and views among them. */
export const openOperations = async ({ configuration, databaseUrl, logger, checks }: OperationsOptions): Promise<Operations> => {
  const metrics = createMetrics();
  const pool = openPool(databaseUrl, 'throughline-operations', bounds.connections, logger, bounds);
  watchPool(metrics, 'operations', pool);
  serveLag(metrics, pool, configuration.kafka?.topic ?? null);
  const database: ReadinessCheck = {
    name: 'database',
    ask: async () => {
      await pool.query('select 1');
      return null;
    },
  };
  try {
    const { host, operationsPort: port } = configuration;
    const server = await startOperationsServer({ host, port, metrics, checks: () => [database, ...checks()] });
    logger.info({ address: server.address }, 'health and metrics');
    return {
      metrics,
      address: server.address,
      close: async () => {
        await server.close();
        await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
};
