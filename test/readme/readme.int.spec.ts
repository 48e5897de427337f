import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { variables } from '@throughline/platform';
import { spawnProgram, type Program } from '@throughline/testing';

const root = join(__dirname, '..', '..');
const run = promisify(execFile);
let readme: string;

beforeAll(async () => {
  readme = await readFile(join(root, 'README.md'), 'utf8');
});

/** The lines of the first shell block under a heading. */
const shellUnder = (heading: string): string => {
  const [, block] = /```sh\n([\s\S]*?)```/.exec(readme.slice(readme.indexOf(`\n## ${heading}\n`))) ?? [];
  if (!block) throw new Error(`README has no shell block under "${heading}"`);
  return block;
};

describe("the README's first session", () => {
  let folder: string;
  let service: Program;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-readme-'));
    await chmod(folder, 0o755);
    await run('npm', ['run', '--silent', 'build'], { cwd: root });
    service = spawnProgram(join(root, 'apps/standalone/src/main.ts'), [], { PORT: '0', DATABASE_URL: '', THROUGHLINE_DATA: folder });
    for await (const line of service.lines) {
      const [found] = /http:\/\/[\d.:]+/.exec(line) ?? [];
      if (found) {
        url = found;
        return;
      }
    }
    throw new Error(`The service did not start: ${service.complaints()}`);
  });

  afterAll(async () => {
    service.process.kill('SIGTERM');
    await service.ended;
    await rm(folder, { recursive: true, force: true });
  });

  const paste = (heading: string) =>
    run('bash', ['-euo', 'pipefail', '-c', shellUnder(heading)], {
      cwd: root,
      env: { ...process.env, THROUGHLINE_URL: url, THROUGHLINE_DATA: folder, DATABASE_URL: '' },
    });

  it('works when it is pasted', async () => {
    const { stdout, stderr } = await paste('A first session');
    expect(stdout).toContain('Urine screen: opiates positive, fentanyl negative');
    expect(stdout).toContain('"type":"UdsResultRecorded"');
    expect(stdout).toContain('"code":"induction-already-open"');
    expect(stderr.split('\n').filter((line) => line.startsWith('curl:'))).toHaveLength(1);
  });

  it('goes on with a view that is rebuilt, compared and switched', async () => {
    const { stdout } = await paste('Views that run');
    expect(stdout).toContain('They hold the same rows.');
    expect(stdout).toContain('No key is parked.');
    expect(stdout).toContain('Proved');
  });
});

describe("the README's configuration table", () => {
  it('lists every variable that a program reads, with its default and meaning', () => {
    const rows = variables.map(({ name, fallback, meaning }) => [`\`${name}\``, fallback === null ? '' : `\`${fallback}\``, meaning]);
    const inReadme = [...readme.matchAll(/^\|\s*(`[A-Z_]+`)\s*\|([^|]*)\|(.*)\|$/gm)].map(([, ...cells]) =>
      cells.map((cell) => cell.trim()),
    );
    expect(inReadme).toEqual(rows);
  });
});
