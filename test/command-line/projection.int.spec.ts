import type { AccessEvent } from '@throughline/episode';
import { digestOf } from '@throughline/projection';
import { createTestDatabase, fillLog, openLogWithViews, type LogWithViews } from '@throughline/testing';
import { allViews, needs } from '@throughline/views';
import { throughline, type Run } from '../import/throughline';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));

interface Printed {
  readonly views: readonly {
    readonly view: string;
    readonly changed: boolean;
    readonly keys: number;
    readonly differences: number;
    readonly findings: readonly { readonly key: string; readonly events: readonly object[] }[];
  }[];
}

describe(`throughline projection, seed ${seed}`, () => {
  let live: LogWithViews;
  let patientId: string;
  let episodeId: string;

  beforeAll(async () => {
    live = await openLogWithViews(allViews);
    live.follow();
    await fillLog(live.log, { patients: 25, seed, sites: true });
    await live.untilEnd();
    const { rows } = await live.pool.query<{ patient: string; episode: string }>(
      'select patient_id as patient, episode_id as episode from view_caseload_v2_episodes where last_contact_at is not null order by 1 limit 1',
    );
    ({ patient: patientId, episode: episodeId } = rows[0] ?? { patient: '', episode: '' });
  });
  afterAll(() => live.close());

  const projection = (...parameters: string[]): Promise<Run> => throughline(['projection', ...parameters], { DATABASE_URL: live.url });

  /** Plants a wrong row for as long as the work takes. */
  const withWrongRow = async (work: () => Promise<void>): Promise<void> => {
    const set = (value: string): Promise<unknown> =>
      live.pool.query(`update view_caseload_v2_episodes set last_contact_corrected = ${value} where episode_id = $1`, [episodeId]);
    await set('not last_contact_corrected');
    await work().finally(() => set('not last_contact_corrected'));
  };

  it.each([['preview'], ['check']])('%s says how it is used', async (command) => {
    const { status, out } = await projection(command, '--help');
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\\n +\\$ throughline projection ${command} caseload`));
  });

  it('finds every view as the log has it, row for row, and shows how far it is', async () => {
    const { status, out, complaints } = await projection('check', '--all-views', '--all');
    expect([status, out.trim().split('\n')]).toEqual([
      0,
      allViews.map(
        ({ name, version }) =>
          expect.stringMatching(new RegExp(`^${name} v${version}, build \\d+: no difference in [\\d,]+ keys?$`)) as unknown,
      ),
    ]);
    expect(complaints).toMatch(/^Recomputing aftercare-loop \d+ events/m);
  });

  it('names a row that the log does not come to, with the events behind it', async () => {
    await withWrongRow(async () => {
      const { status, out } = await projection('check', 'caseload', '--all');
      expect(status).toBe(1);
      expect(out).toMatch(
        new RegExp(
          `key ${episodeId}: episodes \\("${episodeId}"\\) differs\\n    last_contact_corrected: (true -> false|false -> true)\\n    by event`,
        ),
      );
      expect(out).toMatch(/^ {6}\d:\d+ \w+ [0-9a-f-]{36}$/m);
      expect(out).toMatch(/^caseload v2, build \d+: 1 difference in \d+ keys$/m);
      expect((await projection('check', 'needs', '--all')).status).toBe(0);

      const printed = JSON.parse((await projection('check', 'caseload', '--all', '--json')).out) as Printed;
      expect(printed.views).toMatchObject([
        { view: 'caseload', changed: false, differences: 1, findings: [{ key: episodeId, table: 'episodes' }] },
      ]);
      expect(printed.views[0]?.findings[0]?.events.length).toBeGreaterThan(0);
    });
  });

  it('checks a sample, the same one for the same seed', async () => {
    const keysOf = async (...parameters: string[]): Promise<number | undefined> =>
      (JSON.parse((await projection('check', 'caseload', '--json', ...parameters)).out) as Printed).views[0]?.keys;
    const some = await keysOf('--sample', '5', '--seed', '3');
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan((await keysOf('--all')) ?? 0);
    expect(await keysOf('--sample', '5', '--seed', '3')).toBe(some);
  });

  it('previews what the code would change of one patient, and changes nothing', async () => {
    await withWrongRow(async () => {
      const before = await live.pool.query('select * from view_caseload_v2_episodes where episode_id = $1', [episodeId]);
      const { status, out } = await projection('preview', 'caseload', '--patient', patientId);
      expect(status).toBe(0);
      expect(out).toMatch(new RegExp(`key ${episodeId}: episodes`));
      expect(out).toMatch(/1 difference in \d+ keys?$/m);
      expect((await live.pool.query('select * from view_caseload_v2_episodes where episode_id = $1', [episodeId])).rows).toEqual(
        before.rows,
      );
    });
    expect((await projection('preview', 'patient-timeline', '--sample', '3')).out).toMatch(/no difference in 3 keys$/m);
  });

  it('puts on the record whose rows were looked at, before it shows them, and shows nothing where it cannot', async () => {
    const readings = async (): Promise<readonly AccessEvent['data'][]> => {
      const { rows } = await live.pool.query<{ data: AccessEvent['data'] }>(
        `select payload as data from events where type = 'AccessRecorded' and payload ->> 'operation' = 'projection-preview' and (payload -> 'patientIds')::text <> '[]'`,
      );
      return rows.map(({ data }) => data);
    };
    const before = (await readings()).length;
    await projection('preview', 'caseload', '--patient', patientId);
    expect((await readings()).slice(before)).toMatchObject([
      { target: 'projection preview caseload', channel: 'command-line', dataClass: 'view', purpose: 'HSYSADMIN', patientIds: [patientId] },
    ]);
    await live.pool.query(`create function no_access() returns trigger language plpgsql as $$ begin
                             if new.type = 'AccessRecorded' then raise exception 'no' using errcode = '53100'; end if; return new; end $$`);
    await live.pool.query('create trigger no_access before insert on events for each row execute function no_access()');
    const { status, out, complaints } = await projection('preview', 'caseload', '--patient', patientId);
    await live.pool.query('drop function no_access cascade');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(complaints).toContain('Nothing is shown');
  });

  it('says first when the rows were made by another definition than the code at hand', async () => {
    const setDigest = (digest: string): Promise<unknown> =>
      live.pool.query(`update projection_builds set digest = $1 where projection = 'needs'`, [digest]);
    await setDigest('another');
    const { status, out } = await projection('check', 'needs', '--all');
    expect(status).toBe(0);
    expect(out).toMatch(
      /^needs v1: build \d+ was folded with another definition than the code at hand.*\n.*throughline projection rebuild needs/,
    );
    await setDigest(digestOf(needs));
  });

  it('tells no more findings than it should', async () => {
    await live.pool.query(`update view_caseload_v2_episodes set last_contact_imputed = not last_contact_imputed`);
    const { out } = await projection('check', 'caseload', '--all', '--show', '2');
    expect(out.match(/differs/g)).toHaveLength(2);
    expect(out).toMatch(/^ {2}\d+ more findings are not shown/m);
    await live.pool.query(`update view_caseload_v2_episodes set last_contact_imputed = not last_contact_imputed`);
  });

  it('ends with 2 when nothing could be compared, and says what to do', async () => {
    await live.pool.query(`update projection_builds set state = 'kept' where projection = 'continuity'`);
    expect(await projection('check', 'continuity')).toMatchObject({
      status: 2,
      out: expect.stringContaining('no build serves') as unknown,
    });
    await live.pool.query(`update projection_builds set state = 'serving' where projection = 'continuity'`);

    const empty = await createTestDatabase();
    expect(await throughline(['projection', 'check', 'caseload'], { DATABASE_URL: empty.url })).toMatchObject({
      status: 2,
      complaints: expect.stringContaining('holds no log or no views') as unknown,
    });
    await empty.drop();
  });

  it.each([
    [['check'], /Name one view, or say --all-views/],
    [['check', 'caseload', '--all-views'], /Name one view, or say --all-views/],
    [['check', 'nothing'], /There is no view nothing\. There are: aftercare-loop, /],
    [['check', 'caseload', '--sample', 'x'], /whole number/],
    [['check', 'caseload', '--sample', '3', '--all'], /cannot be used with/],
    [['preview', 'caseload'], /--patient ID, or --sample NUMBER/],
  ])('ends with 2 for %j, with a word on what is wrong', async (parameters, words) => {
    const { status, complaints } = await projection(...parameters);
    expect(status).toBe(2);
    expect(complaints).toMatch(words);
  });

  it('ends with 2 when the database is away', async () => {
    const run = await throughline(['projection', 'check', 'caseload'], { DATABASE_URL: 'postgres://127.0.0.1:1/nowhere' });
    expect(run).toMatchObject({
      status: 2,
      complaints: expect.stringContaining('Check that it runs and that the address is right') as unknown,
    });
  });
});
