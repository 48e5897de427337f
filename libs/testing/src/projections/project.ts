import type { Pool } from 'pg';
import type { AnyEvent, Codec, ProjectionDefinition, RecordedEvent } from '@throughline/kernel';
import { prepareViews, startProjector, waitForPosition } from '@throughline/projection';
import { stored } from './history';
import { listSource } from './list-source';

export interface ProjectOptions<Event extends AnyEvent> {
  readonly pool: Pool;
  readonly codec: Codec<Event>;
  readonly definitions: readonly ProjectionDefinition<Event>[];
  readonly events: readonly RecordedEvent<Event>[];
  readonly batchSize?: number;
}

/** Takes a history into views in the database, as the runtime does it, and returns when it is all there. */
export const project = async <Event extends AnyEvent>(options: ProjectOptions<Event>): Promise<void> => {
  const { pool, codec, definitions, events, batchSize = 100 } = options;
  const ends = new Map<number, number>();
  for (const { partition, sequence } of events) ends.set(partition, Math.max(sequence, ends.get(partition) ?? 0));
  await prepareViews(pool, definitions);
  const source = listSource(Math.max(0, ...ends.keys()) + 1, events.map(stored));
  const projector = startProjector({ pool, source, codec, definitions, batchSize });
  try {
    for (const definition of definitions) {
      for (const [partition, sequence] of ends) {
        const reached = await waitForPosition(pool, definition, { partition, sequence }, { timeoutMs: 60_000 });
        if (!reached) throw new Error(`${definition.name} did not reach ${partition}:${sequence}: ${JSON.stringify(projector.status())}`);
      }
    }
  } finally {
    await projector.stop();
  }
};
