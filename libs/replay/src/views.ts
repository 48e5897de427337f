import { setImmediate as breathe } from 'node:timers/promises';
import type { EpisodeServiceEvent } from '@throughline/episode';
import type { ProjectionDefinition } from '@throughline/kernel';
import { foldInMemory, type Tables } from '@throughline/projection';
import type { ToldEvent } from './record';

export type View = ProjectionDefinition<EpisodeServiceEvent>;

/** The rows that a view has of a patient. */
export interface ViewRows {
  readonly view: View;
  /** Those that have any, by name; each in the order of its primary key. */
  readonly tables: Tables;
}

/**
 * The rows that these events make in each view, by the folds that keep the views up to date. Lets others have their turn between two views.
 *
 * @param events in the order of the log
 * @returns the views that have any
 */
export const foldViews = async (events: readonly ToldEvent[], views: readonly View[]): Promise<readonly ViewRows[]> => {
  const folded: ViewRows[] = [];
  for (const view of views) {
    await breathe();
    const tables = new Map([...foldInMemory(view, events)].filter(([, rows]) => rows.length > 0));
    if (tables.size > 0) folded.push({ view, tables });
  }
  return folded;
};
