import type { EpisodeServiceEvent } from '@throughline/episode';
import type { RecordedEvent } from '@throughline/kernel';

type EventType = EpisodeServiceEvent['type'];

/** Which events a view takes in, told by those that it leaves out. */
export interface Concern<Ignored extends EventType> {
  /** Whether events of this type are left out. A type that nobody knows yet is not: it parks its key until somebody has decided. */
  readonly ignores: (type: string) => boolean;
  readonly concerns: (
    event: RecordedEvent<EpisodeServiceEvent>,
  ) => event is RecordedEvent<Exclude<EpisodeServiceEvent, { readonly type: Ignored }>>;
}

/** A new kind of event compiles only when each view has a case for it, or names it here. */
export const allBut = <const Ignored extends EventType>(ignored: readonly Ignored[]): Concern<Ignored> => {
  const types = new Set<string>(ignored);
  return {
    ignores: (type) => types.has(type),
    concerns: (event): event is RecordedEvent<Exclude<EpisodeServiceEvent, { readonly type: Ignored }>> => !types.has(event.type),
  };
};
