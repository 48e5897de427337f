import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@throughline/testing';
import { Pool } from 'pg';
import { throughline, type Run } from '../import/throughline';
import { standaloneFolder, type StandaloneFolder } from '../journeys/program';

describe('throughline parked', () => {
  let database: TestDatabase;
  let pool: Pool;
  let home: StandaloneFolder;
  let address: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url });
    home = await standaloneFolder();
    ({ address } = await home.start({ DATABASE_URL: database.url }));
    await send('AdoptSitePolicy', 'site-1', join(__dirname, '../../examples/policies/outpatient.json'));
  });
  afterAll(async () => {
    await home.remove();
    await pool.end();
    await database.drop();
  });

  const run = (...parameters: string[]): Promise<Run> =>
    throughline(parameters, { THROUGHLINE_URL: address, THROUGHLINE_DATA: home.folder });
  const parked = (...parameters: string[]): Promise<Run> => run('parked', ...parameters);
  const send = async (command: string, target: string, file: string): Promise<void> => {
    expect(await run('send', command, '--target', target, '--file', file)).toMatchObject({ status: 0 });
  };

  /** The table in which caseloads keep episodes. */
  const episodes = async (): Promise<string> => {
    const { rows } = await pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname like 'view_caseload_%' and tablename = 'episodes'`,
    );
    return rows[0]?.name ?? '';
  };
  const mend = async (): Promise<unknown> => pool.query(`alter table ${await episodes()} drop constraint wrong`);
  /** Opens an episode that caseloads cannot take in, until that is mended. */
  const openWrongly = async (episodeId: string): Promise<void> => {
    await pool.query(`alter table ${await episodes()} add constraint wrong check (episode_id <> '${episodeId}')`);
    const opening = {
      patientId: `p-${episodeId}`,
      programmeId: 'obot',
      siteId: 'site-1',
      firstContactOn: '2026-03-01',
      referralSource: 'self',
    };
    const file = join(home.folder, `${episodeId}.json`);
    await writeFile(file, JSON.stringify(opening));
    await send('OpenEpisode', episodeId, file);
    for (const deadline = performance.now() + 30_000; performance.now() < deadline;) {
      const { rows } = await pool.query('select from parked_keys where key = $1', [episodeId]);
      if (rows.length > 0) return;
      await sleep(50);
    }
    throw new Error('Nothing was parked');
  };

  it('says that no key is parked', async () => {
    expect(await parked('list')).toMatchObject({ status: 0, out: 'No key is parked.\n' });
  });

  it('lists a parked key, shows what waits without what it holds, and redrives it once its fault is mended', async () => {
    await openWrongly('e-1');
    const { out: list } = await parked('list');
    expect(list).toMatch(/^ *view +build +key +failed at +category +since +events$/m);
    expect(list).toMatch(/^ *caseload v\d+ +\d+ +e-1 +\d+:\d+ +row-refused +\S+Z +1$/m);
    const { out: shown } = await parked('show', 'e-1');
    expect(shown).toMatch(/row-refused: SQLSTATE 23514 at episodes, wrong/);
    expect(shown).toMatch(/^ *\d+:\d+ +EpisodeOpened +\d+ +\S+Z +\S+$/m);
    expect(shown).not.toContain('obot');
    const withPayload = await throughline(['parked', 'show', 'e-1', '--payload'], { DATABASE_URL: database.url });
    expect(withPayload.out).toMatch(/^ *\d+:\d+ +EpisodeOpened +\d+ +\S+Z +\S+$/m);
    expect(withPayload.out).toMatch(/^ *\d+:\d+ +\{.*"obot".*\}$/m);
    const { rows } = await pool.query<{ payload: object }>(`select payload from events where type = 'AccessRecorded'`);
    expect(rows.map(({ payload }) => payload)).toMatchObject([
      { operation: 'parked-show', target: 'e-1', dataClass: 'payload', channel: 'command-line', patientIds: ['p-e-1'], items: 1 },
    ]);
    await pool.query(`
      create function refuse() returns trigger language plpgsql as $$ begin raise 'no' using errcode = '53100'; end $$;
      create trigger refuse before insert on events execute function refuse()`);
    const offRecord = await throughline(['parked', 'show', 'e-1', '--payload'], { DATABASE_URL: database.url });
    expect(offRecord).toMatchObject({ status: 1, out: '', complaints: expect.stringContaining('cannot be put on the record') as string });
    await pool.query('drop trigger refuse on events');

    const again = await parked('redrive', 'e-1');
    expect(again).toMatchObject({ status: 1, out: expect.stringContaining('took in 0 events; waits at ') as string });
    expect(again.out).toContain('0 of 1 parked keys go on.');
    await mend();
    expect(await parked('redrive', '--all')).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^\[1\/1\] e-1 in caseload v\d+: took in 1 event; it goes on\n1 of 1 parked keys go on\.\n$/) as string,
    });
    expect(await parked('list')).toMatchObject({ out: 'No key is parked.\n' });
  });

  it('discards for a reason, and says from then on what the view goes on without', async () => {
    await openWrongly('e-2');
    const discarded = await parked('discard', 'e-2', '--reason', 'The importer told it twice');
    expect(discarded).toMatchObject({
      status: 0,
      out: expect.stringMatching(
        /^\[1\/1\] e-2 in caseload v\d+: goes on without \d+:\d+; took in 0 events behind it\n1 of 1 parked keys/,
      ) as string,
    });
    const { out } = await parked('list');
    expect(out).toMatch(/^No key is parked\.\ncaseload v\d+ \(build \d+\) goes on without 1 discarded event\.\n$/);
    const { rows } = await pool.query<{ payload: string }>(`select payload::text as payload from events where type = 'ParkedKeyDiscarded'`);
    expect(rows.map(({ payload }) => JSON.parse(payload) as unknown)).toMatchObject([
      { projection: 'caseload', key: 'e-2', category: 'row-refused', reason: 'The importer told it twice' },
    ]);
    await mend();
  });

  it.each([
    ['no key', 1, ['redrive'], 'Name a key, or say --all.'],
    ['a key that is not parked', 1, ['show', 'nobody'], 'nobody is not parked. Look with "throughline parked list".'],
    ['no reason', 2, ['discard', 'nobody'], "required option '--reason <text>' not specified"],
    ['a database that is not there', 1, ['show', 'nobody', '--payload'], 'No database to look at: DATABASE_URL is not set'],
    ['a view that goes on', 1, ['allow', 'caseload', '--keys', '20', '--reason', 'x'], 'caseload does not stand still.'],
  ])('says of %s what to do', async (_, status, parameters, words) => {
    expect(await parked(...parameters)).toMatchObject({ status, complaints: expect.stringContaining(words) as string });
  });

  it.each(['list', 'show', 'redrive', 'discard', 'allow'])('%s says how it is used', async (command) => {
    const { status, out } = await parked(command, '--help');
    expect(status).toBe(0);
    expect(out).toContain(`Example:\n  $ throughline parked ${command}`);
  });
});
