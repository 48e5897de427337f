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
    tedsDischarge: null,
    lengthOfStay: null,
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
  envelope: { ...inAftercare, occurredAt: '2026-07-02T09:00:00.000Z' },
});
const loopClosed: Story = {
  type: 'FeedbackLoopClosed',
  data: { sentTo: ['site'], scheduled: 2, attempted: 1, reached: 0, unreachable: 1, declined: 0, responseRate: 0 },
  envelope: inAftercare,
};

const readmitted = (episodeId: string, on: string): Story => ({
  type: 'ReadmissionLinked',
  data: { episodeId, daysSinceClose: 40 },
  envelope: { occurredAt: `${on}T09:00:00.000Z` },
});

const leaver = (...told: readonly Story[]) => givenEvents(aftercareLoop, ...told).row(leavers);

describe('the aftercare loop', () => {
  it('counts everyone who left, also those who never entered aftercare', () => {
    expect(leaver(closed)).toMatchObject({ leftOn: '2026-06-01', reason: 'lost', option: null, followUp: 'not-attempted' });
  });

  it('does not count a patient as a leaver before the episode is closed', () => {
    expect(givenEvents(aftercareLoop, entered).rows(leavers)).toEqual([]);
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

describe('leaving a support programme while treatment goes on', () => {
  const ended = (enrolmentId: string, day: string): Story => ({
    type: 'SupportProgramCompleted',
    data: { enrolmentId, program: 'peer support', reason: 'completed' },
    envelope: { occurredAt: `${day}T09:00:00.000Z` },
  });
  const leaversOf = (...told: readonly Story[]) => givenEvents(aftercareLoop, ...told).rows(leavers);
  const afterProgramme: Story = {
    type: 'AftercareEntered',
    data: { option: 'community_peer', leftOn: '2026-03-01', after: 'support_programme', basis: 'consent' },
    envelope: inAftercare,
  };

  it('makes a leaver of the programme, and of nothing else', () =>
    expect(leaversOf(ended('n-1', '2026-03-01'), afterProgramme, scheduled('day-30', '2026-03-31'), completed('day-30'))).toMatchObject([
      { left: 'programme', enrolmentId: 'n-1', leftOn: '2026-03-01', reason: 'completed', option: 'community_peer', followUp: 'reached' },
    ]));

  it('is not said to have come back where treatment went on in another episode', () =>
    expect(leaversOf(ended('n-1', '2026-03-01'), closed, readmitted('e2', '2026-07-11'))).toMatchObject([
      { left: 'episode', readmittedIn: 'e2', readmittedOn: '2026-07-11' },
      { left: 'programme', readmittedIn: null, readmittedOn: null },
    ]));

  it('is counted anew for every programme', () =>
    expect(leaversOf(ended('n-1', '2026-03-01'), ended('n-2', '2026-05-01')).map(({ enrolmentId }) => enrolmentId)).toEqual([
      'n-1',
      'n-2',
    ]));

  it('tells whoever then leaves treatment as another leaver, for whom only what was due or reported since then counts', () => {
    const told = [ended('n-1', '2026-03-01'), afterProgramme, scheduled('day-30', '2026-03-31'), completed('day-30'), closed];
    const returned: Story = { ...reported(true), envelope: { ...inAftercare, occurredAt: '2026-04-02T09:00:00.000Z' } };
    expect(leaversOf(...told, scheduled('day-180', '2026-08-28'), returned)).toMatchObject([
      { left: 'episode', enrolmentId: '', followUp: 'not-attempted', nextDueOn: '2026-08-28', returnedToUse: null },
      { left: 'programme', followUp: 'reached', returnedToUse: true },
    ]);
    expect(leaversOf(...told, scheduled('day-180', '2026-08-28'), attempted('day-180'), reported(false))).toMatchObject([
      { left: 'episode', followUp: 'attempted', returnedToUse: false },
      { left: 'programme', followUp: 'reached', returnedToUse: false },
    ]);
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
    readmitted: 3,
  };

  it('gives the response rate, the rate among those reached, and bounds over all who left (worked value I)', () => {
    const { responseRate, returnToUse } = reportOf(counts, 'episode');
    expect(responseRate).toEqual({ count: 9, of: 20, percent: 45 });
    expect(returnToUse.amongReached).toMatchObject({ count: 2, of: 9 });
    expect(returnToUse.bounds).toEqual({ lowest: { count: 2, of: 20, percent: 10 }, highest: { count: 13, of: 20, percent: 65 } });
  });

  it('does not print the rate of return without the response rate', () => {
    const { responseRate, returnToUse } = reportOf(counts, 'episode');
    expect(returnToUse.responseRate).toEqual(responseRate);
    expect(returnToUse.statement).toBe(
      '9 of 20 (45%) who left were reached; 2 of 9 (22%) of whom it is known returned to use; over all who left between 2 of 20 (10%) and 13 of 20 (65%)',
    );
  });

  it('says of all who left treatment how many came back, and of leavers of programmes nothing', () => {
    expect(reportOf(counts, 'episode').readmitted).toEqual({ count: 3, of: 20, percent: 15 });
    expect(reportOf(counts, 'programme').readmitted).toBeNull();
  });

  it('makes no rate of nobody', () => {
    const nobody = Object.fromEntries(Object.keys(counts).map((name) => [name, 0])) as unknown as AftercareCounts;
    expect(reportOf(nobody, 'programme').responseRate).toEqual({ count: 0, of: 0, percent: null });
  });
});

const permutations = <Item>(items: readonly Item[]): Item[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) => permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]));
