import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, spawnProgram, type Program, type TestDatabase } from '@throughline/testing';

let database: TestDatabase;
const programs: Program[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(async () => {
  for (const { process: child } of programs) if (child.exitCode === null) child.kill('SIGKILL');
  await database.drop();
});

interface Started extends Program {
  /** What it has written to standard output so far. */
  readonly said: string[];
  readonly address: () => Promise<string>;
}

const start = (trouble = 'none', environment: Readonly<Record<string, string>> = {}): Started => {
  const program = spawnProgram(join(__dirname, 'programs/two-parts.ts'), [trouble], {
    DATABASE_URL: database.url,
    OPERATIONS_PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    NODE_ENV: 'test',
    ...environment,
  });
  programs.push(program);
  const said: string[] = [];
  void (async () => {
    for await (const line of program.lines) said.push(line);
  })();
  return { ...program, said, address: () => until(() => /"address":"([^"]+)"/.exec(program.complaints())?.[1]) };
};

const until = async <Value>(look: () => Value | undefined): Promise<Value> => {
  for (let waited = 0; waited < 60_000; waited += 20) {
    const found = look();
    if (found !== undefined) return found;
    await sleep(20);
  }
  throw new Error('It did not come');
};

const saying = (program: Started, line: string): Promise<true> => until(() => (program.said.includes(line) ? true : undefined));

const ready = async (address: string): Promise<{ readonly status: number; readonly wrong: readonly string[] }> => {
  const response = await fetch(`${address}/health/ready`);
  const { checks } = (await response.json()) as { checks: readonly { name: string; ok: boolean; reason?: string }[] };
  return { status: response.status, wrong: checks.filter(({ ok }) => !ok).map(({ name, reason }) => `${name}: ${reason ?? ''}`) };
};

describe('a program in its frame', () => {
  it('serves health and metrics, turns readiness red before its parts end, and ends them in order', async () => {
    const program = start();
    const address = await program.address();
    await saying(program, 'started');
    await until(() => (program.complaints().includes('"msg":"started"') ? true : undefined));
    expect(await ready(address)).toEqual({ status: 200, wrong: [] });
    expect(await (await fetch(`${address}/health/live`)).json()).toEqual({ status: 'alive' });
    const metrics = await fetch(`${address}/metrics`);
    expect(metrics.headers.get('content-type')).toContain('text/plain');
    expect(await metrics.text()).toContain('process_resident_memory_bytes');
    expect((await fetch(`${address}/elsewhere`)).status).toBe(404);

    program.process.kill('SIGTERM');
    await saying(program, 'ending first');
    expect(await ready(address)).toEqual({ status: 503, wrong: ['running: the program is stopping'] });
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    expect(await program.ended).toBe(0);
    expect(program.said).toEqual(['started', 'ending first', 'ended first', 'ending second', 'ended second']);
  });

  it('is not ready while a part is not, and says why', async () => {
    const program = start('a bad mood');
    const address = await program.address();
    await until(() => (program.complaints().includes('"msg":"started"') ? true : undefined));
    expect(await ready(address)).toEqual({ status: 503, wrong: ['mood: not today'] });
    program.process.kill('SIGINT');
    expect(await program.ended).toBe(0);
  });

  it('is live and not ready while it starts; told to stop then, it ends what it had begun', async () => {
    const program = start('start is slow');
    const address = await program.address();
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    expect(await ready(address)).toEqual({ status: 503, wrong: ['running: the program is starting'] });
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.said).toContain('ended second');
  });

  it('is not ready without its database, and says so without the password', async () => {
    const program = start('none', { DATABASE_URL: 'postgres://somebody:hunter2@127.0.0.1:1/none' });
    const address = await program.address();
    await until(() => (program.complaints().includes('"msg":"started"') ? true : undefined));
    const { status, wrong } = await ready(address);
    expect(status).toBe(503);
    expect(wrong[0]).toMatch(/^database: .*ECONNREFUSED/);
    expect(await (await fetch(`${address}/metrics`)).text()).toContain('throughline_lag_readable 0');
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.complaints()).not.toContain('hunter2');
  });

  it('exits with 1 and the reason when its parts cannot be started', async () => {
    const program = start('start fails');
    expect(await program.ended).toBe(1);
    expect(program.complaints()).toContain('There is nothing to start');
  });

  it.each(['a rejection', 'an exception'])('ends its parts and exits with 1 after %s that nobody caught', async (trouble) => {
    const program = start(trouble);
    expect(await program.ended).toBe(1);
    expect(program.said).toEqual(['started', 'ending first', 'ended first', 'ending second', 'ended second']);
    expect(program.complaints()).toContain('nobody caught this');
  });

  it('goes on after a rejection that a library is known to leave to nobody', async () => {
    const program = start('a stray rejection');
    await saying(program, 'started');
    for (let looks = 0; looks < 500 && !program.complaints().includes('nobody caught this'); looks += 1) await sleep(20);
    expect(program.complaints()).toContain('A client left an error to nobody; the program goes on');
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  it('ends the other parts, and exits with 1, when one does not end well', async () => {
    const program = start('first does not end well');
    await saying(program, 'started');
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(1);
    expect(program.said).toEqual(['started', 'ending first', 'ending second', 'ended second']);
  });

  it('says in a line that its port is taken, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => other.once('listening', listening));
    const { port } = other.address() as AddressInfo;
    const program = start('none', { OPERATIONS_PORT: String(port) });
    expect(await program.ended).toBe(1);
    expect(program.complaints()).toContain(`Port ${port} is taken by another program. Set PORT or OPERATIONS_PORT to a free one, or to 0.`);
    other.close();
  });

  it('says every fault of its configuration, that no database is named among them', async () => {
    const nowhere = start('none', { DATABASE_URL: '' });
    expect(await nowhere.ended).toBe(1);
    expect(nowhere.complaints()).toContain('DATABASE_URL is not set: the two-parts needs a PostgreSQL.');
    const wrong = start('none', { OPERATIONS_PORT: 'many', LOG_LEVEL: 'loud' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.complaints()).toMatch(/LOG_LEVEL[^]*OPERATIONS_PORT/);
  });
});
