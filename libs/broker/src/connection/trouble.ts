/** What errors of the client, of Node.js and of OpenSSL carry, as far as they do. */
interface Told {
  readonly name?: unknown;
  readonly message?: unknown;
  /** Of Node.js and OpenSSL, such as `ECONNREFUSED`. Of Kafka's own errors it is a number. */
  readonly code?: unknown;
  /** Kafka's own name, such as `MESSAGE_TOO_LARGE`. */
  readonly type?: unknown;
  readonly broker?: unknown;
  readonly cause?: unknown;
  readonly originalError?: unknown;
  readonly errors?: unknown;
}

/**
 * What is wrong with Kafka and what to check, in one line for operators. Never holds a password or a payload: of the client's errors only
 * those words are used that name addresses, mechanisms, topics and Kafka's own codes.
 */
export const describeKafkaTrouble = (error: unknown): string => {
  const told = rootOf(error);
  const where = typeof told.broker === 'string' ? `${told.broker}: ` : '';
  return `${where}${aboutTls(told) ?? aboutSignIn(told) ?? aboutNetwork(told) ?? aboutAnswer(told)}`;
};

/** The client wraps errors in others, which say how often it tried; the innermost says why. */
const rootOf = (error: unknown, depth = 0): Told => {
  if (typeof error !== 'object' || error === null) return { message: 'something that is not an error was thrown' };
  const told: Told = error;
  const inner = told.originalError ?? told.cause ?? (Array.isArray(told.errors) ? (told.errors as readonly unknown[])[0] : undefined);
  return typeof inner === 'object' && inner !== null && depth < deepest ? rootOf(inner, depth + 1) : told;
};

const deepest = 10;

const unknownAuthority: ReadonlySet<unknown> = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

const aboutTls = ({ code, message }: Told): string | null => {
  if (unknownAuthority.has(code)) return "Kafka's certificate is signed by an authority that is not trusted: check KAFKA_CA_FILE.";
  if (code === 'CERT_HAS_EXPIRED') return "Kafka's certificate has expired: renew it on the brokers.";
  if (code === 'CERT_NOT_YET_VALID') return "Kafka's certificate is not valid yet: check the clocks of both sides.";
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return "Kafka's certificate is for another host: use in KAFKA_BROKERS, and in the brokers' advertised.listeners, a name that it holds.";
  }
  if (typeof code === 'string' && /^ERR_SSL_.*ALERT.*(CERTIFICATE|UNKNOWN_CA)/.test(code)) {
    return 'Kafka does not accept our certificate, or wants one and got none: check KAFKA_CERTIFICATE_FILE and KAFKA_KEY_FILE.';
  }
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || String(message).includes('before secure TLS connection was established')) {
    return 'Kafka ended the connection while TLS was being set up. If it always does, this port does not speak TLS: check KAFKA_TLS, KAFKA_CA_FILE and the port.';
  }
  return null;
};

const aboutSignIn = ({ name, type, message }: Told): string | null => {
  if (type === 'ILLEGAL_SASL_STATE') return 'Nobody signs in to Kafka on this port: check the port, or unset KAFKA_SASL_MECHANISM.';
  if (type === 'UNSUPPORTED_SASL_MECHANISM') return unknownMechanism;
  if (name !== 'KafkaJSSASLAuthenticationError') return null;
  if (String(message).includes('mechanism is not supported')) return unknownMechanism;
  return 'Kafka refuses the user name or the password: check KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD and that the user is known for KAFKA_SASL_MECHANISM.';
};

const unknownMechanism = 'Kafka does not know this way to sign in: check KAFKA_SASL_MECHANISM against sasl.enabled.mechanisms.';

const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there: check that Kafka runs, and KAFKA_BROKERS.',
  ENOTFOUND: 'There is no such host: check KAFKA_BROKERS.',
  EAI_AGAIN: 'The name of this host cannot be looked up now: check KAFKA_BROKERS and the name server.',
  EHOSTUNREACH: 'There is no way to this host: check KAFKA_BROKERS and the network.',
  ENETUNREACH: 'There is no way to this host: check KAFKA_BROKERS and the network.',
  ETIMEDOUT: 'It does not answer: check that Kafka runs, the network and its firewalls.',
  ECONNRESET: 'The connection to Kafka was cut.',
  EPIPE: 'The connection to Kafka was cut.',
};

const aboutNetwork = ({ name, code, message }: Told): string | null => {
  const known = typeof code === 'string' ? unreachable[code] : undefined;
  if (known !== undefined) return known;
  if (name === 'KafkaJSConnectionClosedError' || message === 'Closed connection') {
    return 'Kafka closed the connection. If it always does, this port speaks TLS or wants us to sign in: check KAFKA_TLS, KAFKA_CA_FILE and KAFKA_SASL_MECHANISM.';
  }
  const silent = name === 'KafkaJSRequestTimeoutError' || message === 'Connection timeout' || message === 'Broker not connected';
  return silent ? 'Kafka does not answer: check that it runs and is not overloaded.' : null;
};

const aboutAnswer = ({ name, type, message }: Told): string => {
  const words = String(message).split('\n')[0] ?? '';
  if (typeof type !== 'string') return words || String(name);
  if (type.endsWith('_AUTHORIZATION_FAILED')) return `Kafka does not allow this user to do that (${type}): mend the access rules.`;
  return `Kafka answers ${type}: ${words}`;
};
