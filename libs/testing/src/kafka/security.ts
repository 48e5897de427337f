/** Lines of a broker's `server.properties`. */
export type BrokerSettings = Readonly<Record<string, string | number | boolean>>;

/** What clients of a cluster must do before they are let in. */
export interface KafkaSecurity {
  /** PEM texts; absent: in the clear. */
  readonly tls?: {
    /** The broker's own certificate and its private key. */
    readonly cert: string;
    readonly key: string;
    /** Signs the certificates of clients, which must then show one; absent: clients show none. */
    readonly clientAuthority?: string;
  };
  /** Who may sign in, by PLAIN, SCRAM-SHA-256 and SCRAM-SHA-512 alike; absent: anybody. */
  readonly users?: Readonly<Record<string, string>>;
}

/** Kafka's name for how clients speak to it, and the settings that make it so. */
export const clientListener = (security: KafkaSecurity | null): { readonly protocol: string; readonly settings: BrokerSettings } => ({
  protocol: protocolOf(security),
  settings: { ...certificates(security?.tls), ...signIn(security?.users) },
});

/** Parameters for `StorageTool format` that make the users known from the first start on. */
export const scramUsers = (security: KafkaSecurity | null): readonly string[] =>
  Object.entries(security?.users ?? {}).flatMap(([name, password]) =>
    ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((mechanism) => ['--add-scram', `${mechanism}=[name=${name},password=${password}]`]),
  );

const protocolOf = (security: KafkaSecurity | null): string => {
  if (security?.users) return security.tls ? 'SASL_SSL' : 'SASL_PLAINTEXT';
  return security?.tls ? 'SSL' : 'PLAINTEXT';
};

const certificates = (tls: KafkaSecurity['tls']): BrokerSettings => {
  if (!tls) return {};
  return {
    'listener.name.client.ssl.keystore.type': 'PEM',
    'listener.name.client.ssl.keystore.key': oneLine(tls.key),
    'listener.name.client.ssl.keystore.certificate.chain': oneLine(tls.cert),
    ...(tls.clientAuthority === undefined
      ? {}
      : {
          'listener.name.client.ssl.client.auth': 'required',
          'listener.name.client.ssl.truststore.type': 'PEM',
          'listener.name.client.ssl.truststore.certificates': oneLine(tls.clientAuthority),
        }),
  };
};

/** A value of several lines, as files of properties write it. */
const oneLine = (pem: string): string => pem.trim().replaceAll('\n', '\\n');

const signIn = (users: KafkaSecurity['users']): BrokerSettings => {
  if (!users) return {};
  const module = (name: string): string => `org.apache.kafka.common.security.${name} required`;
  const plain = Object.entries(users).map(([name, password]) => ` user_${name}="${password}"`);
  return {
    'listener.name.client.sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
    'listener.name.client.plain.sasl.jaas.config': `${module('plain.PlainLoginModule')}${plain.join('')};`,
    'listener.name.client.scram-sha-256.sasl.jaas.config': `${module('scram.ScramLoginModule')};`,
    'listener.name.client.scram-sha-512.sasl.jaas.config': `${module('scram.ScramLoginModule')};`,
  };
};
