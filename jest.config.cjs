const { readFileSync } = require('node:fs');

const swc = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));
delete swc.$schema;
swc.jsc.baseUrl = __dirname;

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.[cm]?[jt]s$': ['@swc/jest', swc] },
  // Packages that ship only ECMAScript modules are compiled like our own code.
  transformIgnorePatterns: ['/node_modules/(?!(jose|csv-parse|lru-cache)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/test/rules/planted'],
};

/** Suites are found by pattern: `*.spec.ts` needs nothing, `*.int.spec.ts` needs a real PostgreSQL. */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,test}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.int\\.spec\\.ts$'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/{libs,apps,test}/**/*.int.spec.ts'],
      globalSetup: '<rootDir>/libs/testing/src/postgres/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/postgres/global-teardown.ts',
    },
  ],
  testTimeout: 120_000,
};
