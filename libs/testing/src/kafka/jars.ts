import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { FolderInUse, lockFolder, type InstanceLock } from '@throughline/platform';
import { findMaven } from './java';
import { toolsFolder } from './tools-folder';

const pomFile = join(toolsFolder, 'pom.xml');
const patienceMs = 10 * 60_000;
const showEveryMs = 2_000;

export interface JarsOptions {
  /** Where caches are: XDG_CACHE_HOME, or `.cache` in the home folder. */
  readonly cache?: string;
  /** Where the user sees how far it is. */
  readonly say?: (line: string) => void;
}

/**
 * A folder with the jars that `tools/kafka/pom.xml` names. They are fetched by Maven once and kept in a cache by the file's hash; many may ask
 * at once, from several processes: one fetches, the others wait.
 *
 * @throws NoKafka when they must be fetched and there is no Maven
 * @throws Error with Maven's own words when it fails
 */
export const kafkaJars = async ({ cache = cacheFolder(), say = sayOnTerminal }: JarsOptions = {}): Promise<string> => {
  const hash = createHash('sha256')
    .update(await readFile(pomFile))
    .digest('hex')
    .slice(0, 16);
  const parent = join(cache, 'throughline');
  const jars = join(parent, `kafka-${hash}`);
  const asked = underWay.get(jars) ?? placed(parent, jars, say);
  underWay.set(jars, asked);
  return asked.finally(() => underWay.delete(jars));
};

/** What this process is waiting for: the lock on the folder keeps other processes apart, not the callers in one. */
const underWay = new Map<string, Promise<string>>();

const placed = async (parent: string, jars: string, say: (line: string) => void): Promise<string> => {
  if (await exists(jars)) return jars;
  const maven = await findMaven();
  const lock = await turnIn(join(parent, 'kafka-in-making'), say);
  try {
    if (!(await exists(jars))) await fetchJars(maven, parent, jars, say);
    return jars;
  } finally {
    await lock.release();
  }
};

const cacheFolder = (): string => process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');

const sayOnTerminal = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Waits until nobody else fetches. Who dies while fetching gives its turn up. */
const turnIn = async (folder: string, say: (line: string) => void): Promise<InstanceLock> => {
  const deadline = performance.now() + patienceMs;
  for (let said = false; ; said = true) {
    try {
      return await lockFolder(folder);
    } catch (error) {
      if (!(error instanceof FolderInUse) || performance.now() > deadline) throw error;
      if (!said) say("Kafka's jars: another process is fetching them, waiting");
      await sleep(100);
    }
  }
};

/** Fetches beside the place and moves when all are there, so that nobody sees half of them. */
const fetchJars = async (maven: string, parent: string, jars: string, say: (line: string) => void): Promise<void> => {
  for (const left of await readdir(parent)) {
    if (left.endsWith('.partial')) await rm(join(parent, left), { recursive: true, force: true });
  }
  const partial = `${jars}.${randomBytes(4).toString('hex')}.partial`;
  await mkdir(partial);
  await runMaven(maven, ['-B', '-f', pomFile, 'dependency:copy-dependencies', `-DoutputDirectory=${partial}`], say);
  await rename(partial, jars);
};

const runMaven = async (maven: string, parameters: readonly string[], say: (line: string) => void): Promise<void> => {
  say("Kafka's jars: fetching them by Maven, about 50 MB, once");
  const child = spawn(maven, [...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  const complaints: string[] = [];
  let files = 0;
  const show = setInterval(() => say(`Kafka's jars: ${files} files so far`), showEveryMs);
  const ended = new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('Downloaded from')) files += 1;
    if (line.startsWith('[ERROR]')) complaints.push(line);
  }
  clearInterval(show);
  if ((await ended) === 0) return;
  const [first = 'It gave no reason.'] = complaints;
  throw new Error(`Maven could not get Kafka's jars; does it reach a repository (proxy, ~/.m2/settings.xml)? ${first}`);
};
