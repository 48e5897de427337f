import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';

/** A projector as it is run, in a process of its own; it starts further ones for rebuilds. */
export interface ProjectorProgram {
  readonly end: () => Promise<void>;
}

export const startProjectorProgram = (databaseUrl: string): ProjectorProgram => {
  const main = join(__dirname, `../../apps/projector/src/main${extname(__filename)}`);
  const child = spawn(process.execPath, [...process.execArgv, main], {
    env: { ...process.env, DATABASE_URL: databaseUrl, OPERATIONS_PORT: '0', THROUGHLINE_PROOF_MINUTES: '0', LOG_LEVEL: 'warn' },
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
