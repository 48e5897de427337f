import type { EpisodeServiceEvent } from '@throughline/episode';
import { givenEvents, type Told } from '@throughline/testing';
import { aftercareLoop } from './projection';
import { reportOf, type AftercareCounts } from './report';
import { aftercareReports, checkIns, leavers } from './tables';

type Story = Told<EpisodeServiceEvent>;

const closed: Story = {
  type: 'EpisodeClosed',
  data: {
    reason: 'lost',
    tedsReason: 2,
    closedOn: '2026-06-01',
    lastContactOn: null,
    lastDoseOn: null,
    moudAtClose: [],
    outstandingReferrals: [],
    arm: null,
  },
};
const inAftercare = { streamId: 'aftercare-e1' };
const entered: Story = {
  type: 'AftercareEntered',
  data: { option: 'none', leftOn: '2026-06-01', after: 'closing', basis: 'consent' },
  envelope: inAftercare,
};
const scheduled = (checkInId: string, dueOn: string): Story => ({
  type: 'AftercareCheckInScheduled',
  data: { checkInId, dueOn },
  envelope: inAftercare,
});
const attempted = (checkInId: string): Story => ({ type: 'CheckInAttempted', data: { checkInId, attempts: 1 }, envelope: inAftercare });
const completed = (checkInId: string): Story => ({
  type: 'CheckInCompleted',
  data: { checkInId, informant: 'patient', attempts: 2 },
  envelope: inAftercare,
});
const unreachable = (checkInId: string): Story => ({
  type: 'CheckInUnreachable',
  data: { checkInId, attempts: 3 },
  envelope: inAftercare,
});
const declined = (checkInId: string): Story => ({ type: 'CheckInDeclined', data: { checkInId, attempts: 1 }, envelope: inAftercare });
const reported = (returnedToUse?: boolean): Story => ({
  type: 'AftercareOutcomeReported',
  data: { informant: 'patient', ...(returnedToUse === undefined ? {} : { returnedToUse }) },
  envelope: inAftercare,
});
const loopClosed: Story = {
  type: 'FeedbackLoopClosed',
  data: { sentTo: ['site'], scheduled: 2, attempted: 1, reached: 0, unreachable: 1, declined: 0, responseRate: 0 },
  envelope: inAftercare,
};

const leaver = (...told: readonly Story[]) => givenEvents(aftercareLoop, ...told).row(leavers);

describe('the aftercare loop', () => {
  it('counts everyone who left, also those who never entered aftercare', () => {
    expect(leaver(closed)).toMatchObject({ leftOn: '2026-06-01', reason: 'lost', option: null, followUp: 'not-attempted' });
  });

  it('does not count a patient as a leaver before the episode is closed', () => {
    expect(leaver(entered).leftOn).toBeNull();
  });

  it('follows up those who chose nothing like everybody else', () => {
    expect(leaver(closed, entered, scheduled('day-30', '2026-07-01'))).toMatchObject({ option: 'none', nextDueOn: '2026-07-01' });
  });

  it.each([
    ['attempted', [attempted('day-30')]],
    ['reached', [attempted('day-30'), completed('day-30')]],
    ['unreachable', [attempted('day-30'), unreachable('day-30')]],
    ['declined', [declined('day-30')]],
    ['reached', [unreachable('day-30'), completed('day-90')]],
  ] as const)('knows who was %s', (followUp, told) => {
    expect(leaver(closed, entered, scheduled('day-30', '2026-07-01'), ...told).followUp).toBe(followUp);
  });

  it('names the next check-in that is due, until the loop is closed', () => {
    const due = [closed, entered, scheduled('day-90', '2026-08-30'), scheduled('day-30', '2026-07-01')];
    expect(leaver(...due).nextDueOn).toBe('2026-07-01');
    expect(leaver(...due, attempted('day-30')).nextDueOn).toBe('2026-07-01');
    expect(leaver(...due, unreachable('day-30')).nextDueOn).toBe('2026-08-30');
    expect(leaver(...due, unreachable('day-30'), loopClosed).nextDueOn).toBeNull();
  });

  it('keeps every report, and believes one return against any number of denials', () => {
    const given = givenEvents(aftercareLoop, closed, reported(false), reported(true), reported(false), reported());
    expect(given.rows(aftercareReports)).toHaveLength(4);
    expect(given.row(leavers).returnedToUse).toBe(true);
    expect(leaver(closed, reported(), reported(false)).returnedToUse).toBe(false);
    expect(leaver(closed, reported()).returnedToUse).toBeNull();
  });

  it('is the same whenever its facts are told', () => {
    const facts = [closed, scheduled('a', '2026-07-01'), attempted('a'), completed('a'), unreachable('b'), reported(true), reported(false)];
    const tables = permutations(facts).map((told) => {
      const given = givenEvents(aftercareLoop, entered, ...told);
      return JSON.stringify([given.rows(leavers), given.rows(checkIns)]);
    });
    expect(tables.length).toBe(5040);
    expect(new Set(tables).size).toBe(1);
  });
});

describe('the report on those who left', () => {
  const counts: AftercareCounts = {
    left: 20,
    attempted: 18,
    reached: 9,
    unreachable: 5,
    declined: 2,
    stillTrying: 2,
    notAttempted: 2,
    withoutAftercare: 0,
    overdue: 0,
    reachedAndKnown: 9,
    reachedAndReturned: 2,
    returned: 2,
    notReturned: 7,
  };

  it('gives the response rate, the rate among those reached, and bounds over all who left (worked value I)', () => {
    const { responseRate, returnToUse } = reportOf(counts);
    expect(responseRate).toEqual({ count: 9, of: 20, percent: 45 });
    expect(returnToUse.amongReached).toMatchObject({ count: 2, of: 9 });
    expect(returnToUse.bounds).toEqual({ lowest: { count: 2, of: 20, percent: 10 }, highest: { count: 13, of: 20, percent: 65 } });
  });

  it('does not print the rate of return without the response rate', () => {
    expect(reportOf(counts).returnToUse.responseRate).toEqual(reportOf(counts).responseRate);
    expect(reportOf(counts).returnToUse.statement).toBe(
      '9 of 20 (45%) who left were reached; 2 of 9 (22%) of whom it is known returned to use; over all who left between 2 of 20 (10%) and 13 of 20 (65%)',
    );
  });

  it('makes no rate of nobody', () => {
    const nobody = Object.fromEntries(Object.keys(counts).map((name) => [name, 0])) as unknown as AftercareCounts;
    expect(reportOf(nobody).responseRate).toEqual({ count: 0, of: 0, percent: null });
  });
});

const permutations = <Item>(items: readonly Item[]): Item[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) => permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]));
