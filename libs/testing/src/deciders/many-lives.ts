import type { EpisodeServiceEvent } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';
import { digestOf, type Append } from '@throughline/log';
import fc from 'fast-check';
import { chanceOf, type Chance } from '../projections/chance';
import { anyEntries, retracted, rightly } from '../projections/mistakes';
import { alongEveryWay, anyHistory } from './any-command';
import { play } from './play';

type Event = RecordedEvent<EpisodeServiceEvent>;

/**
 * Random histories, so many of all sorts and as many along each way, each of its own sites, staff and patients, with facts that were told late and entries that were corrected or voided, as
 * appends to a log in which they come between one another.
 *
 * @param seed the same one gives the same histories
 */
export const manyLives = (lives: number, seed: number): readonly Append<EpisodeServiceEvent>[] => {
  const chance = chanceOf(seed);
  const told = [...fc.sample(anyHistory({ min: 5, max: 30 }), { numRuns: lives, seed }), ...alongEveryWay(lives, seed)]
    .map((commands) => play(commands).world.recorded() as readonly Event[])
    .map((events, index) => appendsOf(withMistakes(chance, events).map(ofItsOwn(index))));
  return interleaved(chance, told);
};

/** Half of what was told wrongly is corrected, the other half voided. */
const withMistakes = (chance: Chance, events: readonly Event[]): readonly Event[] =>
  anyEntries(chance, events).reduce(
    (all, entry) => retracted(all, entry, chance.happens(0.5) ? rightly(chance, events, entry) : null),
    events,
  );

const drawnId = /"((?:[a-z]+-)*(?:auditor|c|e|gs|m|p|r|site|t|u|v)-\d+)"/g;
/** Views are there once for all lives: each life decides about views of its own. */
const viewStream = /"(projection-[a-z-]+)"/g;

/** The event as one of another history has it: every id is another one, and ids sort as they did. */
const ofItsOwn =
  (life: number) =>
  (event: Event): Event => {
    const withOwnIds = JSON.stringify(event)
      .replace(drawnId, (_all, id: string) => `"${id}-${life}"`)
      .replace(viewStream, (_all, stream: string) => `"${stream}-${life}"`)
      .replace(/"event-(\d+)"/g, (_all, number: string) => `"00000000-0000-7000-8${digits(life, 3)}-${digits(Number(number), 12)}"`);
    return JSON.parse(withOwnIds) as Event;
  };

const digits = (number: number, count: number): string => String(number).padStart(count, '0');

/** Each event by a command of its own: what was decided together need not come together. */
const appendsOf = (events: readonly Event[]): readonly Append<EpisodeServiceEvent>[] => {
  const versions = new Map<string, number>();
  return events.map((event) => {
    const { streamId, eventId: commandId } = event;
    const expectedVersion = versions.get(streamId) ?? 0;
    versions.set(streamId, expectedVersion + 1);
    return {
      commandId,
      digest: digestOf({ commandId }),
      partitionKey: event.patientId ?? streamId,
      streams: [{ streamId, expectedVersion, events: [{ ...event, commandId, streamVersion: expectedVersion + 1 }] }],
    };
  });
};

/** One out of the many, each in its own order. */
const interleaved = <Item>(chance: Chance, many: readonly (readonly Item[])[]): readonly Item[] => {
  const queues = many.map((items) => [...items]);
  const merged: Item[] = [];
  for (let left = queues; left.length > 0; left = left.filter((queue) => queue.length > 0)) {
    const next = chance.pick(left as [Item[], ...Item[][]]).shift();
    if (next !== undefined) merged.push(next);
  }
  return merged;
};
