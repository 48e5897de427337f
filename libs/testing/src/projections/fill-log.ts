import type { EpisodeServiceEvent } from '@throughline/episode';
import type { DecidedEvent } from '@throughline/kernel';
import { digestOf, type Append, type EventLog } from '@throughline/log';
import { syntheticHistory, syntheticSites, type SyntheticHistory } from './synthetic';

export interface FillOptions {
  readonly patients: number;
  /** Number of the first patient, so that a log can be filled further. Default 0. */
  readonly from?: number;
  readonly seed?: number;
  /** How many histories are appended at once; they interleave in the log as those of a busy clinic do. Default 64. */
  readonly atOnce?: number;
  /** The most events of one append. Default 20. */
  readonly eventsAtOnce?: number;
  /** Also the policies, the staff and the huddles of the sites. Default false. */
  readonly sites?: boolean;
}

/** Appends synthetic histories to a log. @returns how many events */
export const fillLog = async (
  log: EventLog<EpisodeServiceEvent>,
  { patients, from = 0, seed = 1, atOnce = 64, eventsAtOnce = 20, sites = false }: FillOptions,
): Promise<number> => {
  let appended = 0;
  const append = async (history: SyntheticHistory): Promise<void> => {
    for (const one of appendsOf(history, eventsAtOnce)) await log.append(one);
    appended += history.events.length;
  };
  if (sites) for (const history of syntheticSites(seed)) await append(history);
  let next = from;
  const writer = async (): Promise<void> => {
    for (let patient = next++; patient < from + patients; patient = next++) await append(syntheticHistory(patient, seed));
  };
  await Promise.all(Array.from({ length: atOnce }, writer));
  return appended;
};

/** The history cut into appends, each to one stream. */
const appendsOf = ({ partitionKey, events }: SyntheticHistory, eventsAtOnce: number): readonly Append<EpisodeServiceEvent>[] => {
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
        partitionKey,
        streams: [{ streamId, expectedVersion: streamVersion - 1, events: decided }],
      },
    ];
  });
};
