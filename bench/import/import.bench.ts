import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@throughline/platform';
import { throughline } from '../append/contenders';
import type { Bench } from '../bench';
import { progress, spread, table, whole } from '../measure';

/** What the import is held to. */
const leastShare = 0.35;
const mostMegabytes = 400;

export const bench: Bench = {
  about: 'the whole CTN-0094 import into an empty database, against appends of 256 writers',
  options: [
    '--rounds N       whole imports, default 3; before and after each, 256 writers append',
    '--seconds N      how long the writers append, default 3',
    '--limit N        only the first N participants; default all',
    '--folder PATH    the data, default examples/ctn0094',
  ],
  run: async (parameters) => {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        rounds: { type: 'string', default: '3' },
        seconds: { type: 'string', default: '3' },
        limit: { type: 'string' },
        folder: { type: 'string', default: 'examples/ctn0094' },
      },
    });
    const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
    const server = await startEmbeddedPostgres({ folder });
    try {
      const limit = values.limit === undefined ? [] : ['--limit', values.limit];
      await measure(server, [values.folder, ...limit], Number(values.rounds), Number(values.seconds));
    } finally {
      await server.stop();
      await rm(server.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const measure = async (server: EmbeddedPostgres, parameters: readonly string[], rounds: number, seconds: number): Promise<void> => {
  await server.createDatabase('appends');
  const writers = await throughline(server.url('appends'), 256);
  const append = async (): Promise<number> => (await writers.round(seconds)).perSecond;
  await append();
  const appends: number[] = [];
  const imports: Import[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    progress(`round ${round} of ${rounds}`);
    const before = await append();
    await server.createDatabase(`import_${round}`);
    imports.push(await importOnce(server.url(`import_${round}`), parameters));
    appends.push((before + (await append())) / 2);
  }
  progress('');
  await writers.close();
  report(appends, imports);
};

interface Import {
  readonly events: number;
  readonly perSecond: number;
  readonly peakMegabytes: number;
}

/** The program itself, in a process of its own, from its start to its end. */
const importOnce = async (url: string, parameters: readonly string[]): Promise<Import> => {
  const began = performance.now();
  const child = spawn(process.execPath, [join(__dirname, '../../apps/cli/src/main.js'), 'import', 'ctn0094', ...parameters, '--json'], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  let peak = 0;
  const watch = setInterval(() => void peakOf(child.pid ?? 0).then((megabytes) => (peak = Math.max(peak, megabytes))), 100);
  const status = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`The import ended with status ${status}: ${complaints}`);
  const { events } = JSON.parse(printed) as { readonly events: { readonly made: Readonly<Record<string, number>> } };
  const made = Object.values(events.made).reduce((sum, count) => sum + count, 0);
  return { events: made, perSecond: (made * 1000) / (performance.now() - began), peakMegabytes: peak };
};

/** The most memory that a process ever held, in MB; 0 where the system does not tell. */
const peakOf = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
};

const report = (appends: readonly number[], imports: readonly Import[]): void => {
  const line = (name: string, figures: readonly number[]): string[] => {
    const { min, median, max } = spread(figures);
    return [name, whole(min), whole(median), whole(max)];
  };
  const rates = imports.map(({ perSecond }) => perSecond);
  console.log(`${whole(imports[0]?.events ?? 0)} events an import, process start to end; ${imports.length} rounds\n`);
  console.log(
    table(
      ['', 'min', 'median', 'max'],
      [
        line('import, events a second', rates),
        line('256 writers, events a second', appends),
        line(
          'peak memory of the import, MB',
          imports.map(({ peakMegabytes }) => peakMegabytes),
        ),
      ],
    ),
  );
  const share = spread(rates).median / spread(appends).median;
  const peak = Math.max(...imports.map(({ peakMegabytes }) => peakMegabytes));
  console.log();
  console.log(
    table(
      ['', 'goal', 'measured', ''],
      [
        ['import / 256 writers', `>= ${leastShare}`, share.toFixed(2), share >= leastShare ? 'met' : 'MISSED'],
        ['peak memory, MB', `< ${mostMegabytes}`, whole(peak), peak < mostMegabytes ? 'met' : 'MISSED'],
      ],
    ),
  );
};
