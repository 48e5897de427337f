import type { EpisodeServiceEvent } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';
import { digestOf, type EventLog } from '@throughline/log';
import { beginLife, commandsOfALife, goesOn } from '../decide/long-life';
import { progress } from '../measure';

type Event = RecordedEvent<EpisodeServiceEvent>;

/** How many events are appended at once. */
const atOnce = 500;

/** Lives one episode to so many events, by the real deciders, corrections among them, and appends all of its patient's. @returns how many */
export const appendLongEpisode = async (log: EventLog<EpisodeServiceEvent>, events: number, seed: number): Promise<number> => {
  const record = lived(events, seed);
  const versions = new Map<string, number>();
  const appends = record.map((event) => {
    const expectedVersion = versions.get(event.streamId) ?? 0;
    versions.set(event.streamId, expectedVersion + 1);
    const commandId = event.eventId;
    const streams = [{ streamId: event.streamId, expectedVersion, events: [{ ...event, commandId }] }];
    return { commandId, digest: digestOf({ commandId }), partitionKey: event.patientId ?? event.streamId, streams };
  });
  for (let from = 0; from < appends.length; from += atOnce) await log.appendAll(appends.slice(from, from + atOnce));
  return record.length;
};

const lived = (events: number, seed: number): readonly Event[] => {
  const life = beginLife();
  const history = commandsOfALife(seed);
  while (life.events() < events) {
    const sent = life.next(history.next().value);
    if (goesOn(sent.command)) life.go(sent);
    if (life.events() % 500 === 0) progress(`living an episode: ${life.events()} of ${events} events`);
  }
  progress('');
  return life.world
    .recorded()
    .filter(({ patientId }) => patientId === 'p-1')
    .map(withUuids);
};

/** The log keeps event ids as UUIDs. */
const withUuids = (event: object): Event =>
  JSON.parse(
    JSON.stringify(event).replace(/"event-(\d+)"/g, (_, number: string) => `"00000000-0000-7000-8000-${number.padStart(12, '0')}"`),
  ) as Event;
