import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnProgram } from '@throughline/testing';
import { Client } from 'pg';
import { isAlive } from '../lifecycle/process-identity';
import { FolderInUse } from '../lifecycle/instance-lock';
import { mendLinks } from './binaries';
import { findEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './server';
import { unprivilegedAccount } from './unprivileged';

const query = async (server: EmbeddedPostgres, text: string): Promise<readonly unknown[]> => {
  const client = new Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
};

/** A session that is busy until it is cut. */
const asleep = async (server: EmbeddedPostgres): Promise<string> => {
  const client = new Client({ connectionString: server.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  return client.query('select pg_sleep(60)').then(
    () => 'woke up',
    () => 'cut',
  );
};

describe('the embedded PostgreSQL', () => {
  let parent: string;
  const left: string[] = [];
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'throughline-embedded-'));
    await chmod(parent, 0o755);
  });
  afterEach(async () => {
    for (const folder of [parent, ...left.splice(0)]) await rm(folder, { recursive: true, force: true });
  });

  it('starts, keeps its data over a stop, and is found by other programs while it runs', async () => {
    const folder = join(parent, 'pg');
    const first = await startEmbeddedPostgres({ folder });
    await query(first, 'create table kept (id int)');
    await first.createDatabase('more');
    await first.createDatabase('more');
    expect(await findEmbeddedPostgres(folder)).toMatchObject({ port: first.port, pid: first.pid });
    await first.stop();
    expect(await findEmbeddedPostgres(folder)).toBeNull();

    const second = await startEmbeddedPostgres({ folder });
    expect(await query(second, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
    expect(await query(second, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await second.stop();
    await second.ended;
  });

  it('starts again at once after its postmaster was killed under busy sessions', async () => {
    const folder = join(parent, 'pg');
    for (let round = 0; round < 5; round += 1) {
      const server = await startEmbeddedPostgres({ folder });
      const sessions = Array.from({ length: 20 }, () => asleep(server));
      while ((await query(server, "select from pg_stat_activity where query like 'select pg_sleep%'")).length < 20);
      process.kill(server.pid, 'SIGKILL');
      await server.ended;
      await server.stop();
      const again = await startEmbeddedPostgres({ folder });
      await again.stop();
      expect(new Set(await Promise.all(sessions))).toEqual(new Set(['cut']));
    }
  });

  it('lets one process work on a folder', async () => {
    const folder = join(parent, 'pg');
    const server = await startEmbeddedPostgres({ folder });
    await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(FolderInUse);
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('ends the server that a killed process left behind, and keeps what it had committed', async () => {
    const folder = join(parent, 'pg');
    const program = spawnProgram(join(__dirname, 'programs/start-and-wait.ts'), [folder]);
    const [line] = await firstLine(program.lines);
    const postmaster = Number(line);
    program.process.kill('SIGKILL');
    await program.ended;
    expect(isAlive(postmaster)).toBe(true);

    const server = await startEmbeddedPostgres({ folder });
    expect(isAlive(postmaster)).toBe(false);
    expect(await query(server, 'select id from committed')).toEqual([{ id: 7 }]);
    await server.stop();
  });

  it('begins anew where an initialisation was interrupted', async () => {
    const folder = join(parent, 'pg');
    await mkdir(join(folder, 'data.partial'), { recursive: true });
    const server = await startEmbeddedPostgres({ folder });
    await server.stop();
  });

  it('goes elsewhere when its account cannot enter the folder', async () => {
    if (!(await unprivilegedAccount())) return;
    await chmod(parent, 0o700);
    const server = await startEmbeddedPostgres({ folder: join(parent, 'pg') });
    left.push(server.folder);
    expect(server.folder).toMatch(/^\/var\/lib\/throughline\//);
    expect(await findEmbeddedPostgres(join(parent, 'pg'))).toMatchObject({ pid: server.pid });
    await server.stop();
  });

  it('mends library links that an install without scripts leaves out', async () => {
    const native = join(parent, 'native');
    await mkdir(join(native, 'lib'), { recursive: true });
    await writeFile(join(native, 'lib', 'libx.so.1.2'), 'library');
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
    await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links));
    await Promise.all([mendLinks(native), mendLinks(native)]);
    expect(await readFile(join(native, 'lib', 'libx.so.1'), 'utf8')).toBe('library');
  });

  it('says what its server complained about when it does not come up', async () => {
    const settings = { shared_buffers: 'plenty' };
    await expect(startEmbeddedPostgres({ folder: join(parent, 'pg'), settings })).rejects.toThrow(/shared_buffers/);
    const server = await startEmbeddedPostgres({ folder: join(parent, 'pg') });
    await server.stop();
  });
});

const firstLine = async (lines: AsyncIterable<string>): Promise<readonly string[]> => {
  for await (const line of lines) return [line];
  return [];
};
