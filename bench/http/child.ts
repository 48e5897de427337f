import { fork, type ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';

/** A service in a process of its own. */
export interface ServiceProcess {
  readonly port: number;
  readonly token: string;
  /** Processor time that the service's own process has used so far, in milliseconds. */
  readonly processorMs: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** What a service says to its parent once it listens. */
export interface Listening {
  readonly port: number;
  readonly token: string;
}

/** Starts the program `name` beside this file, compiled or not as this one is, and waits until it listens. */
export const startService = async (name: string, parameters: readonly string[]): Promise<ServiceProcess> => {
  const child = fork(join(__dirname, `${name}${extname(__filename)}`), [...parameters], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const { port, token } = await listening(child);
  return {
    port,
    token,
    processorMs: () =>
      new Promise((answered) => {
        child.once('message', (usage) => answered(Number(usage)));
        child.send('processor time');
      }),
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    },
  };
};

const listening = (child: ChildProcess): Promise<Listening> =>
  new Promise((ready, failed) => {
    child.once('message', (message) => ready(message as Listening));
    child.once('exit', (code) => failed(new Error(`A service ended with ${code} before it listened`)));
  });

/** Says to the parent that the service listens at this address, and tells its processor time whenever it is asked. */
export const report = (address: string, token: string): void => {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1_000);
  });
  process.send?.({ port: Number(new URL(address).port), token } satisfies Listening);
};
