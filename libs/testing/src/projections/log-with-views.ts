import { eventCodec, type EpisodeServiceEvent } from '@throughline/episode';
import type { ProjectionDefinition, RecordedEvent } from '@throughline/kernel';
import { createLogSource, migrate, openEventLog, type EventLog } from '@throughline/log';
import {
  foldInMemory,
  parkedKeys,
  prepareViews,
  readTables,
  startProjector,
  waitForPosition,
  type Projector,
} from '@throughline/projection';
import { Pool } from 'pg';
import { createTestDatabase } from '../postgres/database';

/** A log on a database of its own, beside it the tables of views. */
export interface LogWithViews {
  readonly url: string;
  readonly log: EventLog<EpisodeServiceEvent>;
  readonly pool: Pool;
  /** Begins to follow the log. It is stopped with the log, if not before. */
  readonly follow: (batchSize?: number) => Projector;
  /** Waits until every view has taken in what the log holds now. @throws Error naming the view that does not get there */
  readonly untilEnd: () => Promise<void>;
  /** Expects every view to hold, row for row, what a fresh fold of the log makes, and no key to be parked. */
  readonly expectFreshFold: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Makes an empty log and prepares the views, which follow it when they are told to. */
export const openLogWithViews = async (views: readonly ProjectionDefinition<EpisodeServiceEvent>[]): Promise<LogWithViews> => {
  const database = await createTestDatabase();
  await migrate(database.url);
  const log = await openEventLog({ url: database.url, codec: eventCodec });
  const pool = new Pool({ connectionString: database.url });
  pool.on('error', () => undefined);
  await prepareViews(pool, views);
  const following: Projector[] = [];

  return {
    url: database.url,
    log,
    pool,
    follow: (batchSize = 1_000) => {
      const projector = startProjector({ pool, source: createLogSource(log), codec: eventCodec, definitions: views, batchSize });
      following.push(projector);
      return projector;
    },
    untilEnd: async () => {
      for (const { partition, sequence } of await log.heads()) {
        for (const view of views) {
          const reached = await waitForPosition(pool, view, { partition, sequence }, { timeoutMs: 90_000 });
          if (!reached) throw new Error(`${view.name} stays before ${partition}:${sequence}`);
        }
      }
    },
    expectFreshFold: async () => {
      const events = await everythingIn(log);
      for (const view of views) expect([view.name, await readTables(pool, view)]).toEqual([view.name, foldInMemory(view, events)]);
      expect(await parkedKeys(pool)).toEqual([]);
    },
    close: async () => {
      await Promise.all(following.map((projector) => projector.stop()));
      await log.close();
      await pool.end();
      await database.drop();
    },
  };
};

const everythingIn = async (log: EventLog<EpisodeServiceEvent>): Promise<readonly RecordedEvent<EpisodeServiceEvent>[]> => {
  const events: RecordedEvent<EpisodeServiceEvent>[] = [];
  for (let partition = 0; partition < log.partitions; partition += 1) {
    for await (const event of log.readPartition(partition)) events.push(event);
  }
  return events;
};
