import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const sources = resolve(__dirname, '../../examples/auditor-go');

/** What it needs is beside it, so nothing is fetched. */
const offline = { ...process.env, GOFLAGS: '-mod=vendor -buildvcs=false', GOPROXY: 'off', GOTOOLCHAIN: 'local' };

/** What the second verifier said. */
export interface GoRun {
  readonly status: number;
  readonly out: string;
  readonly complaints: string;
}

/** The verifier in examples/auditor-go, built for a test. */
export interface GoVerifier {
  readonly run: (...parameters: readonly string[]) => Promise<GoRun>;
  readonly remove: () => void;
}

/** Builds it. @returns null, and says so, where Go is not there or is too old */
export const buildGoVerifier = (): GoVerifier | null => {
  if (spawnSync('go', ['version'], { env: offline }).status !== 0) return untried('there is no Go here, which https://go.dev/dl brings');
  const folder = mkdtempSync(join(tmpdir(), 'throughline-auditor-'));
  const program = join(folder, 'auditor');
  const built = spawnSync('go', ['build', '-o', program, '.'], { cwd: sources, env: offline, encoding: 'utf8' });
  if (built.status === 0) {
    return {
      run: (...parameters) =>
        new Promise((done) => {
          execFile(program, parameters, (error, out, complaints) => {
            done({ status: typeof error?.code === 'number' ? error.code : 0, out, complaints });
          });
        }),
      remove: () => rmSync(folder, { recursive: true }),
    };
  }
  rmSync(folder, { recursive: true });
  if (/go\.mod requires go/.test(built.stderr)) return untried(`the Go that is here is too old: ${built.stderr.trim()}`);
  throw new Error(`examples/auditor-go cannot be built: ${built.stderr}`);
};

const untried = (why: string): null => {
  process.stdout.write(`The verifier in Go is NOT TRIED: ${why}\n`);
  return null;
};
