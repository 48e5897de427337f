import type { EpisodeServiceEvent } from '@throughline/episode';
import type { ProjectionDefinition } from '@throughline/kernel';
import { BuildRefusal } from '@throughline/projection';
import { allViews } from '@throughline/views';

/** This program's definition of a view. @throws BuildRefusal `unknown-view` when it has none */
export const viewNamed = (name: string): ProjectionDefinition<EpisodeServiceEvent> => {
  const found = allViews.find((view) => view.name === name);
  if (found) return found;
  throw new BuildRefusal('unknown-view', `There is no view ${name}. There are: ${allViews.map((view) => view.name).join(', ')}.`);
};
