import { untilKafka } from './ask';
import { startKafkaCluster, type KafkaClusterOptions } from './cluster';
import { startKafkaContainer } from './docker';

/** A Kafka for tests or development, wherever it came from. */
export interface ProvidedKafka {
  readonly brokers: readonly string[];
  /** Ends it if it was started for us. */
  readonly end: () => Promise<void>;
  /** Resolves when a broker that was started for us by Java has ended, wanted or not; never for others. */
  readonly ended: Promise<unknown>;
}

const answerWithinMs = 15_000;
const never = new Promise<never>(() => undefined);

/**
 * The cluster of KAFKA_BROKERS if that is set; else one in a container, if a Docker engine answers; else one that Java runs on this machine.
 * @throws NoKafka when nothing of that is there
 */
export const provideKafka = async (say: (line: string) => void): Promise<ProvidedKafka> => {
  const given = process.env['KAFKA_BROKERS'];
  if (given) return givenKafka(given.split(',').map((broker) => broker.trim()));
  return startKafka({ brokers: 1, say }, say);
};

/** One in a container if a Docker engine answers, else one that Java runs. Data is kept only by the latter. */
export const startKafka = async (options: KafkaClusterOptions, say: (line: string) => void): Promise<ProvidedKafka> => {
  if (options.folder === undefined) {
    const container = await startKafkaContainer(say, options.port).catch((error: unknown) => {
      say(`Docker could not start Kafka (${error instanceof Error ? error.message : String(error)}); trying Java`);
      return null;
    });
    if (container) return { ...container, ended: never };
  }
  const { brokers, nodes, end } = await startKafkaCluster(options);
  return { brokers, end, ended: Promise.race(nodes.map((node) => node.ended())) };
};

const givenKafka = async (brokers: readonly string[]): Promise<ProvidedKafka> => {
  await untilKafka(brokers, async (admin) => (await admin.describeCluster()).brokers.length > 0, {
    withinMs: answerWithinMs,
    what: `KAFKA_BROKERS is ${brokers.join(',')}, where no Kafka answered`,
  });
  return { brokers, end: () => Promise.resolve(), ended: never };
};
