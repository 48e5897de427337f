import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEmbeddedPostgres, openDevelopmentIssuer } from '@throughline/platform';
import { spawnProgram, type Program } from '@throughline/testing';

const main = join(__dirname, '../../apps/standalone/src/main.ts');

/** The standalone as a program of its own, on a data folder of its own. */
export interface StandaloneFolder {
  readonly folder: string;
  /** Starts the program and waits for its three lines. @throws Error with its complaints when it ends before */
  readonly start: (environment?: Readonly<Record<string, string>>) => Promise<StartedProgram>;
  /** Of an importer, who may give every command and reads nothing. */
  readonly token: string;
  /** Of an auditor, who reads everything and gives no command. */
  readonly readerToken: string;
  readonly remove: () => Promise<void>;
}

export interface StartedProgram extends Program {
  readonly address: string;
  readonly greeting: readonly string[];
}

export const standaloneFolder = async (): Promise<StandaloneFolder> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-standalone-'));
  // mkdtemp makes it 0700, which the account of an embedded server cannot enter when this runs as root.
  await chmod(folder, 0o755);
  const issuer = await openDevelopmentIssuer({ dataFolder: folder, audience: 'throughline', production: false });
  const programs: Program[] = [];
  return {
    folder,
    token: await issuer.issue({ id: 'test-importer', role: 'importer' }),
    readerToken: await issuer.issue({ id: 'test-nurse', role: 'nurse' }),
    start: async (environment = {}) => {
      const program = spawnProgram(main, [], { DATABASE_URL: '', PORT: '0', THROUGHLINE_DATA: folder, NODE_ENV: 'test', ...environment });
      programs.push(program);
      return greeted(program);
    },
    remove: async () => {
      for (const { process: child, ended } of programs) {
        child.kill('SIGKILL');
        await ended;
      }
      const left = await findEmbeddedPostgres(join(folder, 'postgres'));
      if (left) process.kill(left.pid, 'SIGQUIT');
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
};

const greeted = async (program: Program): Promise<StartedProgram> => {
  const greeting: string[] = [];
  for await (const line of program.lines) {
    greeting.push(line);
    if (greeting.length < 3) continue;
    const [address] = /http:\/\/\S+/.exec(greeting[0] ?? '') ?? [];
    if (address === undefined) break;
    return { ...program, address, greeting };
  }
  throw new Error(`The standalone did not start: ${greeting.join('\n')} ${program.complaints()}`);
};
