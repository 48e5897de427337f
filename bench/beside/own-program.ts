import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';

/** A program of ours as it is run, in a process of its own. */
export interface OwnProgram {
  readonly end: () => Promise<void>;
}

/** @param environment beside the database and what keeps the program from doing anything else */
export const startOwnProgram = (
  name: 'projector' | 'sealer',
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
): OwnProgram => {
  const main = join(__dirname, `../../apps/${name}/src/main${extname(__filename)}`);
  const child = spawn(process.execPath, [...process.execArgv, main], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      OPERATIONS_PORT: '0',
      THROUGHLINE_PROOF_MINUTES: '0',
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(child, 'exit');
  return {
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
