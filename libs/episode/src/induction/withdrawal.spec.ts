import { episode, opened } from '@throughline/testing';
import { cowsItemNames, cowsItems, severityOfCows, type CowsScores } from '../reference/cows';

/** In the order of the scale: pulse, sweating, restlessness, pupil, aches, runny nose, GI upset, tremor, yawning, anxiety, gooseflesh. */
const scores = (...points: readonly number[]): CowsScores =>
  Object.fromEntries(cowsItemNames.map((item, index) => [item, points[index] ?? 0])) as CowsScores;

const rule = { id: 'cows', version: 'wesson-ling-2003' };

describe('scoring withdrawal by the COWS', () => {
  const items = scores(2, 3, 3, 2, 2, 2, 2, 1, 1, 2, 3);

  it('adds up the items and names the band', () =>
    episode(opened)
      .when({ type: 'AssessWithdrawal', data: { items, objectiveSigns: ['gooseflesh'] } })
      .then({ type: 'WithdrawalAssessed', data: { items, objectiveSigns: ['gooseflesh'], total: 23, severity: 'moderate', rule } }));

  it('reaches 48 at most', () => {
    const highest = Object.fromEntries(cowsItemNames.map((item) => [item, Math.max(...cowsItems[item])])) as CowsScores;
    episode(opened)
      .when({ type: 'AssessWithdrawal', data: { items: highest, objectiveSigns: [] } })
      .then({ type: 'WithdrawalAssessed', data: { items: highest, objectiveSigns: [], total: 48, severity: 'severe', rule } });
  });

  it.each([
    ['restingPulse', 3],
    ['restlessness', 2],
    ['pupilSize', 3],
    ['gooseflesh', 4],
    ['giUpset', 4],
    ['tremor', -1],
  ] as const)('has no %s of %d', (item, points) =>
    episode(opened)
      .when({ type: 'AssessWithdrawal', data: { items: { ...items, [item]: points }, objectiveSigns: [] } })
      .thenRejected('cows-item-not-allowed'),
  );

  it('names as objective sign only what was scored', () =>
    episode(opened)
      .when({ type: 'AssessWithdrawal', data: { items: { ...items, tremor: 0 }, objectiveSigns: ['tremor'] } })
      .thenRejected('cows-sign-not-scored'));

  it.each([
    [0, 'none'],
    [4, 'none'],
    [5, 'mild'],
    [12, 'mild'],
    [13, 'moderate'],
    [24, 'moderate'],
    [25, 'moderately_severe'],
    [36, 'moderately_severe'],
    [37, 'severe'],
    [48, 'severe'],
  ] as const)('calls %d points %s', (total, severity) => expect(severityOfCows(total)).toBe(severity));

  it('keeps a bare category from sources without item scores', () => {
    const data = { category: 'moderate', scale: 'SOWS', phase: 'pre_induction' } as const;
    episode(opened).when({ type: 'RecordWithdrawalSeverity', data }).then({ type: 'WithdrawalSeverityRecorded', data });
  });
});
