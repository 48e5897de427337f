import { digestOf } from '@throughline/projection';
import { fillLog, openLogWithViews, type LogWithViews } from '@throughline/testing';
import { allViews, caseload } from '@throughline/views';
import { throughline, type Run } from '../import/throughline';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));

describe(`throughline doctor on the builds of views, seed ${seed}`, () => {
  let live: LogWithViews;
  let build: number;

  beforeAll(async () => {
    live = await openLogWithViews(allViews);
    const projector = live.follow();
    await fillLog(live.log, { patients: 5, seed });
    await live.untilEnd();
    await projector.stop();
    const { rows } = await live.pool.query<{ build: number }>(`select build from projection_builds where projection = 'caseload'`);
    build = rows[0]?.build ?? 0;
  });
  afterAll(() => live.close());

  const doctor = (...parameters: string[]): Promise<Run> =>
    throughline(['doctor', '--wait', '0', ...parameters], { DATABASE_URL: live.url });
  const set = (assignment: string): Promise<unknown> =>
    live.pool.query(`update projection_builds set ${assignment} where build = $1`, [build]);

  it('names every build with its state and how far it is behind', async () => {
    const { status, out } = await doctor();
    expect(status).toBe(0);
    for (const { name, version } of allViews) expect(out).toMatch(new RegExp(`^ {2}${name} v${version} +\\d+ +serving +20\\S+ +0$`, 'm'));
  });

  it('counts what a build has not taken in', async () => {
    await live.pool.query('update checkpoints set sequence = sequence - 3 where build = $1 and partition = 0', [build]);
    const { status, out } = await doctor();
    expect(status).toBe(1);
    expect(out).toMatch(new RegExp(`caseload v2 +${build} +serving +\\S+ +3$`, 'm'));
    expect(out).toMatch(/caseload v2 is 3 events behind the log/);
    await live.pool.query('update checkpoints set sequence = sequence + 3 where build = $1 and partition = 0', [build]);
  });

  it('is red while a view serves what another definition folded, and says what shows the difference', async () => {
    await set(`digest = 'another'`);
    const { status, out } = await doctor();
    expect(status).toBe(1);
    expect(out).toMatch(
      new RegExp(
        `caseload v2 serves build ${build}, which another definition folds .*projection preview caseload.*projection rebuild caseload`,
      ),
    );
    expect(out.match(/another definition/g)).toHaveLength(1);
    await set(`digest = '${digestOf(caseload)}'`);
  });

  it('is red while a build is paused', async () => {
    await set('paused = true');
    const { status, out } = await doctor();
    expect(status).toBe(1);
    expect(out).toMatch(new RegExp(`caseload v2 +${build} +serving +\\S+ +0 +PAUSED$`, 'm'));
    expect(out).toMatch(new RegExp(`Build ${build} of caseload v2 is paused`));
    await set('paused = false');
  });

  it.each([
    {
      state: 'building',
      follows: false,
      behind: null,
      words: /^caseload v2 cannot be read yet: build \d+ is building\. .*projection status/,
    },
    { state: 'kept', follows: true, behind: 0, words: /^caseload v2 is not built, and cannot be read\. .*npm start/ },
  ])('is red while the only build of a view is $state', async ({ state, follows, behind, words }) => {
    await set(`state = '${state}', follows = ${follows}`);
    const { status, out } = await doctor('--json');
    expect(status).toBe(1);
    const report = JSON.parse(out) as {
      readonly builds: readonly object[];
      readonly unbuilt: readonly string[];
      readonly troubles: object;
    };
    expect(report.builds).toContainEqual(expect.objectContaining({ build, state, behind }));
    expect(report.unbuilt).toEqual(['caseload v2']);
    expect(report.troubles).toEqual([expect.stringMatching(words)]);
    await set(`state = 'serving', follows = true`);
  });
});
