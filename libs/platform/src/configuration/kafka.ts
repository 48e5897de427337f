import type { Settings } from './settings';

const saslMechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

/** How to sign in to Kafka. */
export interface KafkaSignIn {
  readonly mechanism: (typeof saslMechanisms)[number];
  readonly username: string;
  readonly password: string;
}

/** PEM texts; an empty object trusts the usual authorities and shows no certificate. */
export interface KafkaTls {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** How to reach Kafka, and what is written there. */
export interface KafkaConfiguration {
  /** `host:port`, at least one. */
  readonly brokers: readonly string[];
  readonly topic: string;
  /** Copies of each partition when the topic is made. */
  readonly replicationFactor: number;
  /** null: in the clear. */
  readonly tls: KafkaTls | null;
  /** null: without signing in. */
  readonly signIn: KafkaSignIn | null;
}

/** @returns null when no brokers are named */
export const kafkaConfiguration = (settings: Settings): KafkaConfiguration | null => {
  const { text, whole, faults } = settings;
  const named = text('KAFKA_BROKERS');
  if (named === null) return null;
  const brokers = named.split(',').map((broker) => broker.trim());
  for (const broker of brokers) {
    if (!/^[^\s:]+:\d{1,5}$/.test(broker) && !/^\[[0-9a-f:]+\]:\d{1,5}$/i.test(broker)) {
      faults.push(`KAFKA_BROKERS must be like "kafka-1:9092,kafka-2:9092"; "${broker}" is not a host with a port.`);
    }
  }
  const topic = text('KAFKA_TOPIC') ?? '';
  if (!/^[\w.-]{1,249}$/.test(topic)) faults.push(`KAFKA_TOPIC must be 1 to 249 letters, digits or . _ -, and is "${topic}".`);
  return {
    brokers,
    topic,
    replicationFactor: whole('KAFKA_REPLICATION_FACTOR', 1, 9),
    tls: tls(settings),
    signIn: signIn(settings),
  };
};

const tls = ({ oneOf, text, fileNamedBy, faults }: Settings): KafkaTls | null => {
  const wanted = oneOf('KAFKA_TLS', ['true', 'false']) === 'true';
  const ca = fileNamedBy('KAFKA_CA_FILE');
  const cert = fileNamedBy('KAFKA_CERTIFICATE_FILE');
  const key = fileNamedBy('KAFKA_KEY_FILE');
  if ((text('KAFKA_CERTIFICATE_FILE') === null) !== (text('KAFKA_KEY_FILE') === null)) {
    faults.push('KAFKA_CERTIFICATE_FILE and KAFKA_KEY_FILE belong together: set both or neither.');
  }
  if (!wanted && ca === null && cert === null) return null;
  return { ...(ca === null ? {} : { ca }), ...(cert === null ? {} : { cert }), ...(key === null ? {} : { key }) };
};

const signIn = ({ text, oneOf, faults }: Settings): KafkaSignIn | null => {
  if (text('KAFKA_SASL_MECHANISM') === null) return null;
  const [username, password] = [text('KAFKA_SASL_USERNAME'), text('KAFKA_SASL_PASSWORD')];
  if (username === null || password === null) faults.push('KAFKA_SASL_MECHANISM needs KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD.');
  return { mechanism: oneOf('KAFKA_SASL_MECHANISM', saslMechanisms), username: username ?? '', password: password ?? '' };
};
