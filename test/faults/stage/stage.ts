import { closeSync, openSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { callerRoles, type Role } from '@throughline/kernel';
import { openDevelopmentIssuer } from '@throughline/platform';
import type { KafkaCluster } from '@throughline/testing';
import { check, type Verdict } from '../checker/check';
import { startTraffic, type Traffic } from '../traffic/traffic';
import { startKafka, startPostgres, type PostgresServer } from './servers';
import { createSlot, type ProgramKind, type Slot } from './slot';

export interface StageOptions {
  /** Where data, logs and acknowledgements are kept. */
  readonly folder: string;
  readonly brokers: 1 | 3;
  readonly seed: number;
  /** Others take over from a dead program as soon as may be, instead of after the usual times: for a short dose. */
  readonly brisk?: boolean;
}

/** Everything that a full service is made of, each part a process of its own, with clients who never rest. */
export interface Stage {
  readonly folder: string;
  readonly postgres: PostgresServer;
  readonly kafka: KafkaCluster;
  readonly topic: string;
  readonly api: Slot;
  readonly relays: readonly [Slot, Slot];
  readonly projectors: readonly [Slot, Slot];
  /** Empty unless a scenario fills them. */
  readonly thirdRelay: Slot;
  readonly thirdProjector: Slot;
  readonly traffic: Traffic;
  /** Programs that ended and should not have. */
  readonly surprises: readonly string[];
  /** When nothing is being written: what the checker says. */
  readonly check: () => Promise<Verdict>;
  /** Ends everything. The folder stays. */
  readonly close: () => Promise<void>;
}

export const topicName = 'throughline.log.v1';

const programs = join(__dirname, '../programs');
const kindsOf = (brisk: boolean) =>
  ({
    api: {
      name: 'api',
      file: join(__dirname, '../../../apps/api/src/main.ts'),
      parameters: [],
      atWork: /"address":"(http[^"]+)".*"msg":"listening"/,
    },
    relay: { name: 'relay', file: join(programs, 'relay.ts'), parameters: brisk ? ['1500'] : [], atWork: /"msg":"started"/ },
    projector: { name: 'projector', file: join(programs, 'projector.ts'), parameters: brisk ? ['2000'] : [], atWork: /"msg":"started"/ },
  }) as const satisfies Readonly<Record<string, ProgramKind>>;

export const openStage = async ({ folder, brokers, seed, brisk = false }: StageOptions): Promise<Stage> => {
  const logs = join(folder, 'logs');
  await mkdir(logs, { recursive: true });
  // Run by root, PostgreSQL has an account of its own, which must be able to enter.
  await chmod(folder, 0o755);
  const [postgres, kafka] = await Promise.all([startPostgres(join(folder, 'postgres')), startKafka(folder, brokers)]);
  const surprises: string[] = [];
  const environment = (): Readonly<Record<string, string>> => environmentOf({ folder, postgres, kafka });
  const slot = (kind: ProgramKind, number: number): Slot =>
    createSlot({ kind, number, folder: logs, environment, surprise: (trouble) => surprises.push(trouble) });
  const kinds = kindsOf(brisk);
  const api = slot(kinds.api, 1);
  const relays = [slot(kinds.relay, 1), slot(kinds.relay, 2)] as const;
  const projectors = [slot(kinds.projector, 1), slot(kinds.projector, 2)] as const;
  const [thirdRelay, thirdProjector] = [slot(kinds.relay, 3), slot(kinds.projector, 3)];
  const all = [api, ...relays, ...projectors, thirdRelay, thirdProjector];
  const endServers = async (): Promise<void> => {
    await Promise.all([postgres.stop(), kafka.end()]);
  };
  try {
    const tokens = await tokensIn(folder);
    await Promise.all([api.fill(), ...relays.map((relay) => relay.fill())]);
    await Promise.all(projectors.map((projector) => projector.fill()));
    const acknowledged = join(folder, 'acknowledged.jsonl');
    closeSync(openSync(acknowledged, 'a'));
    const traffic = await startTraffic({
      address: () => api.greeting()[1] ?? '',
      token: (role) => tokens.get(role) ?? '',
      acknowledged,
      seed,
      // Each check folds all that was written: a short dose writes less.
      ...(brisk ? { clients: 2, restMs: 200 } : { clients: 4, restMs: 120 }),
    });
    return {
      ...{ folder, postgres, kafka, topic: topicName, api, relays, projectors, thirdRelay, thirdProjector, traffic, surprises },
      check: () => check({ database: postgres.url, kafka: { brokers: kafka.brokers, topic: topicName }, acknowledged }),
      close: async () => {
        await traffic.stop();
        await endAll(all);
        await endServers();
      },
    };
  } catch (error) {
    await endAll(all);
    await endServers();
    throw error;
  }
};

const environmentOf = ({ folder, postgres, kafka }: Pick<Stage, 'folder' | 'postgres' | 'kafka'>): Readonly<Record<string, string>> => ({
  // Not `test`: the Kafka client has other ways of trying again then.
  NODE_ENV: 'development',
  LOG_LEVEL: 'info',
  DATABASE_URL: postgres.url,
  KAFKA_BROKERS: kafka.brokers.join(','),
  KAFKA_TOPIC: topicName,
  KAFKA_REPLICATION_FACTOR: String(kafka.brokers.length),
  THROUGHLINE_DATA: folder,
  THROUGHLINE_PARTITIONS: '8',
  THROUGHLINE_RATE_LIMIT_PER_MINUTE: '0',
  HOST: '127.0.0.1',
  PORT: '0',
  OPERATIONS_PORT: '0',
});

const tokensIn = async (folder: string): Promise<ReadonlyMap<Role, string>> => {
  const issuer = await openDevelopmentIssuer({ dataFolder: folder, audience: 'throughline', production: false });
  return new Map(await Promise.all(callerRoles.map(async (role) => [role, await issuer.issue({ id: `fault-${role}`, role })] as const)));
};

/** At once: what they were doing has been checked. */
const endAll = async (slots: readonly Slot[]): Promise<void> => {
  for (const { child, expectEnd, started } of slots) {
    if (!started()) continue;
    expectEnd();
    child().signal('SIGKILL');
    await child().ended;
  }
};
