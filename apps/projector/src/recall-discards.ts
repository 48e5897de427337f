import { projectionAggregate, type EpisodeServiceEvent } from '@throughline/episode';
import { streamOf } from '@throughline/kernel';
import type { EventLog } from '@throughline/log';
import { rememberDiscards } from '@throughline/projection';
import { allViews } from '@throughline/views';
import type { Pool } from 'pg';

/** Tells the runtime of views again what the log says that operators discarded: whoever recorded it may have ended before telling it. */
export const recallDiscards = async (pool: Pool, log: EventLog<EpisodeServiceEvent>): Promise<void> => {
  for (const name of new Set(allViews.map((view) => view.name))) {
    const discarded: string[] = [];
    for await (const { type, data } of log.readStream(streamOf(projectionAggregate, name))) {
      if (type === 'ParkedKeyDiscarded') discarded.push(data.eventId);
    }
    if (discarded.length > 0) await rememberDiscards(pool, name, discarded);
  }
};
