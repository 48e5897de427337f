import { Client } from 'pg';
import { play, type Play } from './play';

describe('the runbook lag-grows', () => {
  let night: Play;
  beforeAll(async () => {
    night = await play('lag-grows', { settings: { THROUGHLINE_VIEW_WAIT_MS: '1000' } });
  });
  afterAll(() => night.close());

  const metrics = (): Promise<string> => night.program('api').metrics();
  const doctor = async (): Promise<string> => (await night.run('throughline doctor --wait 0')).out;

  it('nobody projects: commands are taken, reads at a position are put off, and a new projector catches up', async () => {
    await night.kill('projector');
    await night.accepts(30);
    await night.see(/^throughline_view_lag_events\{view="caseload",.*\} [1-9]/, metrics);
    await night.see(/^throughline_view_lag_seconds\{view="caseload",.*\} [1-9]/, metrics);
    await night.see(/caseload v2 is/, doctor);
    await night.see(/view-behind/, async () => JSON.stringify((await night.service.read(`/v1/caseloads?after=${await behind()}`)).body));
    await night.start('projector');
    await night.see(/^throughline_view_lag_events\{view="caseload",.*\} 0$/, metrics);
  });

  it('somebody holds a lock: the projector says so, and goes on when that session is ended', async () => {
    const someone = new Client({ connectionString: night.service.databaseUrl, application_name: 'psql' });
    someone.on('error', () => undefined);
    await someone.connect();
    await someone.query('begin');
    await someone.query('lock table checkpoints in share mode');
    await night.see(/caseload retrying/, async () => JSON.stringify((await night.program('projector').ready()).body));
    await night.see(/"caseload".*tries again/, night.program('projector').complaints);
    const blocking = await night.ask(whoBlocks);
    const { pid } = blocking.rows[0] as { readonly pid: number };
    await night.see(/psql/, () => blocking.rows.map((row) => Object.values(row as object).join(' | ')).join('\n'));
    await night.ask('select pg_terminate_backend(:pid);', { pid: String(pid) });
    await night.see(/^\{"ready":true/, async () => JSON.stringify((await night.program('projector').ready()).body));
  });

  it('is over', () => night.expectOver());

  /** The last event of a partition that has events: no view has it while nobody projects. */
  const behind = async (): Promise<string> => {
    const heads = [...(await metrics()).matchAll(/^throughline_log_sequence\{partition="(\d+)"\} ([1-9]\d*)$/gm)];
    return `${heads[0]?.[1]}:${heads[0]?.[2]}`;
  };
});

const whoBlocks =
  'select pid, application_name, state, query from pg_stat_activity where pid in (select unnest(pg_blocking_pids(pid)) from pg_stat_activity);';
