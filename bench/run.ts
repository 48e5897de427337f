import { readdirSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench';

const names = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(fileOf(entry.name)))
  .map(({ name }) => name);

/** The compiled benchmark, or its source when TypeScript is run as it is. */
function fileOf(name: string): string {
  return join(__dirname, name, `${name}.bench${__filename.endsWith('.ts') ? '.ts' : '.js'}`);
}

const load = async (name: string): Promise<Bench> => ((await import(fileOf(name))) as { readonly bench: Bench }).bench;

const usage = async (): Promise<string> => {
  const lines = await Promise.all(
    names.map(async (name) => {
      const { about, options } = await load(name);
      return [`  ${name.padEnd(12)} ${about}`, ...options.map((option) => `  ${' '.repeat(14)}${option}`)];
    }),
  );
  return ['Usage: npm run bench -- NAME [options]', '', ...lines.flat(), '', 'Example: npm run bench -- append --rounds 5'].join('\n');
};

const main = async ([name, ...parameters]: readonly string[]): Promise<void> => {
  if (name === undefined || name === '--help' || parameters.includes('--help')) {
    console.log(await usage());
    return;
  }
  if (!names.includes(name)) {
    console.error(`There is no benchmark "${name}".\n\n${await usage()}`);
    process.exitCode = 2;
    return;
  }
  const [processor] = cpus();
  console.log(
    `${cpus().length} x ${processor?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.version}\n`,
  );
  await (await load(name)).run(parameters);
};

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
