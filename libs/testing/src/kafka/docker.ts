import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts } from './ports';
import { toolsFolder } from './tools-folder';

/** The port inside the container. */
const clientPort = 9092;
const startWithinMs = 300_000;

/** A Kafka in a container of its own. */
export interface KafkaContainer {
  readonly brokers: readonly string[];
  readonly end: () => Promise<void>;
}

/**
 * Starts the official image with one broker in KRaft mode, by Testcontainers, which removes it also when this process is killed.
 *
 * The module `@testcontainers/kafka` knows only Confluent's images, so this is the plain container. Its address is known before it starts,
 * because the port on this side is chosen here: a broker must tell clients where it is.
 *
 * @param port on this machine; by default a free one
 * @returns null when no Docker engine answers
 */
export const startKafkaContainer = async (say: (line: string) => void, port?: number): Promise<KafkaContainer | null> => {
  // Loaded only here: it takes a second, and most who import this folder have no use for it.
  const { GenericContainer, getContainerRuntimeClient, Wait } = await import('testcontainers');
  const engine = await getContainerRuntimeClient().catch(() => null);
  if (!engine) return null;
  const [free = clientPort] = port === undefined ? await freePorts(1) : [port];
  const address = `${engine.info.containerRuntime.host}:${free}`;
  const image = `apache/kafka:${await kafkaVersion()}`;
  say(`Kafka: starting ${image} by Docker; the first time the image must be fetched`);
  const container = await new GenericContainer(image)
    .withExposedPorts({ container: clientPort, host: free })
    .withEnvironment(environment(address))
    .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
    .withStartupTimeout(startWithinMs)
    .start();
  return {
    brokers: [address],
    end: async () => {
      await container.stop();
    },
  };
};

/** Naming any of these switches the image's defaults off, so all that matter are here: the same as of the brokers we start ourselves. */
const environment = (address: string): Record<string, string> => ({
  KAFKA_PROCESS_ROLES: 'broker,controller',
  KAFKA_NODE_ID: '1',
  KAFKA_LISTENERS: `CLIENT://0.0.0.0:${clientPort},INTERNAL://localhost:19092,CONTROLLER://localhost:9093`,
  KAFKA_ADVERTISED_LISTENERS: `CLIENT://${address},INTERNAL://localhost:19092`,
  KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CLIENT:PLAINTEXT,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT',
  KAFKA_INTER_BROKER_LISTENER_NAME: 'INTERNAL',
  KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
  KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
  KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
  KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
  KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
  KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR: '1',
  KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR: '1',
  KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
  KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
});

/** The version that `tools/kafka/pom.xml` names: containers and own brokers are of one. */
const kafkaVersion = async (): Promise<string> => {
  const pom = await readFile(join(toolsFolder, 'pom.xml'), 'utf8');
  const version = /<kafka\.version>([^<]+)</.exec(pom)?.[1];
  if (version === undefined) throw new Error('tools/kafka/pom.xml names no kafka.version.');
  return version;
};
