import type { StoredEvent } from '@throughline/kernel';
import type { Queried } from '../builds/builds';

/**
 * Remembers which events operators discarded for a view. The log says so too, in the stream of the view: whoever has it at hand tells it
 * here again, so that nothing that was decided is forgotten when a program ended before it was told.
 */
export const rememberDiscards = async (database: Queried, projection: string, eventIds: Iterable<string>): Promise<void> => {
  await database.query(
    'insert into discarded_events (projection, event_id) select $1, unnest($2::text[]) on conflict (projection, event_id) do nothing',
    [projection, [...eventIds]],
  );
};

/** The ids of the events that operators discarded for a view. */
export const discardedEvents = async (database: Queried, projection: string): Promise<ReadonlySet<string>> => {
  const { rows } = await database.query<{ eventId: string }>('select event_id as "eventId" from discarded_events where projection = $1', [
    projection,
  ]);
  return new Set(rows.map(({ eventId }) => eventId));
};

/** Writes down that a build goes on without these events. */
export const passingOver = (build: number, events: readonly StoredEvent[]) => {
  if (events.length === 0) return [];
  return [
    {
      text: `insert into passed_over_events (build, event_id) select $1, unnest($2::text[]) on conflict (build, event_id) do nothing`,
      values: [build, events.map(({ eventId }) => eventId)],
    },
  ];
};

/** The ids of the discarded events that a build goes on without. */
export const passedOverEvents = async (database: Queried, build: number): Promise<ReadonlySet<string>> => {
  const { rows } = await database.query<{ eventId: string }>('select event_id as "eventId" from passed_over_events where build = $1', [
    build,
  ]);
  return new Set(rows.map(({ eventId }) => eventId));
};

/** How many discarded events a build goes on without. */
export interface PassedOver {
  readonly build: number;
  readonly projection: string;
  readonly version: number;
  readonly events: number;
}

/** The builds that go on without discarded events. */
export const passedOver = async (database: Queried): Promise<readonly PassedOver[]> => {
  const { rows } = await database.query<PassedOver>(
    `select build, b.projection, b.version, count(*)::int as events from passed_over_events join projection_builds b using (build)
      group by build, b.projection, b.version order by b.projection, b.version, build`,
  );
  return rows;
};
