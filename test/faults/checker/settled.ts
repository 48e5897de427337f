import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { StoredHead } from './store';
import type { Findings } from './finding';

/** Who must have reached the head of every partition. */
export interface Followers {
  /** The topic whose relay marks are looked at; null when nothing is published. */
  readonly topic: string | null;
  readonly views: readonly { readonly name: string; readonly version: number }[];
}

const lookEveryMs = 100;

/**
 * Waits until the relay has published and every view has taken in all that is stored.
 *
 * @param withinMs from now on; a follower that is behind after it is a finding
 * @returns how long it took, in milliseconds
 */
export const untilSettled = async (pool: Pool, followers: Followers, withinMs: number, findings: Findings): Promise<number> => {
  const began = performance.now();
  for (;;) {
    const behind = await whoIsBehind(pool, followers);
    const waited = performance.now() - began;
    if (behind.length === 0) return Math.round(waited);
    if (waited > withinMs) {
      for (const { follower, partition, sequence, head } of behind)
        findings.add('behind', `${follower}, partition ${partition}`, `at ${sequence} of ${head} after ${withinMs / 1000} s`);
      return Math.round(waited);
    }
    await sleep(lookEveryMs);
  }
};

interface Behind extends StoredHead {
  readonly follower: string;
  readonly head: number;
}

const whoIsBehind = async (pool: Pool, { topic, views }: Followers): Promise<readonly Behind[]> => {
  const { rows: checkpoints } = await pool.query<Behind>(behindViews, [views.map(({ name }) => name), views.map(({ version }) => version)]);
  if (topic === null) return checkpoints;
  const { rows: marks } = await pool.query<Behind>(behindRelay, [topic]);
  return [...marks, ...checkpoints];
};

const behindViews = `
  select v.name as follower, h.partition::int, coalesce(c.sequence, 0)::float8 as sequence, h.sequence::float8 as head
    from partition_heads h cross join unnest($1::text[], $2::int[]) as v (name, version)
    left join projection_builds b on b.projection = v.name and b.version = v.version and b.state = 'serving'
    left join checkpoints c on c.build = b.build and c.partition = h.partition
   where coalesce(c.sequence, 0) <> h.sequence`;

const behindRelay = `
  select 'relay' as follower, h.partition::int, coalesce(r.published, 0)::float8 as sequence, h.sequence::float8 as head
    from partition_heads h left join relay_partitions r on r.topic = $1 and r.partition = h.partition
   where coalesce(r.published, 0) <> h.sequence`;
