import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '@throughline/kernel';
import { openDevelopmentIssuer } from '@throughline/platform';
import {
  askKafka,
  createTestDatabase,
  spawnProgram,
  testKafka,
  testName,
  until,
  type Program,
  type TestDatabase,
} from '@throughline/testing';
import type { AnswerBody } from './service';
import type { TreatingService } from './treatment';

export type ProgramName = 'api' | 'relay' | 'projector' | 'courier';

/** A program of ours that runs on its own. */
export interface SeparateProgram extends Program {
  /** Of health and metrics. */
  readonly operations: string;
  /** What `GET /health/ready` answers. */
  readonly ready: () => Promise<{ readonly status: number; readonly body: unknown }>;
  /** What `GET /metrics` answers. */
  readonly metrics: () => Promise<string>;
}

/** The service as operators run it: each program a process of its own, on a real PostgreSQL and a real Kafka. */
export interface SeparateService extends TreatingService {
  readonly topic: string;
  readonly databaseUrl: string;
  /** What every program is started with. */
  readonly environment: Readonly<Record<string, string>>;
  readonly token: (role: Role) => Promise<string>;
  /** Starts one more, and waits until it can be asked how it is. Settings go over the environment. */
  readonly launch: (name: ProgramName, settings?: Readonly<Record<string, string>>) => Promise<SeparateProgram>;
  /** The same, and waits until it is ready. */
  readonly start: (name: ProgramName, settings?: Readonly<Record<string, string>>) => Promise<SeparateProgram>;
  /** Starts one that ends by itself. @returns what it wrote */
  readonly refusal: (name: ProgramName, settings?: Readonly<Record<string, string>>) => Promise<string>;
  /** Of the api that was started last. */
  readonly address: () => string;
  readonly close: () => Promise<void>;
}

export interface SeparateOptions {
  /** A database of the caller's; a new one unless given. */
  readonly databaseUrl?: string;
  /** A Kafka of the caller's; that of this Jest run unless given. */
  readonly brokers?: readonly string[];
  /** Over what every program is started with otherwise. */
  readonly settings?: Readonly<Record<string, string>>;
}

export const separateService = async (options: SeparateOptions = {}): Promise<SeparateService> => {
  const database = options.databaseUrl === undefined ? await createTestDatabase() : ownedByCaller(options.databaseUrl);
  const folder = await mkdtemp(join(tmpdir(), 'throughline-separate-'));
  const brokers = options.brokers ?? testKafka().brokers;
  const topic = testName();
  const issuer = await openDevelopmentIssuer({ dataFolder: folder, audience: 'throughline', production: false });
  const environment = {
    DATABASE_URL: database.url,
    KAFKA_BROKERS: brokers.join(','),
    KAFKA_TOPIC: topic,
    THROUGHLINE_DATA: folder,
    THROUGHLINE_PARTITIONS: '4',
    THROUGHLINE_VIEW_WAIT_MS: '30000',
    PORT: '0',
    OPERATIONS_PORT: '0',
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
    ...options.settings,
  };
  const programs: Program[] = [];
  let address = '';

  const token = (role: Role): Promise<string> => issuer.issue({ id: `test-${role}`, role });
  const send = async (method: 'GET' | 'POST', path: string, as: Role, body?: object) => {
    const authorization = `Bearer ${await token(as)}`;
    const response = await fetch(`${address}${path}`, {
      method,
      headers: { authorization, ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), body: (await response.json()) as AnswerBody };
  };

  const spawn = (name: ProgramName, settings: Readonly<Record<string, string>> = {}): Program => {
    const program = spawnProgram(join(__dirname, `../../apps/${name}/src/main.ts`), [], { ...environment, ...settings });
    programs.push(program);
    return program;
  };
  const launch: SeparateService['launch'] = async (name, settings) => {
    const program = spawn(name, settings);
    const operations = await written(program, 'health and metrics');
    if (name === 'api') address = await written(program, 'listening');
    const ready = async () => {
      const response = await fetch(`${operations}/health/ready`);
      return { status: response.status, body: await response.json() };
    };
    return { ...program, operations, ready, metrics: async () => (await fetch(`${operations}/metrics`)).text() };
  };

  return {
    topic,
    databaseUrl: database.url,
    environment,
    token,
    address: () => address,
    command: (path, body, { as = 'prescriber' } = {}) => send('POST', path, as, body),
    read: (path, { as = 'prescriber' } = {}) => send('GET', path, as),
    launch,
    refusal: async (name, settings) => {
      const { ended, complaints } = spawn(name, settings);
      await ended;
      return complaints();
    },
    start: async (name, settings) => {
      const program = await launch(name, settings);
      await until(
        async () => (await program.ready()).status === 200,
        async () => [(await program.ready()).body, program.complaints().slice(-4_000)],
      );
      return program;
    },
    close: async () => {
      for (const { process: child, ended } of programs) {
        child.kill('SIGKILL');
        await ended;
      }
      await askKafka(brokers, (admin) => admin.deleteTopics({ topics: [topic] })).catch(() => undefined);
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const ownedByCaller = (url: string): Pick<TestDatabase, 'url' | 'drop'> => ({ url, drop: () => Promise.resolve() });

/** The address in the log line with this message. @throws Error when the program ends before it */
const written = async ({ process: child, complaints }: Program, message: string): Promise<string> => {
  for (;;) {
    for (const line of complaints().split('\n')) {
      const [, found] = line.endsWith('}') && line.includes(`"msg":"${message}"`) ? (/"address":"([^"]+)"/.exec(line) ?? []) : [];
      if (found) return found;
    }
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended: ${complaints()}`);
    await sleep(50);
  }
};
