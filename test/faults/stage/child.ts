import { fork, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CrashOrder } from '../programs/crash-point';

/** A program of the stage, as a process of its own. */
export interface Child {
  /** Such as `relay-2`; its output is in a file of that name. */
  readonly name: string;
  readonly pid: number;
  /** Where its output is kept. */
  readonly file: string;
  /** Resolves when it has ended: its exit status, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  readonly isAlive: () => boolean;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Tells it what to do to itself; see `crashPoint`. */
  readonly order: (order: CrashOrder) => void;
  /** Waits for a line of its output, of the past too. @throws Error when it ends, or does not write it in time */
  readonly saw: (wanted: RegExp, withinMs: number) => Promise<RegExpExecArray>;
}

const hook = join(__dirname, '../../../libs/testing/src/programs/typescript-hook.cjs');
const tether = join(__dirname, '../programs/tether.ts');

/**
 * Starts a TypeScript file as a program that ends when this process ends.
 *
 * @param file absolute path
 * @param folder where its output goes
 */
export const startChild = (
  name: string,
  file: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder: string,
): Child => {
  const child = fork(file, parameters, {
    execArgv: ['--enable-source-maps', '--require', hook, '--require', tether],
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  endWithUs(child);
  const output = join(folder, `${name}.log`);
  const lines = keepLines(child.stdout, child.stderr, output);
  let alive = true;
  const ended = new Promise<number | NodeJS.Signals>((done) => {
    child.once('error', () => done(1));
    child.once('exit', (code, signal) => {
      alive = false;
      done(code ?? signal ?? 0);
    });
  });
  return {
    name,
    pid: child.pid ?? 0,
    file: output,
    ended,
    isAlive: () => alive,
    signal: (signal) => void child.kill(signal),
    order: (order) => void child.send(order),
    saw: (wanted, withinMs) => within(withinMs, `${name} did not write ${wanted.source}; see ${output}`, lines.next(wanted), ended),
  };
};

interface Lines {
  readonly next: (wanted: RegExp) => Promise<RegExpExecArray>;
}

/** A program that cannot go on repeats itself. */
const mostKept = 10_000;

const keepLines = (out: NodeJS.ReadableStream | null, complaints: NodeJS.ReadableStream | null, file: string): Lines => {
  const written = createWriteStream(file);
  const past: string[] = [];
  const waiting = new Set<(line: string) => void>();
  for (const stream of [out, complaints]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      written.write(`${line}\n`);
      past.push(line);
      if (past.length > mostKept) past.splice(0, mostKept / 2);
      for (const tell of waiting) tell(line);
    });
  }
  return {
    next: (wanted) =>
      new Promise((found) => {
        const look = (line: string): void => {
          const match = wanted.exec(line);
          if (!match) return;
          waiting.delete(look);
          found(match);
        };
        waiting.add(look);
        past.forEach(look);
      }),
  };
};

const within = <Result>(ms: number, complaint: string, wanted: Promise<Result>, ended: Promise<unknown>): Promise<Result> =>
  new Promise((done, failed) => {
    const fail = (): void => failed(new Error(complaint));
    const late = setTimeout(fail, ms);
    // What it wrote last may arrive after the news of its end.
    void ended.then(() => setTimeout(fail, 500));
    wanted.then((result) => {
      clearTimeout(late);
      done(result);
    }, failed);
  });

const living = new Set<ChildProcess>();

/** One that is frozen does not notice that we end. */
const endWithUs = (child: ChildProcess): void => {
  if (living.size === 0) process.once('exit', killAll);
  living.add(child);
  child.once('exit', () => {
    living.delete(child);
    if (living.size === 0) process.removeListener('exit', killAll);
  });
};

const killAll = (): void => {
  for (const child of living) child.kill('SIGKILL');
};
