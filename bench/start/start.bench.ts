import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Bench } from '../bench';
import { progress, spread, table } from '../measure';

const goals = { first: 12, warm: 5 };

export const bench: Bench = {
  about: '`npm start` until it is ready: on an empty data folder, and on one that is there',
  options: ['--rounds N   rounds counted, default 5'],
  run: async (parameters) => {
    const { values } = parseArgs({ args: [...parameters], options: { rounds: { type: 'string', default: '5' } } });
    const first: number[] = [];
    const warm: number[] = [];
    const stopping: number[] = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      progress(`round ${round + 1} of ${values.rounds}`);
      const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
      await chmod(folder, 0o755);
      for (const figures of [first, warm]) {
        const { ready, stopped } = await startAndStop(folder);
        figures.push(ready);
        stopping.push(stopped);
      }
      await rm(folder, { recursive: true, force: true });
    }
    const row = (name: string, figures: readonly number[], goal: number): string[] => {
      const { min, median, max } = spread(figures);
      return [name, min.toFixed(2), median.toFixed(2), max.toFixed(2), `<= ${goal}`, max <= goal ? 'met' : 'MISSED'];
    };
    const rows = [
      row('npm start, empty data folder', first, goals.first),
      row('npm start, data folder of before', warm, goals.warm),
      row('interrupt until it has ended', stopping, 5),
    ];
    console.log(table(['seconds', 'min', 'median', 'max', 'goal', ''], rows));
  },
};

interface Times {
  /** Seconds from `npm start` until /health/ready says yes. */
  readonly ready: number;
  /** Seconds from the interrupt until the program has ended. */
  readonly stopped: number;
}

const startAndStop = async (folder: string): Promise<Times> => {
  const port = await freePort();
  const began = performance.now();
  const program = spawn('npm', ['start', '--silent'], {
    cwd: projectFolder(),
    env: { ...process.env, PORT: String(port), THROUGHLINE_DATA: folder, DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  while (!(await isReady(port))) {
    if (program.exitCode !== null) throw new Error('npm start ended before it was ready');
    await sleep(20);
  }
  const ready = performance.now() - began;
  return { ready: ready / 1_000, stopped: (await interrupt(program, port)) / 1_000 };
};

/** Interrupts npm and all that it started, as a terminal does. */
const interrupt = async (program: ChildProcess, port: number): Promise<number> => {
  const began = performance.now();
  const ended = new Promise((done) => program.once('exit', done));
  process.kill(-(program.pid ?? 0), 'SIGINT');
  await ended;
  while (await isListening(port)) await sleep(20);
  return performance.now() - began;
};

const isReady = async (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

const isListening = async (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/live`).then(
    () => true,
    () => false,
  );

const freePort = async (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(address && typeof address === 'object' ? address.port : 0));
    });
  });

/** Where package.json is, seen from the source as well as from dist. */
const projectFolder = (): string => join(__dirname, __dirname.includes(join('dist', 'bench')) ? '../../..' : '../..');
