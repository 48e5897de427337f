import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger, openOperations, readConfiguration, shutDown, type Operations, type RunningParts } from '@throughline/platform';
import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { Pool } from 'pg';
import { startProjectorParts } from './start';

const logger = createLogger({ name: 'test', level: 'silent' });

describe('readiness of a projector', () => {
  let database: TestDatabase;
  let pool: Pool;
  let operations: Operations;
  let projector: RunningParts;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    const configuration = readConfiguration({ NODE_ENV: 'test', THROUGHLINE_PARTITIONS: '4' });
    operations = await openOperations({ configuration, databaseUrl: database.url, logger, checks: () => [] });
    projector = await startProjectorParts({ configuration, databaseUrl: database.url, logger, metrics: operations.metrics });
  });

  afterAll(async () => {
    await shutDown(projector.ending, logger);
    await operations.close();
    await pool.end();
    await database.drop();
  });

  /** What it says of the views, once that is what is wanted. */
  const untilSaid = async (wanted: RegExp | null): Promise<void> => {
    for (;;) {
      const said = await projector.checks.find(({ name }) => name === 'projections')?.ask();
      if (wanted ? wanted.test(said ?? '') : said === null) return;
      await sleep(100);
    }
  };

  const saidInMetrics = async (): Promise<string | undefined> => {
    const text = await operations.metrics.getSingleMetricAsString('throughline_view_changed');
    return /caseload.*} (\d)/.exec(text)?.[1];
  };

  it('names a view whose rows another definition folded, and is well again when they are ours', async () => {
    await untilSaid(null);
    expect(await saidInMetrics()).toBe('0');
    const { rows } = await pool.query<{ digest: string }>(`select digest from projection_builds where projection = 'caseload'`);
    await pool.query(`update projection_builds set digest = 'another' where projection = 'caseload'`);
    await untilSaid(/^caseload v2 serves build \d+, which another definition folds: rebuild it$/);
    expect(await saidInMetrics()).toBe('1');
    await pool.query(`update projection_builds set digest = $1 where projection = 'caseload'`, [rows[0]?.digest]);
    await untilSaid(null);
  });

  it('names a view that nothing serves', async () => {
    await pool.query(`update projection_builds set state = 'kept' where projection = 'needs'`);
    await untilSaid(/^needs v1 has no build that serves$/);
  });
});
