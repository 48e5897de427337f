import { nothingSaid, referralStatusCodes, type EpisodeServiceEvent } from '@throughline/episode';
import type { RecordedEvent, Row } from '@throughline/kernel';
import { foldInMemory } from '@throughline/projection';
import { anyLife, chanceOf, frozen, lawRuns, play, type Chance } from '@throughline/testing';
import fc from 'fast-check';
import { aftercareLoop } from './aftercare-loop';
import { allViews } from './all-views';
import { medicationCoverage } from './medication-coverage';
import { referralsAwaitingFeedback } from './referrals-awaiting-feedback';

type Event = RecordedEvent<EpisodeServiceEvent>;

const runs = lawRuns(40);
const anySeed = fc.integer({ min: 0, max: 1_000_000 });
const lived = anyLife.map((commands) => play(commands).world.recorded() as readonly Event[]);

/** The rows of every view as text, those for which `keep` holds, without columns that are not looked at. */
const rowsOf = (
  events: readonly Event[],
  keep: (row: Row) => boolean = () => true,
  ignored = /^$/,
): readonly (readonly [string, readonly (readonly [string, readonly string[]])[]])[] =>
  allViews.map((view) => [
    view.name,
    [...foldInMemory(view, events)].map(([table, rows]) => [
      table,
      rows
        .filter(keep)
        .map((row) => textOf(row, ignored))
        .sort(),
    ]),
  ]);

const textOf = (row: Row, ignored: RegExp): string => JSON.stringify(Object.entries(row).filter(([column]) => !ignored.test(column)));

/** Partitions one into the other, each in its own order. */
const interleaved = (chance: Chance, events: readonly Event[]): readonly Event[] => {
  const partitions = [...new Set(events.map(({ partition }) => partition))];
  const queues = partitions.map((one) => events.filter(({ partition }) => partition === one));
  const merged: Event[] = [];
  for (let left = queues.filter((queue) => queue.length > 0); left.length > 0; left = left.filter((queue) => queue.length > 0)) {
    const next = chance.pick(left as [Event[], ...Event[][]]).shift();
    if (next) merged.push(next);
  }
  return merged;
};

/** A text message from a peer, somewhere in an episode of the history. */
const textSomewhere = (chance: Chance, events: readonly Event[]): Event => {
  const within = chance.pick(events.filter(({ type }) => type === 'EpisodeOpened') as [Event, ...Event[]]);
  const occurredAt = new Date(Date.parse(within.occurredAt) + chance.whole(1, 150) * 86_400_000).toISOString();
  const data = { memberId: 'm-1', mode: 'text', minutes: 5 } as const;
  const sequence = events.filter(({ partition }) => partition === within.partition).length + 1;
  return { ...within, type: 'PeerContactRecorded', schemaVersion: 1, data, occurredAt, sequence, eventId: 'event-text' };
};

/** A policy that says nothing, adopted and in force after everything else. */
const adoptedLast = (events: readonly Event[]): Event => {
  const policies = events.flatMap((event) => (event.type === 'SitePolicyAdopted' ? [event] : []));
  const newest = policies.at(-1);
  if (!newest) throw new Error('Every history begins with a policy.');
  const inPartition = events.filter(({ partition }) => partition === newest.partition);
  return {
    ...newest,
    data: {
      ...newest.data,
      policyVersionId: 'site-1@last',
      effectiveFrom: afterAll,
      supersedes: newest.data.policyVersionId,
      policy: nothingSaid,
    },
    eventId: 'event-policy',
    occurredAt: afterAll,
    recordedAt: afterAll,
    sequence: inPartition.length + 1,
    streamVersion: newest.streamVersion + 1,
  };
};
const notReview = (row: Row): boolean => row['kind'] !== 'policy_review';
const afterAll = '2999-01-01T00:00:00.000Z';

describe('every view', () => {
  it('folds a history alike whatever it folded before, and changes no event (I1)', () => {
    fc.assert(
      fc.property(lived, fc.nat(), (events, place) => {
        const told = events.map(frozen);
        const prefix = told.slice(0, place % told.length);
        const early = rowsOf(prefix);
        rowsOf(told);
        expect(rowsOf(prefix)).toEqual(early);
      }),
      runs,
    );
  });

  it('keeps each row when a policy is adopted later, but for the review of the one that it supersedes (I13)', () => {
    fc.assert(
      fc.property(lived, (events) => {
        const kept = rowsOf(events, notReview);
        const later = rowsOf([...events, adoptedLast(events)], notReview);
        kept.forEach(([view, tables], which) =>
          tables.forEach(([table, rows], place) => {
            const all = new Set(later[which]?.[1][place]?.[1]);
            expect({ view, table, gone: rows.filter((row) => !all.has(row)) }).toEqual({ view, table, gone: [] });
          }),
        );
      }),
      runs,
    );
  });

  it('says the same however the streams of different patients come between one another (I9)', () => {
    fc.assert(
      fc.property(lived, anySeed, (events, draw) => {
        expect(rowsOf(interleaved(chanceOf(draw), events))).toEqual(rowsOf(events));
      }),
      runs,
    );
  });

  it('counts a text message nowhere as a contact (I4)', () => {
    fc.assert(
      fc.property(lived, anySeed, (events, draw) => {
        const message = textSomewhere(chanceOf(draw), events);
        const notOfMessage = (row: Row): boolean => row['eventId'] !== message.eventId;
        expect(rowsOf([...events, message], notOfMessage, /texts/i)).toEqual(rowsOf(events, notOfMessage, /texts/i));
      }),
      runs,
    );
  });
});

describe('medication coverage', () => {
  const supplies = ['MedicationPrescribed', 'InjectionAdministered', 'TakeHomeDispensed'];
  const notes = ['stoppedOn', 'closedOn'];
  const covered = (events: readonly Event[]) =>
    [...foldInMemory(medicationCoverage, events)].map(([, rows]) =>
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !notes.includes(column)))),
    );

  it('comes from prescriptions, injections and doses taken home alone (I3)', () => {
    fc.assert(
      fc.property(lived, (events) => expect(covered(events)).toEqual(covered(events.filter(({ type }) => supplies.includes(type))))),
      runs,
    );
  });
});

describe('the referrals', () => {
  it('are as many as were opened, each in one status (I5)', () => {
    fc.assert(
      fc.property(lived, (events) => {
        const rows = foldInMemory(referralsAwaitingFeedback, events).get('referrals') ?? [];
        const inStatus = Object.keys(referralStatusCodes).map((status) => rows.filter((row) => row['status'] === status).length);
        const opened = events.filter(({ type }) => type === 'ReferralOpened').length;
        expect(rows).toHaveLength(opened);
        expect(inStatus.reduce((sum, count) => sum + count, 0)).toBe(opened);
      }),
      runs,
    );
  });
});

describe('the aftercare loop', () => {
  it('never forgets somebody who left (I12)', () => {
    fc.assert(
      fc.property(lived, (events) => {
        const told = events.filter(({ type }) => type !== 'EntryVoided');
        let left = 0;
        for (let length = 1; length <= told.length; length += 1) {
          const rows = foldInMemory(aftercareLoop, told.slice(0, length)).get('leavers') ?? [];
          const leftNow = rows.filter((row) => row['leftOn'] !== null).length;
          expect(leftNow).toBeGreaterThanOrEqual(left);
          left = leftNow;
        }
      }),
      runs,
    );
  });
});
