import type { EpisodeServiceEvent } from '@throughline/episode';
import type { DecidedEvent } from '@throughline/kernel';
import { digestOf, type Append, type EventLog } from '@throughline/log';
import { syntheticHistory, type SyntheticHistory } from './synthetic-episode';

export interface FillOptions {
  readonly patients: number;
  /** Number of the first patient, so that a log can be filled further. Default 0. */
  readonly from?: number;
  readonly seed?: number;
  /** How many histories are appended at once; they interleave in the log as those of a busy clinic do. Default 64. */
  readonly atOnce?: number;
  /** The most events of one append. Default 20. */
  readonly eventsAtOnce?: number;
}

/** Appends synthetic histories to a log. @returns how many events */
export const fillLog = async (
  log: EventLog<EpisodeServiceEvent>,
  { patients, from = 0, seed = 1, atOnce = 64, eventsAtOnce = 20 }: FillOptions,
): Promise<number> => {
  let next = from;
  let appended = 0;
  const writer = async (): Promise<void> => {
    for (let patient = next++; patient < from + patients; patient = next++) {
      const history = syntheticHistory(patient, seed);
      for (const append of appendsOf(history, eventsAtOnce)) await log.append(append);
      appended += history.events.length;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, writer));
  return appended;
};

/** The history cut into appends, each to one stream. */
const appendsOf = ({ patientId, events }: SyntheticHistory, eventsAtOnce: number): readonly Append<EpisodeServiceEvent>[] => {
  const runs: DecidedEvent<EpisodeServiceEvent>[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run && run.length < eventsAtOnce && run[0]?.streamId === event.streamId) run.push(event);
    else runs.push([event]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const { commandId, streamId, streamVersion } = first;
    const decided = run.map((event) => ({ ...event, commandId }));
    return [
      {
        commandId,
        digest: digestOf({ commandId }),
        partitionKey: patientId,
        streams: [{ streamId, expectedVersion: streamVersion - 1, events: decided }],
      },
    ];
  });
};
