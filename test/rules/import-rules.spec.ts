import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

const root = join(__dirname, '..', '..');

/** Cruises the planted tree: every file in it is called after the rule that it breaks. */
const cruisePlanted = (): Cruise => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      'apps',
      'libs',
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
    ],
    { cwd: join(__dirname, 'planted'), encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Cruise;
};

describe('the rules about who may import whom', () => {
  const { violations, ruleSetUsed } = cruisePlanted().summary;

  it.each(ruleSetUsed.forbidden.map(({ name }) => name))('%s fires on its planted violation', (rule) => {
    expect(violations.filter((violation) => violation.rule.name === rule)).not.toHaveLength(0);
  });

  it('fire on nothing but the violation that was planted', () => {
    const strays = violations.filter(({ from, rule }) => !basename(from, '.ts').startsWith(rule.name));
    expect(strays).toEqual([]);
  });
});

describe('the ban on clock and chance in pure code', () => {
  const planted = [
    "import { v7 } from 'uuid';",
    "import { randomUUID } from 'node:crypto';",
    'export const now = Date.now();',
    'export const today = new Date();',
    'export const chance = Math.random();',
    'export const ids = [v7(), randomUUID()];',
  ].join('\n');

  const lint = (fileName: string): readonly number[] => {
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/eslint/bin/eslint.js'), '--stdin', '--stdin-filename', fileName, '--format', 'json'],
      { cwd: root, encoding: 'utf8', input: planted },
    );
    const [result] = JSON.parse(stdout) as [{ messages: { ruleId: string; line: number }[] }];
    return result.messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax').map(({ line }) => line);
  };

  it('fires on every way to read the clock or draw a number', () => {
    expect(new Set(lint('libs/kernel/src/clock.ts'))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it('is not there at the edge of the system', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/eslint/bin/eslint.js'), '--print-config', 'libs/platform/src/index.ts'],
      { cwd: root, encoding: 'utf8' },
    );
    const { rules } = JSON.parse(stdout) as { rules: Record<string, unknown> };
    expect(Object.keys(rules)).toContain('eqeqeq');
    expect(Object.keys(rules)).not.toContain('no-restricted-syntax');
  });
});
