import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventCodec } from '@throughline/episode';
import { openEventLog } from '@throughline/log';
import { spawnProgram } from '@throughline/testing';
import { allViews } from '@throughline/views';
import { Pool } from 'pg';
import { check, type Verdict } from './check';
import { openClinic, type Clinic } from './clinic';
import { createFindings } from './finding';
import { checkViews } from './views';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic(12);
});
afterAll(() => clinic.close());

const checked = (database: string): Promise<Verdict> => check({ database, kafka: null, acknowledged: clinic.acknowledged, withinMs: 300 });

/** The kinds of what is found wrong when the statements have damaged a copy. */
const namedAfter = async (...statements: readonly string[]): Promise<readonly string[]> => {
  const { well, counts } = await clinic.damaged(statements, checked);
  expect(well).toBe(false);
  return Object.keys(counts).sort();
};

describe('the checker, on store and views', () => {
  it('finds nothing wrong where nothing is, and says how much it looked at', async () => {
    const verdict = await checked(clinic.url);
    expect(verdict).toMatchObject({ well: true, findings: [], counts: {} });
    expect(verdict.events).toBeGreaterThan(500);
    expect(verdict.acknowledged).toBeGreaterThan(30);
    expect(verdict.rows).toBeGreaterThan(200);
  });

  it('folds a share of the keys at a time, and finds the same', async () => {
    const pool = new Pool({ connectionString: clinic.url });
    const log = await openEventLog({ pool, codec: eventCodec });
    const heads = await log.heads();
    const rows = async (eventsAtOnce: number): Promise<number> => {
      const findings = createFindings();
      const compared = await checkViews({ pool, log, views: allViews, heads, findings, eventsAtOnce });
      expect(findings.kept()).toEqual([]);
      return compared;
    };
    expect(await rows(40)).toBe(await rows(50_000));
    await log.close();
    await pool.end();
  });

  it('names an event that is gone from the middle, and everything that cannot be right without it', async () => {
    const named = await namedAfter('delete from events where partition = 1 and sequence = 5');
    expect(named).toEqual(['acknowledgement-differs', 'command-torn', 'head-differs', 'sequence-missing', 'unreadable', 'version-missing']);
  });

  it('names an acknowledged command whose events are gone from the end, head and answer included', async () => {
    const last = 'select * from commands where partition = 2 order by sequence desc limit 1';
    const named = await namedAfter(
      `with gone as (${last}) delete from events e using gone g where e.partition = g.partition and e.sequence > g.sequence - g.events`,
      `with gone as (${last}) update partition_heads h set sequence = g.sequence - g.events from gone g where h.partition = g.partition`,
      `with gone as (${last}) delete from commands c using gone g where c.command_id = g.command_id`,
    );
    expect(named).toContain('acknowledgement-lost');
    expect(named).not.toContain('sequence-missing');
  });

  it('names an event that is stored twice', async () => {
    const named = await namedAfter(
      `insert into events select partition, sequence + 1, stream_version + 1, schema_version, recorded_at, event_id, stream_id, type, command_id,
              meta, payload from events e where partition = 0 and sequence = (select max(sequence) from events where partition = 0)`,
      'update partition_heads set sequence = sequence + 1 where partition = 0',
    );
    expect(named).toEqual(expect.arrayContaining(['event-doubled', 'command-torn']));
  });

  it('names events of a stream that changed places', async () => {
    const named = await namedAfter(
      `update events set stream_version = stream_version + 1000000 where stream_id = 'episode-e-3' and stream_version in (3, 4)`,
      'update events set stream_version = 7 - (stream_version - 1000000) where stream_version > 1000000',
    );
    expect(named).toEqual(expect.arrayContaining(['version-missing', 'acknowledgement-differs']));
  });

  it('names a clock that ran backwards', async () => {
    expect(await namedAfter(`update events set recorded_at = '2020-01-01' where partition = 3 and sequence = 7`)).toContain(
      'time-runs-backwards',
    );
  });

  it('names a payload that cannot be read', async () => {
    expect(await namedAfter(`update events set payload = '{"no":1}' where partition = 1 and sequence = 9`)).toEqual(['unreadable']);
  });

  it('names a payload that says something else than the views', async () => {
    const named = await namedAfter(
      `update events set payload = (payload::jsonb || '{"amount": 99}')::json where type = 'DoseAdministered' and partition = 1`,
    );
    expect(named).toEqual(['row-differs']);
  });

  it('names a row of a view that is missing, one that is wrong, one too many, and one of a key that nobody knows', async () => {
    expect(await namedAfter(`delete from view_caseload_v2_episodes where episode_id = 'e-3'`)).toEqual(['row-missing']);
    expect(await namedAfter(`update view_caseload_v2_episodes set status = 'odd' where episode_id = 'e-3'`)).toEqual(['row-differs']);
    const copied = (episode: string): string =>
      `insert into view_caseload_v2_assignments select * from jsonb_populate_recordset(null::view_caseload_v2_assignments,
        (select jsonb_agg(to_jsonb(a) || '{"episode_id": "${episode}", "member_id": "m-77"}') from (select * from view_caseload_v2_assignments limit 1) a))`;
    expect(await namedAfter(copied('e-3'))).toEqual(['row-unknown']);
    expect(await namedAfter(copied('e-no'))).toEqual(['row-unknown']);
  });

  it('names a fact that a view no longer keeps, and one that it keeps otherwise', async () => {
    const oneFact = `event_id = (select event_id from view_caseload_v2_facts where key = 'e-3' limit 1)`;
    expect(await namedAfter(`delete from view_caseload_v2_facts where ${oneFact}`)).toEqual(['row-missing']);
    expect(await namedAfter(`update view_caseload_v2_facts set payload = '{}' where ${oneFact}`)).toEqual(['row-differs']);
  });

  it('names a parked key, and a view that is behind', async () => {
    const parked = `insert into parked_keys (build, key, partition, sequence, category, error)
      select build, 'e-1', 0, 1, 'fold-failed', 'x' from projection_builds where projection = 'caseload'`;
    expect(await namedAfter(parked)).toEqual(['key-parked']);
    expect(
      await namedAfter(
        `update checkpoints set sequence = sequence - 1 where build = (select build from projection_builds where projection = 'caseload') and partition = 2`,
      ),
    ).toEqual(['behind']);
  });
});

describe('the checker as a program', () => {
  const main = join(__dirname, 'main.ts');
  const run = async (...parameters: readonly string[]): Promise<{ status: number | NodeJS.Signals; out: string; complaints: string }> => {
    const program = spawnProgram(main, parameters);
    let out = '';
    for await (const line of program.lines) out += `${line}\n`;
    return { status: await program.ended, out, complaints: program.complaints() };
  };

  it('exits with 0 when nothing is wrong', async () => {
    const { status, out } = await run('--database', clinic.url, '--acknowledged', clinic.acknowledged);
    expect(out).toMatch(/^Nothing is wrong: \d+ events, \d+ acknowledged commands/);
    expect(status).toBe(0);
  });

  it('exits with 1 and names what is wrong, as text or JSON', async () => {
    const file = `${clinic.acknowledged}.more`;
    const never = { commandId: 'never-stored', partition: 0, sequence: 1, events: [] };
    await writeFile(file, `${await readFile(clinic.acknowledged, 'utf8')}${JSON.stringify(never)}\n`);
    const { status, out } = await run('--database', clinic.url, '--acknowledged', file, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ well: false, findings: [{ code: 'acknowledgement-lost', where: 'never-stored' }] });
  });

  it('shows how it is used, and exits with 2 when it is used wrongly', async () => {
    expect(await run('--help')).toMatchObject({ status: 0, out: expect.stringContaining('Example:') as string });
    expect(await run('--database', clinic.url, '--topic', 'x')).toMatchObject({ status: 2 });
  });
});
