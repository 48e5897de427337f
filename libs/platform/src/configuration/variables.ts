/** One setting that the environment may give. The README's table and `throughline doctor` are printed from this list. */
export interface Variable {
  readonly name: string;
  /** One sentence for the table. */
  readonly meaning: string;
  /** What holds when it is not set, as it would be written; null when nothing does. */
  readonly fallback: string | null;
  /** Never printed: a password may be in it. */
  readonly secret?: true;
}

/** Every environment variable that a program of this repository reads. */
export const variables = [
  { name: 'PORT', meaning: 'TCP port of the HTTP service; 0 takes a free one.', fallback: '3000' },
  { name: 'HOST', meaning: 'Address to listen on. Only this machine can reach the default.', fallback: '127.0.0.1' },
  {
    name: 'DATABASE_URL',
    meaning: 'PostgreSQL 15 or later to use, as `postgres://...`. Without it `npm start` runs an embedded one.',
    fallback: null,
    secret: true,
  },
  {
    name: 'THROUGHLINE_DATA',
    meaning: 'Folder of the embedded database, the development key and the request log.',
    fallback: './.throughline',
  },
  { name: 'THROUGHLINE_PARTITIONS', meaning: 'Partitions of the log, 1 to 1024. Chosen once, when the log is created.', fallback: '8' },
  { name: 'THROUGHLINE_DATABASE_CONNECTIONS', meaning: 'Connections that each part of a program may open, 2 to 200.', fallback: '10' },
  {
    name: 'THROUGHLINE_VIEW_WAIT_MS',
    meaning: 'How long a read with `after` waits for its view, in milliseconds, 0 to 60000.',
    fallback: '2000',
  },
  { name: 'THROUGHLINE_BODY_LIMIT_KB', meaning: 'Largest request body, in KiB, 16 to 65536.', fallback: '4096' },
  {
    name: 'THROUGHLINE_REQUEST_TIMEOUT_MS',
    meaning: 'How long a request may take to arrive, in milliseconds, 100 to 600000.',
    fallback: '30000',
  },
  { name: 'THROUGHLINE_CONNECTIONS', meaning: 'HTTP connections that may be open at the same time.', fallback: '2000' },
  { name: 'THROUGHLINE_CONNECTIONS_PER_ADDRESS', meaning: 'How many of these may come from one address.', fallback: '500' },
  {
    name: 'THROUGHLINE_RATE_LIMIT_PER_MINUTE',
    meaning: 'Requests that one caller may send in a minute to one process; 0 for any number.',
    fallback: '6000',
  },
  {
    name: 'THROUGHLINE_RATE_LIMIT_IMPORTER_PER_MINUTE',
    meaning: 'The same for a caller in the role importer, who brings whole histories.',
    fallback: '0',
  },
  {
    name: 'THROUGHLINE_RATE_LIMIT_UNKNOWN_PER_MINUTE',
    meaning: 'Requests without an accepted token that one address may send in a minute; 0 for any number.',
    fallback: '600',
  },
  {
    name: 'THROUGHLINE_PARKED_LIMIT',
    meaning: 'Parked keys of a view at which it stops and a person must look, 10 to 100000; sooner where it has few keys.',
    fallback: '100',
  },
  {
    name: 'THROUGHLINE_WEBHOOK_NETWORKS',
    meaning: 'Private networks that webhooks may be sent to, such as `10.20.0.0/16`, separated by commas; none unless set.',
    fallback: null,
  },
  {
    name: 'THROUGHLINE_WEBHOOK_DEAD_HOURS',
    meaning: 'How long an endpoint may take nothing before webhooks to it wait for an operator, in hours, 1 to 720.',
    fallback: '72',
  },
  { name: 'LOG_LEVEL', meaning: 'Least severe log line to write: trace, debug, info, warn, error, fatal or silent.', fallback: 'info' },
  { name: 'NODE_ENV', meaning: 'development, test or production. Production refuses the development issuer.', fallback: 'development' },
  { name: 'OIDC_ISSUER', meaning: 'The `iss` of tokens to accept, instead of the development issuer.', fallback: null },
  {
    name: 'OIDC_JWKS_URL',
    meaning: "Where that issuer's public keys are. Unless set, its `/.well-known/openid-configuration` says it.",
    fallback: null,
  },
  { name: 'OIDC_AUDIENCE', meaning: 'The `aud` that tokens must have.', fallback: 'throughline' },
  { name: 'OIDC_ROLE_CLAIM', meaning: 'The claim that holds the role, alone or in a list.', fallback: 'role' },
  { name: 'OIDC_SITES_CLAIM', meaning: 'The claim that holds the list of site ids, or `*` for every site.', fallback: 'sites' },
  {
    name: 'KAFKA_BROKERS',
    meaning: 'Kafka brokers as `host:port`, separated by commas. Switches the relay and the Kafka event source on.',
    fallback: null,
  },
  { name: 'KAFKA_TOPIC', meaning: 'Topic that the relay writes and projectors read.', fallback: 'throughline.log.v1' },
  { name: 'KAFKA_REPLICATION_FACTOR', meaning: 'Copies of each partition when the topic is made, 1 to 9.', fallback: '1' },
  { name: 'KAFKA_TLS', meaning: '`true` speaks TLS to Kafka. Setting KAFKA_CA_FILE does too.', fallback: 'false' },
  {
    name: 'KAFKA_CA_FILE',
    meaning: "PEM file of the authorities that sign the brokers' certificates, instead of the usual ones.",
    fallback: null,
  },
  { name: 'KAFKA_CERTIFICATE_FILE', meaning: 'PEM file of the certificate to show to Kafka, with KAFKA_KEY_FILE.', fallback: null },
  { name: 'KAFKA_KEY_FILE', meaning: "PEM file of that certificate's private key.", fallback: null },
  {
    name: 'KAFKA_SASL_MECHANISM',
    meaning: 'How to sign in to Kafka: plain, scram-sha-256 or scram-sha-512. Not at all unless set.',
    fallback: null,
  },
  { name: 'KAFKA_SASL_USERNAME', meaning: 'User name for KAFKA_SASL_MECHANISM.', fallback: null },
  { name: 'KAFKA_SASL_PASSWORD', meaning: 'Password for KAFKA_SASL_MECHANISM.', fallback: null, secret: true },
  {
    name: 'THROUGHLINE_EVENT_SOURCE',
    meaning: 'Where projections read events: log or kafka. kafka when KAFKA_BROKERS is set, else log.',
    fallback: null,
  },
  {
    name: 'OPERATIONS_PORT',
    meaning: 'TCP port of health and metrics of every program; 0 takes a free one. 9400 unless set, or a free one when PORT is 0.',
    fallback: null,
  },
  {
    name: 'THROUGHLINE_SCHEDULER_SECONDS',
    meaning: 'How long the scheduler rests between two looks at what is due, in seconds, 1 to 3600.',
    fallback: '10',
  },
  {
    name: 'THROUGHLINE_PROOF_MINUTES',
    meaning: 'How long relay (without Kafka: projector) rests between two proofs of completeness, in minutes, 0 to 1440; 0 for none.',
    fallback: '15',
  },
  {
    name: 'THROUGHLINE_SEAL_KEY',
    meaning:
      'Ed25519 private key that signs seals, PEM; several sign together. Nothing is sealed without it; `npm start` on its own database draws one.',
    fallback: null,
    secret: true,
  },
  {
    name: 'THROUGHLINE_SEAL_VKEYS',
    meaning: 'Public keys of earlier sealing keys, `name+keyid+key`, separated by commas: trusted beside the present ones.',
    fallback: null,
  },
  { name: 'THROUGHLINE_SEAL_SECONDS', meaning: 'How long the sealer rests between two seals, in seconds, 1 to 86400.', fallback: '60' },
  {
    name: 'THROUGHLINE_SEAL_FOLDER',
    meaning: 'Folder that seals are written to, outside the database. `seals` in THROUGHLINE_DATA for `npm start` on its own database.',
    fallback: null,
  },
  { name: 'THROUGHLINE_SEAL_TOPIC', meaning: 'Topic that seals are published to, with KAFKA_BROKERS.', fallback: 'throughline.seals.v1' },
  {
    name: 'THROUGHLINE_SEAL_WITNESSES',
    meaning: 'Witnesses that sign seals too: address and public key, as `https://witness.example name+keyid+key`, separated by commas.',
    fallback: null,
  },
  {
    name: 'THROUGHLINE_REBUILD_CHANGED',
    meaning:
      'yes or no: whether a projector rebuilds and switches by itself when the definition of a view has changed. yes on the embedded database, else no.',
    fallback: null,
  },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    meaning: 'Where to send OpenTelemetry traces, over HTTP. Switches them on. The other standard `OTEL_` variables hold too.',
    fallback: null,
  },
  {
    name: 'THROUGHLINE_TRACES',
    meaning: 'on or off. on when OTEL_EXPORTER_OTLP_ENDPOINT is set, else off.',
    fallback: null,
  },
  { name: 'THROUGHLINE_URL', meaning: 'The running service that the `throughline` program speaks to.', fallback: 'http://127.0.0.1:3000' },
  {
    name: 'THROUGHLINE_TOKEN',
    meaning: 'Token of the `throughline` program; by default the development issuer makes one.',
    fallback: null,
    secret: true,
  },
] as const satisfies readonly Variable[];

/** The name of a variable in the list. */
export type VariableName = (typeof variables)[number]['name'];
