import type { EpisodeServiceEvent } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';
import type { Chance } from './chance';

type Event = RecordedEvent<EpisodeServiceEvent>;

/** Entries of a history, some more than once; rare kinds as likely as frequent ones. */
export const anyEntries = (chance: Chance, events: readonly Event[]): readonly Event[] => {
  // An audit session is no entry of a record: it is closed, and not corrected.
  const entries = events.filter(({ streamId }) => !streamId.startsWith('auditor-'));
  const types = [...new Set(entries.map(({ type }) => type))] as [Event['type'], ...Event['type'][]];
  return Array.from({ length: 8 }, () => {
    const type = chance.pick(types);
    return chance.pick(entries.filter((event) => event.type === type) as [Event, ...Event[]]);
  });
};

/** What an entry should have said: as another one of its kind and patient does, at another time for half of them. */
export const rightly = (chance: Chance, events: readonly Event[], entry: Event): Event => {
  const alike = events.filter(({ type, partition }) => type === entry.type && partition === entry.partition) as [Event, ...Event[]];
  const days = chance.happens(0.5) ? chance.whole(-60, 60) : 0;
  const occurredAt = new Date(Date.parse(entry.occurredAt) + days * 86_400_000).toISOString();
  return { ...entry, data: chance.pick(alike).data, occurredAt } as Event;
};

/** The history with one more event at its end: that the entry should have been told as it stands in `right`, or not at all. */
export const retracted = (events: readonly Event[], entry: Event, right: Event | null): readonly Event[] => [
  ...events,
  {
    ...entry,
    ...(right ? correctedTo(right) : ({ type: 'EntryVoided', data: { entryType: entry.type, reason: 'another patient' } } as const)),
    // Later than the ids of the history, and of their length.
    eventId: `event-9${String(events.length).padStart(5, '0')}`,
    corrects: entry.eventId,
    sequence: 1 + Math.max(...events.filter(({ partition }) => partition === entry.partition).map(({ sequence }) => sequence)),
    occurredAt: '2029-12-31T00:00:00.000Z',
  },
];

const correctedTo = ({ type, schemaVersion, data, occurredAt, occurredAtPrecision, policyVersionId }: Event) => ({
  type: 'EntryCorrected' as const,
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
