import type { EpisodeServiceEvent } from '@throughline/episode';
import type { RecordedEvent, Row } from '@throughline/kernel';
import { foldInMemory } from '@throughline/projection';
import { anyEntries, anyLife, chanceOf, lawRuns, play, retracted, rightly } from '@throughline/testing';
import fc from 'fast-check';
import { allViews } from './all-views';

type Event = RecordedEvent<EpisodeServiceEvent>;

const runs = lawRuns(40);

/** Columns that tell when something was told, and that it was corrected. */
const ofTheTelling = /^(sequence|partition|recordedAt|standing|correctedBy|correctionReason|.*[cC]orrected)$/;

/** What the views say is so: without that and how it came to be known. */
const whatIsSo = (events: readonly Event[]): unknown =>
  allViews.map((view) => {
    const tables = [...foldInMemory(view, events)].map(([name, rows]) => [name, rows.filter(holds).map(withoutTelling)] as const);
    return { view: view.name, tables: tables.map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row)).sort()]) };
  });

const holds = (row: Row): boolean => row['kind'] !== 'correction' && row['standing'] !== 'voided';
const withoutTelling = (row: Row): object => Object.fromEntries(Object.entries(row).filter(([name]) => !ofTheTelling.test(name)));

/** The events with places as told in this order. */
const toldInThisOrder = (events: readonly Event[]): readonly Event[] => {
  const sequences = new Map<number, number>();
  return events.map((event) => {
    const sequence = (sequences.get(event.partition) ?? 0) + 1;
    sequences.set(event.partition, sequence);
    return { ...event, sequence };
  });
};

const lived = anyLife.map((commands) => play(commands).world.recorded() as readonly Event[]);
const anySeed = fc.integer({ min: 0, max: 1_000_000 });

describe('every view', () => {
  it('says of a corrected entry what it would say had the entry been right, whatever the entry and its time', () => {
    const corrected = new Set<string>();
    fc.assert(
      fc.property(lived, anySeed, (events, draw) => {
        const chance = chanceOf(draw);
        const right = new Map<string, Event>();
        let all = events;
        for (const entry of anyEntries(chance, events)) {
          // Corrected again, an entry is what its newest correction says.
          const as = rightly(chance, events, entry);
          right.set(entry.eventId, as);
          corrected.add(entry.type);
          all = retracted(all, entry, as);
        }
        expect(whatIsSo(all)).toEqual(whatIsSo(events.map((event) => right.get(event.eventId) ?? event)));
      }),
      runs,
    );
    expect(corrected.size).toBeGreaterThan(25);
  });

  it('says of a voided entry nothing, as if it had never been told', () => {
    fc.assert(
      fc.property(lived, anySeed, (events, draw) => {
        const gone = new Set<string>();
        let all = events;
        for (const entry of anyEntries(chanceOf(draw), events)) {
          gone.add(entry.eventId);
          all = retracted(all, entry, null);
        }
        expect(whatIsSo(all)).toEqual(whatIsSo(events.filter(({ eventId }) => !gone.has(eventId))));
      }),
      runs,
    );
  });

  it('says the same in whatever order facts are told (I11)', () => {
    fc.assert(
      fc.property(lived, anySeed, (events, draw) => {
        const chance = chanceOf(draw);
        const shuffled = events.map((event) => ({ event, place: chance.draw() })).sort((one, other) => one.place - other.place);
        expect(whatIsSo(toldInThisOrder(shuffled.map(({ event }) => event)))).toEqual(whatIsSo(events));
      }),
      runs,
    );
  });
});
