import type { EpisodeServiceEvent } from '@throughline/episode';
import type { ProjectionDefinition, RecordedEvent } from '@throughline/kernel';
import type { EventLog } from '@throughline/log';
import { foldInMemory, readTables, waitForPosition } from '@throughline/projection';
import type { Pool } from 'pg';

/** What readers read of the views is what their definitions make of the log, up to its end. */
export const expectFreshFold = async (
  pool: Pool,
  log: EventLog<EpisodeServiceEvent>,
  views: readonly ProjectionDefinition<EpisodeServiceEvent>[],
): Promise<void> => {
  const events: RecordedEvent<EpisodeServiceEvent>[] = [];
  for (let partition = 0; partition < log.partitions; partition += 1) {
    for await (const event of log.readPartition(partition)) events.push(event);
  }
  for (const position of await log.heads()) {
    for (const view of views) expect(await waitForPosition(pool, view, position, { timeoutMs: 60_000 })).toBe(true);
  }
  for (const view of views) expect([view.name, await readTables(pool, view)]).toEqual([view.name, foldInMemory(view, events)]);
};
