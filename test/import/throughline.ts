import { join } from 'node:path';
import { spawnProgram, type Program } from '@throughline/testing';

const main = join(__dirname, '../../apps/cli/src/main.ts');

/** What a run of the program `throughline` left behind. */
export interface Run {
  readonly status: number | NodeJS.Signals;
  readonly out: string;
  readonly complaints: string;
}

/** Runs the program to its end. */
export const throughline = async (parameters: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Run> => {
  const program = startThroughline(parameters, environment);
  let out = '';
  for await (const line of program.lines) out += `${line}\n`;
  return { status: await program.ended, out, complaints: program.complaints() };
};

/** Starts the program and does not wait. Settings of the surroundings do not reach it. */
export const startThroughline = (parameters: readonly string[], environment: Readonly<Record<string, string>> = {}): Program =>
  spawnProgram(main, parameters, { DATABASE_URL: '', THROUGHLINE_TOKEN: '', THROUGHLINE_DATA: join(__dirname, 'nowhere'), ...environment });

type Counts = Readonly<Record<string, number>>;
interface FileAccount {
  readonly rows: number;
  readonly made: Counts;
  readonly alreadyThere: Counts;
  readonly merged: Counts;
  readonly refused: Counts;
}

/** What `--json` prints. */
export interface PrintedAccount {
  readonly closes: boolean;
  readonly interrupted: boolean;
  readonly participants: number;
  readonly files: Readonly<Record<string, FileAccount>>;
  readonly events: { readonly made: Counts; readonly alreadyThere: Counts };
  readonly derived: { readonly made: Readonly<Record<string, Counts>>; readonly alreadyThere: Readonly<Record<string, Counts>> };
  readonly derivedRefused: Readonly<Record<string, Counts>>;
}

export const sum = (counts: Counts): number => Object.values(counts).reduce((total, count) => total + count, 0);
