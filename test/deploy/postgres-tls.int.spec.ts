import { chmod, chown, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventCodec } from '@throughline/episode';
import { migrate, openEventLog } from '@throughline/log';
import { createLogger, databaseTrouble, openPool, startEmbeddedPostgres, type EmbeddedPostgres } from '@throughline/platform';
import { prepareViews } from '@throughline/projection';
import { migrateScheduler } from '@throughline/scheduler';
import { createTestAuthority, type TestAuthority } from '@throughline/testing';
import { allViews } from '@throughline/views';
import { Client } from 'pg';
import { openEpisodes } from '../scheduler/missed-visits';

describe('PostgreSQL over TLS', () => {
  const logger = createLogger({ name: 'test', level: 'silent' });
  let folder: string;
  let server: EmbeddedPostgres;
  let authority: TestAuthority;
  let stranger: TestAuthority;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-tls-'));
    await chmod(folder, 0o755);
    server = await startEmbeddedPostgres({ folder: join(folder, 'pg') });
    await server.createDatabase('throughline');
    [authority, stranger] = await Promise.all([createTestAuthority(), createTestAuthority()]);
    await writeFile(join(folder, 'ca.pem'), authority.ca);
    await writeFile(join(folder, 'stranger.pem'), stranger.ca);
  });
  afterAll(async () => {
    await server.stop();
    await Promise.all([authority.drop(), stranger.drop()]);
    await Promise.all([folder, server.folder].map((path) => rm(path, { recursive: true, force: true })));
  });

  /** Lets the server show a certificate for these names, and take no connection in the clear over `localhost` if so wanted. */
  const speakTls = async (names: string): Promise<void> => {
    const data = join(server.folder, 'data');
    const { uid, gid } = await stat(data);
    const { cert, key } = await authority.certify('postgres', names);
    for (const [file, text] of [
      ['server.crt', cert],
      ['server.key', key],
    ] as const) {
      await writeFile(join(data, file), text, { mode: 0o600 });
      await chown(join(data, file), uid, gid);
    }
    await asSuperuser('alter system set ssl = on', 'select pg_reload_conf()');
  };

  const asSuperuser = async (...statements: readonly string[]): Promise<void> => {
    const client = new Client({ connectionString: server.url('postgres') });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };

  const urlWith = (parameters: Readonly<Record<string, string>>, user = 'throughline', host = 'localhost'): string => {
    const url = new URL(server.url('throughline'));
    url.hostname = host;
    url.username = user;
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.href;
  };
  const trusted = () => urlWith({ sslmode: 'verify-full', sslrootcert: join(folder, 'ca.pem') });

  /** How each way into the database fails with a URL: all ways must fail alike. */
  const troubles = async (url: string): Promise<readonly (string | null)[]> => {
    const pool = openPool(url, 'test', 1, logger);
    const ways = [
      () => pool.query('select 1'),
      () => migrate(url),
      () => migrateScheduler(url),
      async () => (await openEventLog({ url, codec: eventCodec })).close(),
    ];
    const found: (string | null)[] = [];
    for (const way of ways) {
      found.push(
        await way().then(
          () => 'it worked',
          (error: unknown) => databaseTrouble(error),
        ),
      );
    }
    await pool.end();
    return found;
  };
  const alike = async (url: string): Promise<string | null | undefined> => {
    const all = new Set(await troubles(url));
    expect(all.size).toBe(1);
    return [...all][0];
  };

  it('is asked for in vain where it is not switched on, which is said', async () => {
    expect(await alike(trusted())).toContain('PostgreSQL speaks no TLS here');
  });

  it('carries migrations, appends, views and what wakes their readers', async () => {
    await speakTls('DNS:localhost');
    const url = trusted();
    await migrate(url);
    await migrateScheduler(url);
    const pool = openPool(url, 'test-views', 2, logger);
    await prepareViews(pool, allViews);
    const log = await openEventLog({ url, codec: eventCodec, partitions: 4 });
    const moved = new Promise<readonly number[]>((heard) => {
      let first = true;
      // The first call says that it listens.
      log.onAppended((partitions) => (first ? (first = false) : heard(partitions)));
    });
    while ((await connectionsNamed('throughline-listen')).length === 0) await new Promise((soon) => setTimeout(soon, 20));
    await openEpisodes(log);
    expect(await moved).toHaveLength(1);
    const connections = await connectionsNamed('throughline-log', 'throughline-listen', 'test-views');
    expect(new Set(connections.map(({ name }) => name))).toEqual(new Set(['throughline-log', 'throughline-listen', 'test-views']));
    expect(connections.filter(({ encrypted }) => !encrypted)).toEqual([]);
    await log.close();
    await pool.end();
  });

  const connectionsNamed = async (
    ...names: readonly string[]
  ): Promise<readonly { readonly name: string; readonly encrypted: boolean }[]> => {
    const client = new Client({ connectionString: server.url('postgres') });
    await client.connect();
    const { rows } = await client.query<{ name: string; encrypted: boolean }>(
      'select application_name as name, ssl as encrypted from pg_stat_activity join pg_stat_ssl using (pid) where application_name = any($1)',
      [names],
    );
    await client.end();
    return rows;
  };

  it('is refused when the authority is another one, which is said', async () => {
    const url = urlWith({ sslmode: 'verify-full', sslrootcert: join(folder, 'stranger.pem') });
    expect(await alike(url)).toMatch(/authority that this program does not trust .* sslrootcert/);
    expect(await alike(urlWith({ sslmode: 'verify-full' }))).toMatch(/authority that this program does not trust .* sslrootcert/);
  });

  it('is refused when the certificate is for another host, which is said', async () => {
    await speakTls('DNS:elsewhere.example');
    expect(await alike(trusted())).toMatch(/certificate for another host: .*localhost.* Use a host name/);
    await speakTls('DNS:localhost');
  });

  it('is insisted upon by a server that takes no connection in the clear, which is said', async () => {
    const rules = join(server.folder, 'data', 'pg_hba.conf');
    const before = await readFile(rules, 'utf8');
    await writeFile(rules, 'hostssl throughline throughline all scram-sha-256\nhost postgres throughline all scram-sha-256\n');
    await asSuperuser('select pg_reload_conf()');
    expect(await alike(urlWith({}))).toMatch(/takes no connection without TLS here\. Add sslmode=verify-full/);
    expect(await alike(urlWith({ sslmode: 'disable' }))).toMatch(/takes no connection without TLS here/);
    expect(await alike(trusted())).toBe('it worked');
    await writeFile(rules, before);
    await asSuperuser('select pg_reload_conf()');
  });

  it('says no password when it is wrong', async () => {
    const url = new URL(trusted());
    url.password = 'not-the-password';
    const said = await alike(url.href);
    expect(said).toBe('PostgreSQL refuses the password. Check user and password in DATABASE_URL.');
  });
});
