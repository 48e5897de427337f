const { readFileSync } = require('node:fs');

const swc = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));
delete swc.$schema;
swc.jsc.baseUrl = __dirname;

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.[cm]?[jt]s$': ['@swc/jest', swc] },
  // Packages that ship only ECMAScript modules are compiled like our own code.
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|csv-parse|lru-cache|openapi-typescript|change-case|parse-json|index-to-position|supports-color)/)',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/test/rules/planted'],
};

const suites = (ending) => [`<rootDir>/{libs,apps,test}/**/*${ending}`];

/** Suites are found by pattern: `*.spec.ts` needs nothing, `*.int.spec.ts` a real PostgreSQL, `*.kafka.spec.ts` a real Kafka beside it. */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: suites('.spec.ts'),
      testPathIgnorePatterns: ['\\.(int|kafka)\\.spec\\.ts$'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: suites('.int.spec.ts'),
      globalSetup: '<rootDir>/libs/testing/src/postgres/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/postgres/global-teardown.ts',
    },
    {
      ...shared,
      displayName: 'kafka',
      testMatch: suites('.kafka.spec.ts'),
      globalSetup: '<rootDir>/libs/testing/src/kafka/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/kafka/global-teardown.ts',
    },
  ],
  testSequencer: '<rootDir>/tools/suites-in-order.cjs',
  testTimeout: 120_000,
  // Suites wait for servers more than they work: Jest's own default, a worker less than there are cores, leaves a small machine idle.
  maxWorkers: '100%',
};
