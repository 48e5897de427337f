import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import { migrate, openEventLog, type EventLog } from '@throughline/log';
import { fillBuilds, finishBuilds, prepareViews, type BuildToFill } from '@throughline/projection';
import { bareBuilds, createTestDatabase, differences, fillLog, spawnProgram, type Program, type TestDatabase } from '@throughline/testing';
import { allViews } from '@throughline/views';
import { Pool } from 'pg';

const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);

describe(`filling with several threads (SEED=${seed})`, () => {
  let database: TestDatabase;
  let log: EventLog<EpisodeServiceEvent>;
  let pool: Pool;
  let byOne: readonly BuildToFill<EpisodeServiceEvent>[];

  beforeAll(async () => {
    database = await createTestDatabase();
    await migrate(database.url);
    log = await openEventLog({ url: database.url, codec: eventCodec });
    pool = new Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    await prepareViews(pool, allViews);
    await fillLog(log, { patients: 80, seed, sites: true });
    byOne = await bareBuilds(pool, allViews);
    await fillBuilds({ pool, builds: byOne, codec: eventCodec, readSubjects: log.readSubjects, heads: log.heads });
    await finishBuilds({ pool, builds: byOne });
    await pool.query(`update projection_builds set state = 'kept' where state = 'building'`);
  });

  afterEach(() => pool.query(`update projection_builds set state = 'kept' where state = 'building'`));

  afterAll(async () => {
    await pool.end();
    await log.close();
    await database.drop();
  });

  const start = (): Program => spawnProgram(join(__dirname, 'programs/fill-in-threads.ts'), [database.url]);
  const said = async (program: Program): Promise<readonly string[]> => {
    const lines: string[] = [];
    for await (const line of program.lines) lines.push(line);
    return lines;
  };
  const expectAsByOne = async (builds: readonly BuildToFill<EpisodeServiceEvent>[]): Promise<void> => {
    for (const [index, { definition, build }] of builds.entries())
      expect([definition.name, await differences(pool, definition, build, byOne[index]?.build ?? 0)]).toEqual([definition.name, []]);
  };
  /** Resolves when so many partitions are filled, and more are not. */
  const untilFilled = async (build: number, partitions: number): Promise<void> => {
    for (;;) {
      const { rows } = await pool.query<{ done: number }>(
        'select count(*) filter (where done)::int as done from rebuild_marks where build = $1',
        [build],
      );
      if ((rows[0]?.done ?? 0) >= partitions) return;
      await sleep(5);
    }
  };

  it('makes the rows that one thread makes, killed with -9 on the way or not', async () => {
    const builds = await bareBuilds(pool, allViews);
    const program = start();
    await untilFilled(builds[0]?.build ?? 0, 2);
    program.process.kill('SIGKILL');
    await program.ended;
    const { rows } = await pool.query('select from rebuild_marks where build = $1 and not done', [builds[0]?.build]);
    expect(rows).not.toEqual([]);
    expect(await said(start())).toEqual(['whole']);
    await expectAsByOne(builds);
  });

  it('ends all threads with the reason when one of them fails for good', async () => {
    const builds = await bareBuilds(pool, allViews);
    const program = start();
    while ((await pool.query('select from rebuild_marks where build = $1', [builds[0]?.build])).rowCount === 0) await sleep(5);
    await pool.query('delete from projection_builds where build = $1', [builds[0]?.build]);
    expect(await said(program)).toEqual([expect.stringMatching(/^RebuildFailure: A build that is being filled was dropped/)]);
    expect(await program.ended).toBe(1);
  });
});
