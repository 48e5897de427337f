import type { EpisodeServiceEvent } from '@throughline/episode';
import type { RecordedEvent, Row } from '@throughline/kernel';
import { anyEntries, anyLife, chanceOf, lawRuns, play, retracted, rightly, type Chance } from '@throughline/testing';
import { allViews } from '@throughline/views';
import fc from 'fast-check';
import { columnChanges, placeOf } from './row-changes';
import {
  Diff,
  eventsAt,
  foldStreams,
  foldViews,
  knownAt,
  stepsOf,
  timeOf,
  unfold,
  valueChanges,
  type ToldEvent,
  type Unfolded,
} from './index';

type Event = RecordedEvent<EpisodeServiceEvent>;

const runs = lawRuns(25);

/** A patient's record with mistakes that were mended, and what each entry should have said; null for one that should not be. */
interface Life {
  readonly events: readonly ToldEvent[];
  readonly right: ReadonlyMap<string, Event | null>;
  readonly chance: Chance;
}

const ofPatient = (events: readonly Event[]): readonly Event[] => events.filter(({ patientId }) => patientId === 'p-1');

/** One after the other, as the log records them, two at a time. */
const recordedInTurn = (events: readonly Event[]): readonly Event[] =>
  events.map((event, index) => ({ ...event, sequence: index + 1, recordedAt: at(Math.floor(index / 2)) }));
const at = (minute: number): string => new Date(Date.UTC(2027, 0, 1) + minute * 60_000).toISOString();

const anyRecord = fc.tuple(anyLife, fc.nat()).map(([commands, draw]): Life => {
  const chance = chanceOf(draw);
  const lived = ofPatient(play(commands).world.recorded() as readonly Event[]);
  const right = new Map<string, Event | null>();
  let events = lived;
  for (const entry of anyEntries(chance, lived)) {
    if (right.get(entry.eventId) === null) continue;
    const as = chance.happens(0.6) ? rightly(chance, lived, entry) : null;
    right.set(entry.eventId, as);
    events = retracted(events, entry, as);
  }
  return { events: recordedInTurn(events), right, chance };
});

const rowsOf = async (events: readonly ToldEvent[]): Promise<unknown> =>
  (await foldViews(events, allViews)).map(({ view, tables }) => [view.name, [...tables].map(([table, rows]) => [table, rows])]);
const statesOf = (events: readonly ToldEvent[]): unknown =>
  JSON.parse(JSON.stringify(foldStreams(events).map(({ stream, state }) => [stream, state])));
const replayOf = async (events: readonly ToldEvent[]): Promise<unknown> => [statesOf(events), await rowsOf(events)];

/** Some moment of a history: at an event, or between two. */
const someTime = (chance: Chance, times: readonly string[]): string => {
  const time = chance.pick(times as [string, ...string[]]);
  return chance.happens(0.5) ? time : new Date(Date.parse(time) + 1).toISOString();
};
const recordedTimes = (events: readonly ToldEvent[]) => events.map(({ recordedAt }) => recordedAt);
const occurredTimes = (events: readonly ToldEvent[]) => events.map(({ occurredAt }) => occurredAt);

/** Columns that tell when something was told, and that it was corrected. */
const ofTheTelling = /^(sequence|partition|recordedAt|standing|correctedBy|correctionReason|.*[cC]orrected)$/;
const holds = (row: Row): boolean => row['kind'] !== 'correction' && row['standing'] !== 'voided';
const whatIsSo = async (events: readonly ToldEvent[]): Promise<unknown> =>
  (await foldViews(events, allViews)).flatMap(({ view, tables }) =>
    [...tables].flatMap(([table, rows]) =>
      rows
        .filter(holds)
        .map((row) => JSON.stringify([view.name, table, Object.entries(row).filter(([column]) => !ofTheTelling.test(column))]))
        .sort(),
    ),
  );

describe('a replay', () => {
  it('of what was known at a time is what only the events recorded by then come to', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async ({ events, chance }) => {
        const asKnownAt = someTime(chance, recordedTimes(events));
        const prefix = events.slice(0, events.filter(({ recordedAt }) => Date.parse(recordedAt) <= Date.parse(asKnownAt)).length);
        expect(await replayOf(eventsAt(events, { asKnownAt }))).toEqual(await replayOf(prefix));
      }),
      runs,
    );
  });

  it('of a time in the life says what a record would say in which everything up to then had been told rightly, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async ({ events, right, chance }) => {
        const asOf = someTime(chance, occurredTimes(events));
        const lived = events.filter(({ corrects }) => corrects === null);
        const told = lived.flatMap((event) => {
          const as = right.get(event.eventId);
          return as === null ? [] : [{ ...event, ...(as && { data: as.data, occurredAt: as.occurredAt }) } as ToldEvent];
        });
        const oracle = told.filter(({ occurredAt }) => Date.parse(occurredAt) <= Date.parse(asOf));
        expect(await whatIsSo(eventsAt(events, { asOf }))).toEqual(await whatIsSo(oracle));
        expect(statesOf(eventsAt(events, { asOf }).filter(isOfHolding(right)))).toEqual(statesOf(oracle));
      }),
      runs,
    );
  });

  it('of both times is that of the life, of what was known', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async ({ events, chance }) => {
        const [asKnownAt, asOf] = [someTime(chance, recordedTimes(events)), someTime(chance, occurredTimes(events))];
        expect(await replayOf(eventsAt(events, { asKnownAt, asOf }))).toEqual(
          await replayOf(eventsAt(knownAt(events, asKnownAt), { asOf })),
        );
      }),
      runs,
    );
  });

  it('of the last moment is everything', () => {
    fc.assert(
      fc.property(anyRecord, ({ events }) => {
        expect(eventsAt(events, { asKnownAt: '2999-01-01T00:00:00.000Z', asOf: '2999-01-01T00:00:00.000Z' })).toEqual(events);
      }),
      runs,
    );
  });
});

/** Leaves out what was voided, with its corrections: a state that was begun and voided stands beside one that never was. */
const isOfHolding =
  (right: ReadonlyMap<string, Event | null>) =>
  ({ eventId, corrects }: ToldEvent): boolean =>
    right.get(corrects ?? eventId) !== null;

describe('the steps of a history', () => {
  /** A state and rows to which differences are added. */
  const applied = () => {
    const states = new Map<string, unknown>();
    const rows = new Map<string, Row>();
    return {
      take: ({ differences }: Unfolded): void => {
        for (const { stream, before, after } of differences.states) {
          expect(states.get(stream)).toBe(before);
          states.set(stream, after);
        }
        for (const difference of differences.rows) {
          const place = JSON.stringify(placeOf(difference));
          expect(rows.get(place)).toEqual(difference.before);
          if (difference.after) rows.set(place, difference.after);
          else rows.delete(place);
        }
      },
      states,
      rows: () => [...rows.entries()].map(([place, row]) => JSON.stringify([place, row])).sort(),
    };
  };
  const foldedRows = async (events: readonly ToldEvent[]): Promise<readonly string[]> =>
    (await foldViews(events, allViews))
      .flatMap(({ view, tables }) =>
        view.tables.flatMap((table) =>
          (tables.get(table.name) ?? []).map((row) =>
            JSON.stringify([JSON.stringify(placeOf({ view, table, before: undefined, after: row })), row]),
          ),
        ),
      )
      .sort();

  it.each(['known', 'occurred'] as const)('along %s lead from each moment to the next, as folded anew', async (axis) => {
    await fc.assert(
      fc.asyncProperty(anyRecord, fc.boolean(), async ({ events, chance }, alsoOther) => {
        const other = alsoOther ? someTime(chance, axis === 'known' ? occurredTimes(events) : recordedTimes(events)) : undefined;
        const known = axis === 'occurred' && other !== undefined ? knownAt(events, other) : events;
        const steps = stepsOf(known, axis, axis === 'known' ? other : undefined);
        const picture = applied();
        const looksAt = chance.whole(0, steps.length - 1);
        let index = 0;
        for (const one of unfold(steps, 0, allViews)) {
          picture.take(one);
          const isLast = index === steps.length - 1;
          const next = steps[index + 1];
          // Along the life two entries of one time are two steps and one moment.
          if ((index === looksAt || isLast) && (isLast || (next && timeOf(next, axis) !== timeOf(one.step, axis)))) {
            const moment = axis === 'known' ? { asKnownAt: timeOf(one.step, axis), asOf: other } : { asOf: timeOf(one.step, axis) };
            expect(picture.rows()).toEqual(await foldedRows(eventsAt(known, moment)));
            const folded = new Map(foldStreams(eventsAt(known, moment)).map(({ stream, state }) => [stream, state]));
            for (const [stream, state] of folded) expect(valueChanges(state, picture.states.get(stream))).toEqual([]);
          }
          index += 1;
        }
        expect(index).toBe(steps.length);
      }),
      runs,
    );
  });

  it('add up to what differs between two moments, and each difference has a cause between them', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, ({ events, chance }) => {
        const steps = stepsOf(events, 'known');
        const [begin, end] = [chance.whole(0, steps.length - 1), steps.length];
        const diff = new Diff();
        for (const one of unfold(steps.slice(0, end), begin, allViews)) diff.take(one);
        const between = new Set(events.slice(begin, end).map(({ eventId }) => eventId));
        const changes = diff.changes();
        for (const change of changes) {
          expect(change.causes.length).toBeGreaterThan(0);
          for (const { eventId } of change.causes) expect(between).toContain(eventId);
        }
        const [before, after] = [foldStreams(events.slice(0, begin)), foldStreams(events.slice(0, end))];
        const changed = after.flatMap(({ stream, state }) =>
          valueChanges(before.find((one) => one.stream === stream)?.state, state).map((change) => JSON.stringify([stream, change])),
        );
        const told = changes.flatMap(({ causes: _causes, ...change }) => {
          if (change.kind !== 'state') return [];
          const { kind: _kind, stream, ...value } = change;
          return [JSON.stringify([stream, value])];
        });
        expect(told.sort()).toEqual(changed.sort());
        return Promise.resolve();
      }),
      runs,
    );
  });
});

describe('the columns of a row', () => {
  it('are all told of one that comes or goes, and of one that stays those that differ', () => {
    expect(columnChanges(undefined, { a: 1 })).toEqual([{ column: 'a', after: 1 }]);
    expect(columnChanges({ a: 1 }, undefined)).toEqual([{ column: 'a', before: 1 }]);
    expect(columnChanges({ a: 1, b: { c: 1 } }, { a: 2, b: { c: 1 } })).toEqual([{ column: 'a', before: 1, after: 2 }]);
  });
});
