import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A program of ours that runs in a process of its own. */
export interface Program {
  readonly process: ChildProcess;
  /** What it writes, line by line; can be read once. */
  readonly lines: AsyncIterable<string>;
  /** Resolves when the process has ended: its exit status, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** What it has written to standard error so far. */
  readonly complaints: () => string;
}

/**
 * Starts a TypeScript file as a program of its own, compiled on the fly, so that it can be stopped, frozen and killed as a whole.
 * `NODE_OPTIONS=--enable-source-maps` makes its traces name the lines of the sources; reading the maps takes a fifth of a start.
 *
 * @param file absolute path
 * @param parameters handed to it as `process.argv.slice(2)`
 * @param environment added to this process's
 */
export const spawnProgram = (
  file: string,
  parameters: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Program => {
  const child = spawn(process.execPath, ['--require', join(__dirname, 'typescript-hook.cjs'), file, ...parameters], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const ended = new Promise<number | NodeJS.Signals>((done, failed) => {
    child.once('error', failed);
    child.once('close', (code, signal) => {
      done(code ?? signal ?? 0);
    });
  });
  ended.catch(() => undefined);
  return { process: child, lines: createInterface({ input: child.stdout }), ended, complaints: () => complaints };
};

/** The ids of the processes that a program has started and that still run. */
export const childrenOf = ({ process: { pid } }: Pick<Program, 'process'>): readonly number[] => {
  const running = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return running.map((line) => line.trim().split(/\s+/).map(Number)).flatMap(([child, parent]) => (parent === pid && child ? [child] : []));
};
