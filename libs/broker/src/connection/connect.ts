import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { Kafka, logLevel, type LogEntry, type SASLOptions } from 'kafkajs';

/** How to reach Kafka. */
export interface KafkaConnection {
  /** `host:port`, at least one. */
  readonly brokers: readonly string[];
  /** Names this program in the brokers' logs and quotas. */
  readonly clientId: string;
  /** PEM texts; null speaks in the clear, an empty object trusts the usual authorities. */
  readonly tls: { readonly ca?: string; readonly cert?: string; readonly key?: string } | null;
  readonly signIn: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  } | null;
}

/** Where the broker's client and its users write what operators should know. A pino logger fits. */
export interface BrokerLogger {
  readonly debug: (fields: object, message: string) => void;
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
}

/**
 * A client of the cluster. It connects when something is first asked of it; what goes wrong then is put into words by `describeKafkaTrouble`.
 * @throws Error when a certificate or the private key cannot be used
 */
export const connectKafka = ({ brokers, clientId, tls, signIn }: KafkaConnection, logger: BrokerLogger): Kafka =>
  new Kafka({
    brokers: [...brokers],
    clientId,
    ssl: tls === null ? false : certificatesOf(tls),
    // A copy: the client writes into it.
    ...(signIn === null ? {} : { sasl: { ...signIn } as SASLOptions }),
    connectionTimeout: 3_000,
    requestTimeout: 30_000,
    // Who uses the client decides how long to go on: it knows what waits for it, and says so to operators.
    retry: { retries: 2, initialRetryTime: 200, maxRetryTime: 2_000 },
    logLevel: logLevel.INFO,
    logCreator: () => (entry) => write(logger, entry),
  });

/** Looks at the files' content now: Node.js passes over an authority it cannot read, and then trusts nobody. */
const certificatesOf = ({ ca, cert, key }: NonNullable<KafkaConnection['tls']>) => {
  const authority = ca === undefined ? {} : { ca: [ca] };
  const own = cert === undefined || key === undefined ? {} : { cert, key };
  if (ca !== undefined) usable('KAFKA_CA_FILE holds no certificate', () => new X509Certificate(ca));
  usable('KAFKA_CERTIFICATE_FILE and KAFKA_KEY_FILE are no certificate and its private key', () => createSecureContext(own));
  return { ...authority, ...own };
};

/** The reason is left out: a parser's words may quote what it was given. */
const usable = (otherwise: string, attempt: () => unknown): void => {
  try {
    attempt();
  } catch {
    throw new Error(`${otherwise} in PEM form ("-----BEGIN ..."): check the file.`);
  }
};

/** The client's own errors are no more than warnings: whoever uses it tries again, and says when that does not help. */
const write = (logger: BrokerLogger, { level, namespace, log }: LogEntry): void => {
  const { message, timestamp: _timestamp, logger: _logger, stack: _stack, ...fields } = log;
  const line = { client: namespace, ...fields };
  if (level <= logLevel.WARN && !isOrdinary(message, fields)) logger.warn(line, message);
  else logger.debug(line, message);
};

/**
 * What the client takes for worth a warning and is none: the relay limits a producer's retries on purpose (after an error it makes a new one, and
 * begins again from what it knows to be there), and a group rebalances whenever a program comes or goes, which the event source reports itself.
 */
const isOrdinary = (message: string, fields: Readonly<Record<string, unknown>>): boolean =>
  message.startsWith('Limiting retries for the idempotent producer') || fields['error'] === rebalancing;

/** Kafka's own words for REBALANCE_IN_PROGRESS, as the client gives them. */
const rebalancing = 'The group is rebalancing, so a rejoin is needed';
