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

/** A client of the cluster. It connects when something is first asked of it. */
export const connectKafka = ({ brokers, clientId, tls, signIn }: KafkaConnection, logger: BrokerLogger): Kafka =>
  new Kafka({
    brokers: [...brokers],
    clientId,
    ssl: tls === null ? false : { ...(tls.ca === undefined ? {} : { ca: [tls.ca] }), ...certificateOf(tls) },
    ...(signIn === null ? {} : { sasl: signIn as SASLOptions }),
    connectionTimeout: 3_000,
    requestTimeout: 30_000,
    // Who uses the client decides how long to go on: it knows what waits for it, and says so to operators.
    retry: { retries: 2, initialRetryTime: 200, maxRetryTime: 2_000 },
    logLevel: logLevel.INFO,
    logCreator: () => (entry) => write(logger, entry),
  });

const certificateOf = ({ cert, key }: { readonly cert?: string; readonly key?: string }) =>
  cert === undefined || key === undefined ? {} : { cert, key };

/** The client's own errors are no more than warnings: whoever uses it tries again, and says when that does not help. */
const write = (logger: BrokerLogger, { level, namespace, log }: LogEntry): void => {
  const { message, timestamp: _timestamp, logger: _logger, stack: _stack, ...fields } = log;
  const line = { client: namespace, ...fields };
  if (level <= logLevel.WARN) logger.warn(line, message);
  else logger.debug(line, message);
};
