import { allEvents, type EpisodeServiceEvent } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';

type EventType = EpisodeServiceEvent['type'];
type Of<Taken extends EventType> = Extract<EpisodeServiceEvent, { readonly type: Taken }>;

/** Which events a view takes in. */
export interface Concern<Taken extends EventType> {
  /**
   * Whether events of this type are passed over: known ones that are not taken in. A type that nobody knows yet is not: it parks its key
   * until somebody has decided.
   */
  readonly ignores: (type: string) => boolean;
  readonly concerns: (event: RecordedEvent<EpisodeServiceEvent>) => event is RecordedEvent<Of<Taken>>;
}

const known: ReadonlySet<string> = new Set(allEvents.map(({ type }) => type));

/** What a view takes in, named one by one: each type has a case in its fold, or it does not compile. */
export const takes = <const Taken extends EventType>(taken: readonly Taken[]): Concern<Taken> => {
  const types: ReadonlySet<string> = new Set(taken);
  return {
    ignores: (type) => known.has(type) && !types.has(type),
    concerns: (event): event is RecordedEvent<Of<Taken>> => types.has(event.type),
  };
};
