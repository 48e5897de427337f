import { resolve } from 'node:path';
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
      logLevel: 'info',
      production: false,
      issuer: null,
      audience: 'throughline',
    });
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
      OIDC_ISSUER: 'https://a',
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
      issuer: { issuer: 'https://id.example', keySetUrl: 'https://id.example/keys' },
    });
  });

  it('lists each variable once, in words', () => {
    expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length);
    for (const { meaning } of variables) expect(meaning).toMatch(/\.$/);
  });
});
