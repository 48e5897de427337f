import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What Kafka 4 needs to run. */
const oldestJava = 17;

/** There is no Kafka to be had here. Its message is one line, and says what to install. */
export class NoKafka extends Error {
  override readonly name = 'NoKafka';

  constructor(missing: string) {
    super(
      `No Kafka: ${missing}. Set KAFKA_BROKERS to a cluster, start Docker, or install Java ${oldestJava} or later and Maven ` +
        '(Debian: apt-get install default-jre-headless maven; macOS: brew install openjdk maven).',
    );
  }
}

/**
 * The `java` of JAVA_HOME, or of the PATH.
 * @throws NoKafka when there is none, or only an older one than Kafka runs on
 */
export const findJava = async (): Promise<string> => {
  const home = process.env['JAVA_HOME'];
  const command = home ? join(home, 'bin', 'java') : 'java';
  const said = await ask(command, ['-version']);
  if (said === null) throw new NoKafka(home ? `there is no Java in JAVA_HOME, ${home}` : 'there is no Java');
  const version = /version "(\d+)/.exec(said)?.[1];
  if (Number(version) < oldestJava) throw new NoKafka(`${command} is Java ${version ?? 'unknown'}`);
  return command;
};

/**
 * The `mvn` of MAVEN_HOME, or of the PATH.
 * @throws NoKafka when there is none
 */
export const findMaven = async (): Promise<string> => {
  const home = process.env['MAVEN_HOME'];
  const command = home ? join(home, 'bin', 'mvn') : 'mvn';
  if ((await ask(command, ['--version'])) === null) throw new NoKafka('there is no Maven to get its jars with');
  return command;
};

/** What a program writes, on both outputs; null when it cannot be run. */
const ask = (command: string, parameters: readonly string[]): Promise<string | null> =>
  promisify(execFile)(command, [...parameters]).then(
    ({ stdout, stderr }) => stdout + stderr,
    () => null,
  );
