import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { untilKafka } from './ask';
import { findPrograms, type KafkaPrograms } from './broker-process';
import { prepareNode, type KafkaNode } from './node';
import { freePorts } from './ports';
import { scramUsers, type BrokerSettings, type KafkaSecurity } from './security';
import { serverProperties, type BrokerPlace, type ClusterPlan } from './settings';
import { startWarden, type Warden } from './warden';

export interface KafkaClusterOptions {
  /** Each is broker and controller. Three keep copies of everything, so that one may die. */
  readonly brokers: 1 | 3;
  /** Where the data is kept between runs; without it, in a folder that is removed at the end. */
  readonly folder?: string;
  /** The first broker's port for clients; by default a free one. */
  readonly port?: number;
  /** What clients must do to be let in; by default nothing. */
  readonly security?: KafkaSecurity;
  /** Broker settings over our own. */
  readonly settings?: BrokerSettings;
  /** It is started to be measured: more heap, and code that is compiled to be fast rather than to be there soon. */
  readonly measured?: boolean;
  /** Where the user sees how far it is when the jars must be fetched first. */
  readonly say?: (line: string) => void;
}

/** A real Kafka in KRaft mode whose brokers are processes of this machine. They end when this process ends, however it does. */
export interface KafkaCluster {
  /** `host:port` of each broker, for clients. */
  readonly brokers: readonly string[];
  /** The same without TLS and signing in, for what a test arranges beside. */
  readonly internal: readonly string[];
  readonly nodes: readonly KafkaNode[];
  /** Ends all brokers and removes the folder, unless it was given. */
  readonly end: () => Promise<void>;
}

const startWithinMs = 60_000;
const attempts = 3;

/**
 * Starts a cluster and waits until it can be used, consumer groups included.
 * @throws NoKafka when Java, or Maven to fetch the jars with, is missing
 * @throws Error with the end of a broker's log when it does not come up
 */
export const startKafkaCluster = async (options: KafkaClusterOptions): Promise<KafkaCluster> => {
  const programs = await findPrograms(options.say);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(programs, options);
    } catch (error) {
      // Between finding a port and listening on it, somebody else may take it.
      const taken = error instanceof Error && error.message.includes('Address already in use');
      if (!taken || attempt === attempts || options.port !== undefined || options.folder !== undefined) throw error;
    }
  }
};

const startOnce = async (programs: KafkaPrograms, options: KafkaClusterOptions): Promise<KafkaCluster> => {
  const kept = options.folder !== undefined;
  const folder = kept ? resolve(options.folder) : await mkdtemp(join(tmpdir(), 'throughline-kafka-'));
  const warden = startWarden(kept ? null : folder);
  let nodes: readonly KafkaNode[] = [];
  const end = async (): Promise<void> => {
    // What is thrown away need not be put in order first.
    await Promise.all(nodes.map((node) => (kept ? node.stop() : node.kill())));
    if (!kept) await rm(folder, { recursive: true, force: true });
    warden.dismiss();
  };
  try {
    await mkdir(folder, { recursive: true });
    const { plan, fresh } = await planOf(folder, options);
    nodes = await Promise.all(plan.brokers.map((place) => nodeAt(programs, plan, place, folder, fresh, warden, options)));
    if (fresh) await writeFile(planFile(folder), JSON.stringify(plan));
    await Promise.all(nodes.map((node) => node.start()));
    const internal = plan.brokers.map((place) => `127.0.0.1:${place.internal}`);
    await untilUsable(internal);
    return { brokers: nodes.map(({ address }) => address), internal, nodes, end };
  } catch (error) {
    await end();
    throw error;
  }
};

const nodeAt = (
  programs: KafkaPrograms,
  plan: ClusterPlan,
  place: BrokerPlace,
  folder: string,
  fresh: boolean,
  warden: Warden,
  options: KafkaClusterOptions,
): Promise<KafkaNode> => {
  const { security = null, settings = {}, measured = false } = options;
  const own = join(folder, `broker-${place.id}`);
  const properties = serverProperties(plan, place, own, security, settings);
  return prepareNode({ programs, plan, place, folder: own, measured, warden }, properties, fresh ? scramUsers(security) : null);
};

/** All brokers know one another, and groups have a place for their offsets. */
const untilUsable = (brokers: readonly string[]): Promise<void> =>
  untilKafka(
    brokers,
    async (admin) => {
      const { brokers: known } = await admin.describeCluster();
      await admin.fetchOffsets({ groupId: 'throughline-first' });
      return known.length === brokers.length;
    },
    { withinMs: startWithinMs, what: 'Kafka could not be used' },
  );

const planFile = (folder: string): string => join(folder, 'cluster.json');

const planOf = async (folder: string, options: KafkaClusterOptions): Promise<{ plan: ClusterPlan; fresh: boolean }> => {
  const text = await readFile(planFile(folder), 'utf8').catch(() => null);
  if (text === null) return { plan: await newPlan(options), fresh: true };
  const plan = JSON.parse(text) as ClusterPlan;
  if (plan.brokers.length !== options.brokers) {
    throw new Error(`${folder} holds a Kafka of ${plan.brokers.length} brokers: ask for as many, or name another folder.`);
  }
  const brokers = plan.brokers.map((place, index) => (index === 0 ? { ...place, client: options.port ?? place.client } : place));
  return { plan: { ...plan, brokers }, fresh: false };
};

const newPlan = async ({ brokers, port }: KafkaClusterOptions): Promise<ClusterPlan> => {
  const ports = await freePorts(brokers * 3);
  const places = Array.from({ length: brokers }, (_, index) => {
    const [client = 0, internal = 0, controller = 0] = ports.slice(index * 3);
    return { id: index + 1, directoryId: randomId(), client: index === 0 ? (port ?? client) : client, internal, controller };
  });
  return { clusterId: randomId(), brokers: places };
};

/** As Kafka writes its ids. One that begins with a dash would be taken for an option. */
const randomId = (): string => `t${randomBytes(16).toString('base64url').slice(1)}`;
