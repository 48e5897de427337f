import type { EpisodeServiceEvent } from '@throughline/episode';
import type { EventUnion } from '@throughline/kernel';
import type { TimelineKind } from '../kinds';

export type DataOf<Type extends EpisodeServiceEvent['type']> = Extract<EpisodeServiceEvent, { readonly type: Type }>['data'];

/** How an event stands in a timeline: what it is filtered by, and in words that a clinician reads: short, the finding first, no codes. */
export interface Entry<Event> {
  readonly kind: TimelineKind;
  readonly sentence: (event: Event) => string;
}

/** An entry for each type of event: one that is missing does not compile. */
export type EntriesOf<Event extends { readonly type: string }> = {
  readonly [Type in Event['type']]: Entry<Extract<Event, { readonly type: Type }>>;
};

/** The entries of a topic. */
export type Sentences<Definitions extends readonly unknown[]> = EntriesOf<EventUnion<Definitions>>;
