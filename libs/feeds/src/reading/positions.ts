import type { Pool } from 'pg';

/** Writes down how far readers are, now and then: for operators only, readers keep their cursors themselves. */
export interface PositionNotes {
  /** Everything up to these sequences was given to the feed's reader, by partition. */
  readonly note: (feed: string, positions: readonly number[]) => void;
  /** Writes down what has not been written yet. */
  readonly close: () => Promise<void>;
}

const everyMs = 1_000;

/** @param failed told when something could not be written down; it is tried again with the next */
export const createPositionNotes = (pool: Pool, failed: (error: unknown) => void): PositionNotes => {
  const noted = new Map<string, readonly number[]>();
  let timer: NodeJS.Timeout | null = null;
  const write = async (): Promise<void> => {
    timer = null;
    const moved = [...noted].map(([feed, positions]) => ({ feed, positions }));
    noted.clear();
    if (moved.length === 0) return;
    await pool.query(writePositions, [JSON.stringify(moved)]).catch(failed);
  };
  return {
    note: (feed, positions) => {
      const before = noted.get(feed) ?? [];
      noted.set(
        feed,
        positions.map((sequence, partition) => Math.max(sequence, before[partition] ?? 0)),
      );
      timer ??= setTimeout(() => void write(), everyMs);
    },
    close: async () => {
      if (timer) clearTimeout(timer);
      await write();
    },
  };
};

/** Several readers of a feed are as far as the furthest of them. */
const writePositions = `
  insert into feed_positions as p (feed, partition, sequence)
  select r.feed, s.place - 1, s.sequence
    from json_to_recordset($1) as r (feed text, positions json)
   cross join lateral (select value::text::bigint, ordinality from json_array_elements(r.positions) with ordinality) as s (sequence, place)
   order by r.feed, s.place
      on conflict (feed, partition) do update set sequence = excluded.sequence, moved_at = now() where p.sequence < excluded.sequence`;
