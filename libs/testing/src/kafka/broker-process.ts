import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { untilKafka } from './ask';
import { findJava } from './java';
import { kafkaJars } from './jars';
import type { BrokerPlace, ClusterPlan } from './settings';
import { toolsFolder } from './tools-folder';

const logSettings = join(toolsFolder, 'log4j2.properties');
const readyWithinMs = 120_000;
const stopWithinMs = 15_000;

/** The programs that make a broker. */
export interface KafkaPrograms {
  readonly java: string;
  /** The folder with Kafka's jars. */
  readonly jars: string;
}

/**
 * @param say where the user sees how far it is when the jars must be fetched first
 * @throws NoKafka when Java, or the jars and Maven, are missing
 */
export const findPrograms = async (say?: (line: string) => void): Promise<KafkaPrograms> => ({
  java: await findJava(),
  jars: await kafkaJars(say ? { say } : {}),
});

/** Prepares the folder of one broker, which must have its `server.properties`: done once in its life. */
export const formatBroker = async (
  { java, jars }: KafkaPrograms,
  plan: ClusterPlan,
  folder: string,
  parameters: readonly string[],
): Promise<void> => {
  const controllers = plan.brokers.map(({ id, controller, directoryId }) => `${id}@127.0.0.1:${controller}:${directoryId}`).join(',');
  const tool = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', `${jars}/*`, 'kafka.tools.StorageTool', 'format'];
  const chosen = ['--config', settingsFile(folder), '--cluster-id', plan.clusterId, '--initial-controllers', controllers, ...parameters];
  await mkdir(join(folder, 'data'), { recursive: true });
  await promisify(execFile)(java, [...tool, ...chosen]).catch((error: unknown) => {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`Kafka's folder ${folder} could not be prepared: ${(stdout + stderr).trim().slice(-1_000)}`);
  });
};

/** Starts the broker on its folder; its output goes to `broker.log` there. */
export const launchBroker = async ({ java, jars }: KafkaPrograms, folder: string, measured: boolean): Promise<ChildProcess> => {
  const log = await open(logFile(folder), 'a');
  const speed = measured ? ['-Xmx1024m'] : ['-Xmx512m', '-XX:TieredStopAtLevel=1'];
  const parameters = ['-Xms128m', ...speed, '-XX:+UseSerialGC', `-Dlog4j2.configurationFile=${logSettings}`, '-cp', `${jars}/*`];
  try {
    return spawn(java, [...parameters, 'kafka.Kafka', settingsFile(folder)], {
      cwd: folder,
      // Its own process group: an interrupt typed at the terminal must reach this process first, which then ends the broker in order.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
  } finally {
    await log.close();
  }
};

/**
 * Resolves when the broker answers and counts itself among the living ones of its cluster.
 * @throws Error with the end of its log when it does not come up
 */
export const untilBrokerIsReady = async (child: ChildProcess, { id, internal }: BrokerPlace, folder: string): Promise<void> => {
  const dies = new Promise<never>((_, failed) => {
    const die = (): void => failed(new Error('it ended'));
    child.once('error', failed);
    if (hasEnded(child)) die();
    else child.once('exit', die);
  });
  dies.catch(() => undefined);
  const counted = `Kafka's broker ${id} was not ready`;
  try {
    await untilKafka(
      [`127.0.0.1:${internal}`],
      async (admin) => (await admin.describeCluster()).brokers.some(({ nodeId }) => nodeId === id),
      { withinMs: readyWithinMs, what: counted, givenUp: dies },
    );
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`Kafka's broker ${id} did not start. Its log, ${logFile(folder)}, ends:\n${await lastLines(folder)}`, { cause: error });
  }
};

/** Ends the process and waits until it is gone; SIGTERM is followed by SIGKILL when it does not heed it. */
export const endBroker = async (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill(signal);
  const impatience = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
  await ended;
  clearTimeout(impatience);
};

export const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

export const settingsFile = (folder: string): string => join(folder, 'server.properties');

const logFile = (folder: string): string => join(folder, 'broker.log');

const lastLines = async (folder: string): Promise<string> =>
  (await readFile(logFile(folder), 'utf8').catch(() => '')).trimEnd().split('\n').slice(-12).join('\n');
