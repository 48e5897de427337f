import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { askKafka, createTestDatabase, testKafka, testName, type TestDatabase } from '@throughline/testing';
import { adoption, opening, sitePolicy } from '../journeys/bodies';
import { compilation, imageEnvironment, readComposeFile, root } from './compose-file';

const run = promisify(execFile);
const programs = ['api', 'relay', 'projector', 'scheduler', 'sealer', 'courier'] as const;
type ProgramName = (typeof programs)[number];

interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<number | NodeJS.Signals>;
  readonly wrote: () => string;
  readonly environment: Readonly<Record<string, string>>;
}

describe('docker-compose.yml', () => {
  const compose = readComposeFile();
  const kafka = testKafka();
  const topic = testName();
  const running = new Map<ProgramName, Running>();
  /** Everything that a program wrote or served. */
  const heard: string[] = [];
  let app: string;
  let data: string;
  let secrets: string;
  let database: TestDatabase;
  let fromImage: Readonly<Record<string, string>>;

  beforeAll(async () => {
    [app, data, secrets] = (await Promise.all(
      ['app', 'data', 'secrets'].map((name) => mkdtemp(join(tmpdir(), `throughline-${name}-`))),
    )) as [string, string, string];
    const dockerfile = await readFile(join(root, 'Dockerfile'), 'utf8');
    fromImage = imageEnvironment(dockerfile);
    const [swc = '', ...words] = compilation(dockerfile);
    const target = words.indexOf('dist');
    await run(join(root, 'node_modules/.bin', swc), words.with(target, join(app, 'dist')), { cwd: root });
    await mkdir(join(app, 'tools'));
    for (const file of ['package.json', 'tools/throughline.js', 'tools/healthy.js']) await cp(join(root, file), join(app, file));
    await symlink(join(root, 'node_modules'), join(app, 'node_modules'));
    database = await createTestDatabase();
    await run('sh', [join(root, 'deploy/compose/make-secrets.sh'), secrets]);
    const url = await readFile(join(secrets, 'database-url'), 'utf8');
    expect(new URL(url)).toMatchObject({ username: 'throughline', host: 'postgres:5432', pathname: '/throughline' });
    await writeFile(join(secrets, 'database-url'), database.url);
  });
  afterAll(async () => {
    for (const { process: child, ended } of running.values()) {
      child.kill('SIGKILL');
      await ended;
    }
    await askKafka(kafka.brokers, (admin) => admin.deleteTopics({ topics: [topic, `${topic}.seals`] })).catch(() => undefined);
    await database.drop();
    for (const folder of [app, data, secrets]) await rm(folder, { recursive: true, force: true });
  });

  /** What the container would have: the image's, the file's, and in place of the network's names the test's own servers and ports. */
  const environmentOf = async (service: string): Promise<Record<string, string>> => {
    const given = Object.entries(compose.services[service]?.environment ?? {}).map(([name, value]) => [
      name,
      String(value)
        .replace('/run/secrets', secrets)
        .replace(/^\/seals$/, join(data, 'seals'))
        .replace('kafka:19092', kafka.brokers.join(','))
        .replace('http://api:3000', apiAddress()),
    ]);
    return {
      ...fromImage,
      ...(Object.fromEntries(given) as Record<string, string>),
      PATH: process.env['PATH'] ?? '',
      HOST: '127.0.0.1',
      THROUGHLINE_DATA: data,
      KAFKA_TOPIC: topic,
      THROUGHLINE_SEAL_TOPIC: `${topic}.seals`,
      LOG_LEVEL: 'trace',
      PORT: String(await freePort()),
      OPERATIONS_PORT: String(await freePort()),
    };
  };
  const apiAddress = (): string => `http://127.0.0.1:${running.get('api')?.environment['PORT'] ?? '0'}`;

  const start = async (name: ProgramName, changed: Readonly<Record<string, string>> = {}): Promise<Running> => {
    const [command = '', ...words] = compose.services[name]?.command ?? [];
    const environment = { ...(await environmentOf(name)), ...changed };
    const child = spawn(command, words, { cwd: app, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let wrote = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (wrote += chunk.toString()));
    const ended = new Promise<number | NodeJS.Signals>((done) => child.once('close', (code, signal) => done(code ?? signal ?? 0)));
    return { process: child, ended, wrote: () => wrote, environment };
  };

  /** The health check, as the file has it. @returns null when the container would be healthy; else what it says */
  const healthOf = async (name: ProgramName): Promise<string | null> => {
    const [kind, command = '', ...words] = compose.services[name]?.healthcheck?.test ?? [];
    expect(kind).toBe('CMD');
    const env = running.get(name)?.environment ?? {};
    return run(command, words, { cwd: app, env }).then(
      () => null,
      (error: unknown) => (error as { stderr: string }).stderr,
    );
  };

  const cli = async (...words: readonly string[]): Promise<string> => {
    const [command = '', ...first] = compose.services['cli']?.entrypoint ?? [];
    const { stdout, stderr } = await run(command, [...first, ...words], { cwd: app, env: await environmentOf('cli') });
    heard.push(stderr);
    return stdout.trim();
  };

  const request = async (path: string, token: string, body?: object): Promise<{ readonly status: number; readonly body: Answered }> => {
    const response = await fetch(`${apiAddress()}${path}`, {
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}),
      },
    });
    const text = await response.text();
    heard.push(text);
    return { status: response.status, body: JSON.parse(text) as Answered };
  };
  interface Answered {
    readonly position?: string;
    readonly items?: readonly unknown[];
  }

  it('starts every program with the command and the environment that it says, and each becomes healthy', async () => {
    for (const name of programs) running.set(name, await start(name));
    for (const name of programs) {
      let health = await healthOf(name);
      for (let attempt = 0; health !== null && attempt < 60; attempt += 1) {
        expect(running.get(name)?.process.exitCode ?? running.get(name)?.wrote()).not.toBe(1);
        await sleep(500);
        health = await healthOf(name);
      }
      expect({ name, health, wrote: health === null ? '' : running.get(name)?.wrote() }).toEqual({ name, health: null, wrote: '' });
    }
  });

  it('leads a command through the log, Kafka and a projection into a view', async () => {
    const token = await cli('token', '--role', 'importer');
    expect((await request(adoption, token, sitePolicy)).status).toBe(201);
    const accepted = await request('/v1/episodes/e-1/commands/OpenEpisode', token, opening('p-1'));
    expect(accepted.status).toBe(201);
    const reader = await cli('token', '--role', 'prescriber');
    let timeline = await request(`/v1/patients/p-1/timeline?after=${accepted.body.position ?? ''}`, reader);
    for (let attempt = 0; timeline.status !== 200 && attempt < 20; attempt += 1) {
      timeline = await request(`/v1/patients/p-1/timeline?after=${accepted.body.position ?? ''}`, reader);
    }
    expect(timeline).toMatchObject({ status: 200, body: { items: expect.arrayContaining([expect.anything()]) as unknown } });
    const offsets = await askKafka(kafka.brokers, (admin) => admin.fetchTopicOffsets(topic));
    expect(offsets).toHaveLength(Number(compose.services['relay']?.environment?.['THROUGHLINE_PARTITIONS']));
    expect(offsets.reduce((sum, { offset }) => sum + Number(offset), 0)).toBeGreaterThan(0);
    expect(await cli('doctor')).toContain('All is well');
  });

  it('has every program tell Prometheus how it is', async () => {
    for (const name of programs) {
      const port = running.get(name)?.environment['OPERATIONS_PORT'] ?? '';
      const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      heard.push(metrics, await (await fetch(`http://127.0.0.1:${port}/health/ready`)).text());
      expect(metrics).toContain('process_resident_memory_bytes');
      expect(metrics).toMatch(/^throughline_lag_readable 1$/m);
    }
  });

  it('ends every program in order when it is told to stop', async () => {
    for (const name of programs) running.get(name)?.process.kill('SIGTERM');
    for (const name of programs) {
      expect({ name, status: await running.get(name)?.ended }).toEqual({ name, status: 0 });
      heard.push(running.get(name)?.wrote() ?? '');
    }
    running.clear();
  });

  it.each(programs)('has %s say no secret when its servers refuse it', async (name) => {
    const wrong = new URL(database.url);
    wrong.password = 'wrong-password-of-the-database';
    const environment = await environmentOf(name);
    const file = join(secrets, `${name}-url`);
    await writeFile(file, wrong.href);
    const { ended, wrote } = await start(name, {
      ...environment,
      DATABASE_URL_FILE: file,
      KAFKA_SASL_MECHANISM: 'plain',
      KAFKA_SASL_USERNAME: 'somebody',
      KAFKA_SASL_PASSWORD: 'wrong-password-of-kafka',
    });
    expect(await ended).toBe(1);
    expect(wrote()).toContain('Check user and password in DATABASE_URL');
    heard.push(wrote());
  });

  it('has no program write or serve a secret, even at the most talkative log level', () => {
    const everything = heard.join('\n');
    expect(everything).toContain('"level":"debug"');
    for (const secret of [new URL(database.url).password, 'wrong-password-of-the-database', 'wrong-password-of-kafka']) {
      expect(secret.length).toBeGreaterThan(8);
      expect(everything.split('\n').filter((line) => line.includes(secret))).toEqual([]);
    }
  });
});

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? found(address.port) : failed(new Error('No free port'))));
    });
  });
