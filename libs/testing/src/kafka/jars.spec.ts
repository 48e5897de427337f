import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnProgram } from '@throughline/testing';
import { findJava, findMaven, NoKafka } from './java';
import { kafkaJars } from './jars';

/** A Maven that takes its time, as over a slow line, and counts how often it was asked. */
const slowMaven = `#!/bin/sh
[ "$1" = --version ] && exit 0
echo asked >> "$(dirname "$0")/../asked"
for parameter; do case $parameter in -DoutputDirectory=*) folder=\${parameter#*=} ;; esac; done
echo 'Downloaded from central: one.jar'
echo half > "$folder/one.jar"
sleep 0.5
echo whole > "$folder/one.jar"
echo two > "$folder/two.jar"
`;

const failingMaven = `#!/bin/sh
[ "$1" = --version ] && exit 0
echo '[ERROR] Could not transfer artifact from central'
exit 1
`;

describe("Kafka's jars", () => {
  const before = { ...process.env };
  let folder: string;
  let cache: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-jars-'));
    cache = join(folder, 'cache');
    await mkdir(join(folder, 'bin'));
    process.env['MAVEN_HOME'] = folder;
  });
  afterEach(async () => {
    process.env = { ...before };
    await rm(folder, { recursive: true, force: true });
  });

  const program = async (name: string, script: string): Promise<void> => {
    await writeFile(join(folder, 'bin', name), script);
    await chmod(join(folder, 'bin', name), 0o755);
  };

  const asked = async (): Promise<number> => (await readFile(join(folder, 'asked'), 'utf8')).trim().split('\n').length;

  it('are fetched once when many ask at the same time, in this process and in others, and nobody sees half of them', async () => {
    await program('mvn', slowMaven);
    const others = [1, 2].map(() => spawnProgram(join(__dirname, 'programs', 'resolve-jars.ts'), [cache], { MAVEN_HOME: folder }));
    const jars = await Promise.all([1, 2, 3].map(() => kafkaJars({ cache, say: () => undefined })));
    expect(await Promise.all(others.map(({ ended }) => ended))).toEqual([0, 0]);
    const [place = ''] = new Set(jars);
    expect(jars).toEqual([place, place, place]);
    expect(await readFile(join(place, 'one.jar'), 'utf8')).toBe('whole\n');
    expect(await asked()).toBe(1);
    expect(await readdir(join(cache, 'throughline'))).toHaveLength(2);
  });

  it('are taken from the cache without asking Maven', async () => {
    await program('mvn', slowMaven);
    await kafkaJars({ cache, say: () => undefined });
    await rm(join(folder, 'bin', 'mvn'));
    await kafkaJars({ cache });
    expect(await asked()).toBe(1);
  });

  it('are fetched again after a fetch that failed, whose reason is told', async () => {
    await program('mvn', failingMaven);
    await expect(kafkaJars({ cache, say: () => undefined })).rejects.toThrow(/proxy.*Could not transfer artifact/);
    await program('mvn', slowMaven);
    const place = await kafkaJars({ cache, say: () => undefined });
    expect((await readdir(place)).toSorted()).toEqual(['one.jar', 'two.jar']);
    expect(await readdir(join(cache, 'throughline'))).toHaveLength(2);
  });

  it('need Maven, Java and a Java that is new enough: one line says what to install', async () => {
    const line = /^No Kafka: [^\n]*KAFKA_BROKERS[^\n]*Docker[^\n]*Java 17 or later and Maven \(Debian: apt-get install [^\n]*\)\.$/;
    await expect(kafkaJars({ cache })).rejects.toThrow(line);
    await expect(findMaven()).rejects.toThrow(NoKafka);
    process.env['JAVA_HOME'] = folder;
    await expect(findJava()).rejects.toThrow(line);
    await program('java', `#!/bin/sh\necho 'openjdk version "11.0.2" 2019-01-15' >&2\n`);
    await expect(findJava()).rejects.toThrow(/is Java 11.*Java 17 or later/);
    await program('java', `#!/bin/sh\necho 'openjdk version "21" 2023-09-19' >&2\n`);
    expect(await findJava()).toBe(join(folder, 'bin', 'java'));
  });
});
