import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { endBroker, formatBroker, hasEnded, launchBroker, settingsFile, untilBrokerIsReady, type KafkaPrograms } from './broker-process';
import type { BrokerPlace, ClusterPlan } from './settings';
import type { Warden } from './warden';

/** One broker of a cluster, which can be treated badly. */
export interface KafkaNode {
  readonly id: number;
  /** `host:port` for clients. */
  readonly address: string;
  /** Its process; null while it does not run. */
  readonly pid: () => number | null;
  /** Resolves when the process that runs now has ended, wanted or not. */
  readonly ended: () => Promise<void>;
  /** Where its log and data are. */
  readonly folder: string;
  /** Ends it in order. Does nothing when it does not run. */
  readonly stop: () => Promise<void>;
  /** `kill -9`. Does nothing when it does not run. */
  readonly kill: () => Promise<void>;
  /** Starts it again on what it has, and waits until it belongs to the cluster again: with three brokers, one other must live. */
  readonly start: () => Promise<void>;
  /** SIGSTOP: it answers nothing, but its connections stay. */
  readonly pause: () => void;
  /** SIGCONT after `pause`. */
  readonly resume: () => void;
}

export interface NodeParts {
  readonly programs: KafkaPrograms;
  readonly plan: ClusterPlan;
  readonly place: BrokerPlace;
  readonly folder: string;
  readonly measured: boolean;
  readonly warden: Warden;
}

/** Writes the broker's settings, and prepares its folder unless that was done by an earlier run. */
export const prepareNode = async (parts: NodeParts, properties: string, format: readonly string[] | null): Promise<KafkaNode> => {
  const { programs, plan, folder } = parts;
  await mkdir(folder, { recursive: true });
  // It may hold a private key and passwords.
  await writeFile(settingsFile(folder), properties, { mode: 0o600 });
  if (format) await formatBroker(programs, plan, folder, format);
  return nodeOf(parts);
};

const nodeOf = ({ programs, place, folder, measured, warden }: NodeParts): KafkaNode => {
  let child: ChildProcess | null = null;
  const running = (): ChildProcess | null => (child && !hasEnded(child) ? child : null);
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const ending = running();
    if (ending) await endBroker(ending, signal);
  };
  return {
    id: place.id,
    address: `127.0.0.1:${place.client}`,
    pid: () => running()?.pid ?? null,
    ended: async () => {
      const ending = running();
      if (ending) await once(ending, 'exit');
    },
    folder,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    start: async () => {
      if (running()) throw new Error(`Broker ${place.id} runs already.`);
      const started = await launchBroker(programs, folder, measured);
      child = started;
      keepWatch(started, warden);
      await untilBrokerIsReady(started, place, folder);
    },
    pause: () => void running()?.kill('SIGSTOP'),
    resume: () => void running()?.kill('SIGCONT'),
  };
};

const keepWatch = (child: ChildProcess, warden: Warden): void => {
  const { pid } = child;
  if (pid === undefined) return;
  warden.watch(pid);
  child.once('exit', () => warden.forget(pid));
};
