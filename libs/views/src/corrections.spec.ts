import type { EpisodeServiceEvent } from '@throughline/episode';
import type { CorrectionEvent, RecordedEvent, Row } from '@throughline/kernel';
import { foldInMemory } from '@throughline/projection';
import { anyHistory, chanceOf, lawRuns, play, type Chance } from '@throughline/testing';
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

/** The correction as it comes at the end of the log. */
const told = (events: readonly Event[], entry: Event, correction: CorrectionEvent, number: number): Event => ({
  ...entry,
  ...correction,
  eventId: `event-9${String(number).padStart(5, '0')}`,
  corrects: entry.eventId,
  sequence: Math.max(...events.filter(({ partition }) => partition === entry.partition).map(({ sequence }) => sequence)) + 1,
  occurredAt: '2029-12-31T00:00:00.000Z',
});

/** What an entry should have said: as another one of its kind does, at another time for half of them. */
const rightly = (chance: Chance, events: readonly Event[], entry: Event): Event => {
  const alike = events.filter(({ type }) => type === entry.type) as [Event, ...Event[]];
  const days = chance.happens(0.5) ? chance.whole(-60, 60) : 0;
  const occurredAt = new Date(Date.parse(entry.occurredAt) + days * 86_400_000).toISOString();
  return { ...entry, data: chance.pick(alike).data, occurredAt } as Event;
};

const correctedTo = ({ type, schemaVersion, data, occurredAt, occurredAtPrecision, policyVersionId }: Event): CorrectionEvent => ({
  type: 'EntryCorrected',
  data: {
    entryType: type,
    entryVersion: schemaVersion,
    payload: data,
    occurredAt,
    occurredAtPrecision,
    policyVersionId,
    reason: 'misread',
  },
});

const lived = anyHistory({ min: 5, max: 30, commands: 50 }).map((commands) => play(commands).world.recorded() as readonly Event[]);
const anySeed = fc.integer({ min: 0, max: 1_000_000 });

/** Entries of a history, some more than once; rare kinds as likely as frequent ones. */
const anyEntries = (chance: Chance, events: readonly Event[]): readonly Event[] => {
  const types = [...new Set(events.map(({ type }) => type))] as [Event['type'], ...Event['type'][]];
  return Array.from({ length: 8 }, () => {
    const type = chance.pick(types);
    return chance.pick(events.filter((event) => event.type === type) as [Event, ...Event[]]);
  });
};

describe('every view', () => {
  it('says of a corrected entry what it would say had the entry been right, whatever the entry and its time', () => {
    const corrected = new Set<string>();
    fc.assert(
      fc.property(lived, anySeed, (events, draw) => {
        const chance = chanceOf(draw);
        const right = new Map<string, Event>();
        let all = events;
        for (const [number, entry] of anyEntries(chance, events).entries()) {
          // Corrected again, an entry is what its newest correction says.
          const as = rightly(chance, events, entry);
          right.set(entry.eventId, as);
          corrected.add(entry.type);
          all = [...all, told(all, entry, correctedTo(as), number)];
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
        for (const [number, entry] of anyEntries(chanceOf(draw), events).entries()) {
          gone.add(entry.eventId);
          all = [...all, told(all, entry, { type: 'EntryVoided', data: { entryType: entry.type, reason: 'another patient' } }, number)];
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
