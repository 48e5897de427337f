import { resolve } from 'node:path';
import { edgeLimits, type EdgeLimits } from './edge';
import { trustedIssuer, type TrustedIssuer } from './issuer';
import { databaseUrlFaults } from '../database/database-url';
import { webhookSettings, type WebhookEndpoints } from './webhooks';
import { kafkaConfiguration, type KafkaConfiguration } from './kafka';
import { sealConfiguration, type SealConfiguration } from './seal';
import { settingsIn, type Environment, type Settings } from './settings';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Where projections may read events. */
export const eventSources = ['log', 'kafka'] as const;
export type EventSourceName = (typeof eventSources)[number];

const environments = ['development', 'test', 'production'] as const;

/** What the environment says, checked and typed. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** null: run the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Absolute path. */
  readonly dataFolder: string;
  readonly partitions: number;
  readonly databaseConnections: number;
  readonly viewWaitMs: number;
  readonly bodyLimitBytes: number;
  readonly edge: EdgeLimits;
  /** To where webhooks may be sent. */
  readonly endpoints: WebhookEndpoints;
  /** An endpoint that has taken nothing for so long is dead until an operator says that it is tried again. */
  readonly webhookDeadHours: number;
  readonly logLevel: LogLevel;
  readonly production: boolean;
  /** null: the development issuer. */
  readonly issuer: TrustedIssuer | null;
  readonly audience: string;
  /** null: no Kafka. */
  readonly kafka: KafkaConfiguration | null;
  /** Where projections read events. */
  readonly eventSource: EventSourceName;
  /** Port of health and metrics; 0 takes a free one. */
  readonly operationsPort: number;
  /** Whether OpenTelemetry traces are sent. */
  readonly traces: boolean;
  /** Pause between two rounds of the scheduler. */
  readonly schedulerSeconds: number;
  /** Pause between two proofs that store, topic and views agree; 0: no program proves it by itself. */
  readonly proofMinutes: number;
  readonly seal: SealConfiguration;
  /** So many keys of a view may be parked before it stops and a person must look. */
  readonly parkedLimit: number;
  /** Whether a projector rebuilds by itself, and switches to, views whose definition has changed. */
  readonly rebuildsChanged: boolean;
}

/** The environment cannot be used. Every fault is named, one a line. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly faults: readonly string[]) {
    super(`The configuration is not usable:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/**
 * Reads and checks every setting.
 * @throws ConfigurationError naming all faults, not only the first
 */
export const readConfiguration = (environment: Environment): Configuration => {
  const settings = settingsIn(environment);
  const { faults, text, whole, oneOf } = settings;
  const kafka = kafkaConfiguration(settings);
  const production = oneOf('NODE_ENV', environments) === 'production';
  const configuration: Configuration = {
    port: whole('PORT', 0, 65_535),
    host: text('HOST') ?? '',
    databaseUrl: databaseUrl(text('DATABASE_URL'), faults),
    dataFolder: resolve(text('THROUGHLINE_DATA') ?? ''),
    partitions: whole('THROUGHLINE_PARTITIONS', 1, 1024),
    databaseConnections: whole('THROUGHLINE_DATABASE_CONNECTIONS', 2, 200),
    viewWaitMs: whole('THROUGHLINE_VIEW_WAIT_MS', 0, 60_000),
    bodyLimitBytes: whole('THROUGHLINE_BODY_LIMIT_KB', 16, 65_536) * 1024,
    edge: edgeLimits(settings),
    endpoints: webhookSettings(settings, production),
    webhookDeadHours: whole('THROUGHLINE_WEBHOOK_DEAD_HOURS', 1, 720),
    logLevel: oneOf('LOG_LEVEL', logLevels),
    production,
    issuer: trustedIssuer(settings, production),
    audience: text('OIDC_AUDIENCE') ?? '',
    kafka,
    eventSource: text('THROUGHLINE_EVENT_SOURCE') === null ? (kafka ? 'kafka' : 'log') : oneOf('THROUGHLINE_EVENT_SOURCE', eventSources),
    operationsPort: operationsPort(settings),
    traces: traces(settings),
    schedulerSeconds: whole('THROUGHLINE_SCHEDULER_SECONDS', 1, 3_600),
    proofMinutes: whole('THROUGHLINE_PROOF_MINUTES', 0, 1_440),
    seal: sealConfiguration(settings),
    parkedLimit: whole('THROUGHLINE_PARKED_LIMIT', 10, 100_000),
    rebuildsChanged: rebuildsChanged(settings),
  };
  if (configuration.eventSource === 'kafka' && !kafka) faults.push('THROUGHLINE_EVENT_SOURCE is kafka, and KAFKA_BROKERS is not set.');
  if (faults.length > 0) throw new ConfigurationError(faults);
  return configuration;
};

/** A program whose own port is any free one, as in tests, must not claim a fixed one beside it. */
const operationsPort = ({ text, whole }: Settings): number => {
  if (text('OPERATIONS_PORT') !== null) return whole('OPERATIONS_PORT', 0, 65_535);
  return text('PORT') === '0' ? 0 : 9_400;
};

const traces = ({ text, oneOf }: Settings): boolean =>
  text('THROUGHLINE_TRACES') === null ? text('OTEL_EXPORTER_OTLP_ENDPOINT') !== null : oneOf('THROUGHLINE_TRACES', ['on', 'off']) === 'on';

/** An embedded database has this one program, and nobody to ask. */
const rebuildsChanged = ({ text, oneOf }: Settings): boolean =>
  text('THROUGHLINE_REBUILD_CHANGED') === null
    ? text('DATABASE_URL') === null
    : oneOf('THROUGHLINE_REBUILD_CHANGED', ['yes', 'no']) === 'yes';

const databaseUrl = (given: string | null, faults: string[]): string | null => {
  if (given !== null) faults.push(...databaseUrlFaults('DATABASE_URL', given));
  return given;
};
