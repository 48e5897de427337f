import type { EpisodeServiceEvent } from '@throughline/episode';
import type { ProjectionDefinition } from '@throughline/kernel';
import * as registered from './registered-views';

/** Every registered view, for the programs that prepare, follow and check them. */
export const allViews: readonly ProjectionDefinition<EpisodeServiceEvent>[] = Object.values(registered);
