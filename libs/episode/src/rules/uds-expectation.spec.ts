import { expectationOf } from './uds-expectation';

describe('what a urine screen is expected to find', () => {
  it.each([
    ['buprenorphine', 'positive', ['buprenorphine'], 'expected-positive'],
    ['norbuprenorphine', 'positive', ['buprenorphine'], 'expected-positive'],
    ['buprenorphine_and_norbuprenorphine', 'negative', ['buprenorphine'], 'unexpected-negative'],
    ['eddp', 'negative', ['methadone'], 'unexpected-negative'],
    ['methadone', 'positive', ['methadone', 'naltrexone'], 'expected-positive'],
    ['methadone', 'positive', ['buprenorphine'], 'unexpected-positive'],
    ['fentanyl', 'positive', ['buprenorphine'], 'unexpected-positive'],
    ['fentanyl', 'negative', ['buprenorphine'], 'expected-negative'],
    ['buprenorphine', 'negative', ['naltrexone'], 'expected-negative'],
    ['buprenorphine', 'positive', [], 'unexpected-positive'],
    ['buprenorphine', 'indeterminate', ['buprenorphine'], 'indeterminate'],
  ] as const)('%s %s with %j is %s', (analyte, qual, medications, expected) =>
    expect(expectationOf({ analyte, qual }, medications)).toBe(expected),
  );
});
