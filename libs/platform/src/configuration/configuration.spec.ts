import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigurationError, readConfiguration } from './configuration';
import { variables } from './variables';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfiguration(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
};

describe('the configuration', () => {
  it('is complete without any variable', () => {
    expect(readConfiguration({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      dataFolder: resolve('.throughline'),
      partitions: 8,
      databaseConnections: 10,
      viewWaitMs: 2000,
      bodyLimitBytes: 4_194_304,
      edge: {
        requestTimeoutMs: 30_000,
        connections: 2_000,
        connectionsPerAddress: 500,
        requestsPerMinute: 6_000,
        importerRequestsPerMinute: 0,
        unknownRequestsPerMinute: 600,
      },
      logLevel: 'info',
      production: false,
      issuer: null,
      audience: 'throughline',
      kafka: null,
      eventSource: 'log',
      operationsPort: 9400,
      traces: false,
      schedulerSeconds: 10,
      proofMinutes: 15,
      seal: { key: null, vkeys: [], seconds: 60, folder: null, topic: 'throughline.seals.v1', witnesses: [] },
      rebuildsChanged: true,
      parkedLimit: 100,
      endpoints: { loopback: true, networks: [] },
      webhookDeadHours: 72,
    });
  });

  it('switches traces on where there is somewhere to send them, unless it is told otherwise', () => {
    const sent = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };
    expect(readConfiguration(sent).traces).toBe(true);
    expect(readConfiguration({ ...sent, THROUGHLINE_TRACES: 'off' }).traces).toBe(false);
    expect(readConfiguration({ THROUGHLINE_TRACES: 'on' }).traces).toBe(true);
  });

  it('takes a free port for operations where its own is a free one, and nobody says otherwise', () => {
    expect(readConfiguration({ PORT: '0' }).operationsPort).toBe(0);
    expect(readConfiguration({ PORT: '0', OPERATIONS_PORT: '9401' }).operationsPort).toBe(9401);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfiguration({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  it('names every fault, not only the first', () => {
    const faults = faultsOf({
      PORT: '70000',
      THROUGHLINE_PARTITIONS: '8.5',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://x',
      OIDC_ISSUER: 'a',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'THROUGHLINE_PARTITIONS',
      'LOG_LEVEL',
      'OIDC_ISSUER',
    ]);
  });

  it('does not repeat a database URL, which may hold a password', () => {
    expect(faultsOf({ DATABASE_URL: 'http://user:secret@host/db' }).join()).not.toContain('secret');
  });

  it('needs an issuer of tokens in production', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toHaveLength(1);
    const issuer = { OIDC_ISSUER: 'https://id.example', OIDC_JWKS_URL: 'https://id.example/keys' };
    expect(readConfiguration({ NODE_ENV: 'production', ...issuer })).toMatchObject({
      production: true,
      issuer: { issuer: 'https://id.example', keySetUrl: 'https://id.example/keys', claims: { role: 'role', sites: 'sites' } },
    });
  });

  it('finds the keys of an issuer by discovery, and in production only where nobody can change them on the way', () => {
    expect(readConfiguration({ OIDC_ISSUER: 'http://id.test', OIDC_ROLE_CLAIM: 'https://id.test/role' }).issuer).toEqual({
      issuer: 'http://id.test',
      keySetUrl: null,
      claims: { role: 'https://id.test/role', sites: 'sites' },
      production: false,
    });
    expect(faultsOf({ OIDC_JWKS_URL: 'https://id.example/keys' })).toHaveLength(1);
    expect(faultsOf({ NODE_ENV: 'production', OIDC_ISSUER: 'http://id.example' })).toHaveLength(1);
    expect(faultsOf({ NODE_ENV: 'production', OIDC_ISSUER: 'https://id.example', OIDC_JWKS_URL: 'http://id.example' })).toHaveLength(1);
    expect(readConfiguration({ NODE_ENV: 'production', OIDC_ISSUER: 'http://127.0.0.1:8080' }).production).toBe(true);
  });

  it('lists each variable once, in words', () => {
    expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length);
    for (const { meaning } of variables) expect(meaning).toMatch(/\.$/);
  });

  it('reads how to reach Kafka, and then takes events from there', () => {
    const kafka = {
      KAFKA_BROKERS: 'a:9092, b:9093',
      KAFKA_TLS: 'true',
      KAFKA_SASL_MECHANISM: 'scram-sha-512',
      KAFKA_SASL_USERNAME: 'throughline',
      KAFKA_SASL_PASSWORD: 'secret',
    };
    expect(readConfiguration(kafka)).toMatchObject({
      eventSource: 'kafka',
      kafka: {
        brokers: ['a:9092', 'b:9093'],
        topic: 'throughline.log.v1',
        tls: {},
        signIn: { mechanism: 'scram-sha-512', username: 'throughline', password: 'secret' },
      },
    });
    expect(readConfiguration({ ...kafka, THROUGHLINE_EVENT_SOURCE: 'log' }).eventSource).toBe('log');
  });

  it('names what is wrong about Kafka without repeating a secret', () => {
    const faults = faultsOf({
      KAFKA_BROKERS: 'a',
      KAFKA_TLS: 'yes',
      KAFKA_KEY_FILE: '/nowhere/key.pem',
      KAFKA_SASL_MECHANISM: 'magic',
      KAFKA_SASL_PASSWORD: 'hush',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'KAFKA_BROKERS',
      'KAFKA_TLS',
      'KAFKA_KEY_FILE',
      'KAFKA_CERTIFICATE_FILE',
      'KAFKA_SASL_MECHANISM',
      'KAFKA_SASL_MECHANISM',
    ]);
    expect(faults.join()).not.toContain('hush');
    expect(faultsOf({ THROUGHLINE_EVENT_SOURCE: 'kafka' })).toHaveLength(1);
  });

  it('reads who witnesses seals, and refuses what is no witness', () => {
    const witness = { THROUGHLINE_SEAL_WITNESSES: 'https://w.example/ w.example+01020304+BAAA, http://127.0.0.1:9 x+y+z' };
    expect(readConfiguration(witness).seal.witnesses).toEqual([
      { url: 'https://w.example', vkey: 'w.example+01020304+BAAA' },
      { url: 'http://127.0.0.1:9', vkey: 'x+y+z' },
    ]);
    expect(faultsOf({ THROUGHLINE_SEAL_WITNESSES: 'w.example' })).toHaveLength(1);
    expect(faultsOf({ THROUGHLINE_SEAL_TOPIC: 'two words' })).toHaveLength(1);
  });

  it('takes a secret from a file, and only from one place', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'throughline-secret-'));
    const file = join(folder, 'url');
    await writeFile(file, 'postgres://u:p@db/throughline\n');
    expect(readConfiguration({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://u:p@db/throughline');
    expect(faultsOf({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://db/x' })).toEqual([expect.stringContaining('both set')]);
    expect(faultsOf({ DATABASE_URL_FILE: join(folder, 'none') })).toEqual([expect.stringContaining('cannot be read (ENOENT)')]);
    await rm(folder, { recursive: true });
  });
});
