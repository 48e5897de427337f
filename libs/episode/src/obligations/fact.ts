import type { DecidedEvent } from '@throughline/kernel';
import type { EpisodeServiceEvent } from '../events';

export type FactType = EpisodeServiceEvent['type'];

/** A fact as it holds. */
export type Fact<Type extends FactType = FactType> = DecidedEvent<Extract<EpisodeServiceEvent, { readonly type: Type }>>;
