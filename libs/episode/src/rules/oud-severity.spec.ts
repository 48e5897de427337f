import { dsm5Criteria, severityByCriteria, type Dsm5Criteria, type Dsm5Criterion } from './oud-severity';

const met = (...criteria: readonly Dsm5Criterion[]): Dsm5Criteria =>
  Object.fromEntries(dsm5Criteria.map((criterion) => [criterion, criteria.includes(criterion)])) as Dsm5Criteria;

describe('the severity of an opioid use disorder', () => {
  it.each([
    [0, 'none'],
    [1, 'none'],
    [2, 'mild'],
    [3, 'mild'],
    [4, 'moderate'],
    [5, 'moderate'],
    [6, 'severe'],
    [11, 'severe'],
  ] as const)('of %i criteria is %s', (counted, severity) =>
    expect(severityByCriteria(met(...dsm5Criteria.slice(0, counted)), false)).toEqual({ counted, severity }),
  );

  it('does not count tolerance and withdrawal of somebody who takes opioids only as prescribed', () => {
    const criteria = met('criterion1', 'criterion2', 'tolerance', 'withdrawal');
    expect(severityByCriteria(criteria, false)).toEqual({ counted: 4, severity: 'moderate' });
    expect(severityByCriteria(criteria, true)).toEqual({ counted: 2, severity: 'mild' });
  });
});
