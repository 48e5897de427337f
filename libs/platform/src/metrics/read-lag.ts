import type { Pool } from 'pg';

/** How far a reader of the log is behind in a partition. */
export interface Behind {
  readonly partition: number;
  /** How many events it has not taken in. */
  readonly events: number;
  /** How old the oldest of them is, in seconds; 0 when there is none. */
  readonly seconds: number;
}

interface OfView {
  readonly view: string;
  readonly version: number;
}

/** The builds of a view: how many are in which state. */
export interface BuildCounts extends OfView {
  readonly building: number;
  readonly ready: number;
  readonly serving: number;
  readonly kept: number;
  /** Of all of them, those that a person has paused. */
  readonly paused: number;
  /** Of all of them, those that stopped by themselves, because too many of their keys would be parked. */
  readonly stopped: number;
}

/** A build that is being filled, and how far that is. */
export interface RebuildProgress extends OfView {
  readonly phase: string;
  /** When it was begun, in seconds since 1970; null before that. */
  readonly began: number | null;
  readonly events: number;
  readonly ofEvents: number;
  readonly bytes: number;
}

/** How far a feed that goes on is behind the log, and how its endpoint is. */
export interface FeedLag {
  readonly feed: string;
  readonly delivery: string;
  readonly events: number;
  /** Age of the oldest event that it has not come past, in seconds. */
  readonly seconds: number;
  readonly parked: number;
  /** For how long its endpoint has been taking nothing, in seconds; null while it takes. */
  readonly failing: number | null;
  readonly dead: number;
}

/** How far log, views and topic are, and what is under way, at one moment. What has no table yet is empty. */
export interface Lag {
  readonly heads: readonly { readonly partition: number; readonly sequence: number }[];
  /** 1 while the log takes no events, else 0. */
  readonly closures: readonly { readonly closed: number }[];
  readonly views: readonly (Behind & OfView)[];
  readonly relay: readonly Behind[];
  /** Programs that publish, and partitions that they hold; of the one topic. */
  readonly relays: readonly { readonly members: number; readonly held: number }[];
  readonly seals: readonly (Behind & {
    /** How long ago the last seal was made, in seconds; null before the first. */
    readonly age: number | null;
  })[];
  readonly parked: readonly (OfView & { readonly category: string; readonly keys: number })[];
  readonly builds: readonly BuildCounts[];
  readonly rebuilds: readonly RebuildProgress[];
  /** How often persons and programs have done what to builds and parked keys. */
  readonly changes: readonly (OfView & { readonly action: string; readonly times: number })[];
  /** Commands that were due, were refused and will be given again. */
  readonly refused: readonly { readonly code: string; readonly commands: number }[];
  readonly feeds: readonly FeedLag[];
}

/**
 * Reads the lag where the programs keep it, in one statement: the log's heads, the views' builds, checkpoints, parked keys and rebuilds, the
 * relay's marks, the last seals. It is measured against the log's own head, so that a program that stands still, or is not there, is seen by any other. Of a
 * view what readers read counts, in its highest version.
 *
 * @param topic whose relay is looked at; null for none
 */
export const readLag = async (pool: Pool, topic: string | null): Promise<Lag> => {
  const there = await tablesThere(pool);
  const fields = Object.entries(parts).map(([name, { needs, statement }]) =>
    needs.every((table) => there.has(table))
      ? `(select coalesce(json_agg(part), '[]') from (${statement}) part) as ${name}`
      : `'[]'::json as ${name}`,
  );
  const { rows } = await pool.query<Lag>(`select $1::text as topic, ${fields.join(', ')}`, [topic]);
  const [lag] = rows;
  if (!lag) throw new Error('A statement without a table gave no row');
  return lag;
};

/**
 * From a head `h`, the last sequence that was reached and the next event `e`. Clocks of several machines differ: an age is never
 * below 0.
 */
const behind = (reached: string): string => `
  h.partition, greatest(h.sequence - coalesce(${reached}, 0), 0)::float8 as events,
  coalesce(greatest(extract(epoch from now() - e.recorded_at), 0), 0)::float8 as seconds`;

/** What readers read of each view: of the highest version that serves. */
const serving = `(
  select distinct on (projection) build, projection, version from projection_builds where state = 'serving'
   order by projection, version desc)`;

const counted = (condition: string): string => `count(*) filter (where ${condition})::int`;

/** Each with the tables without which there is nothing to read. */
const parts = {
  heads: { needs: ['partition_heads'], statement: 'select partition, sequence::float8 as sequence from partition_heads' },
  closures: { needs: ['log_closure'], statement: 'select count(*)::int as closed from log_closure' },
  views: {
    needs: ['partition_heads', 'events', 'projection_builds'],
    statement: `
      select v.projection as view, v.version, ${behind('r.sequence')}
        from ${serving} v cross join partition_heads h
        left join checkpoints r on r.build = v.build and r.partition = h.partition
        left join events e on e.partition = h.partition and e.sequence = coalesce(r.sequence, 0) + 1`,
  },
  relay: {
    needs: ['partition_heads', 'events', 'relay_partitions'],
    statement: `
      select ${behind('r.published')}
        from partition_heads h
        left join relay_partitions r on r.topic = $1 and r.partition = h.partition
        left join events e on e.partition = h.partition and e.sequence = coalesce(r.published, 0) + 1
       where $1 is not null`,
  },
  relays: {
    needs: ['relay_members', 'relay_partitions'],
    statement: `
      select (select count(*) from relay_members where topic = $1 and expires_at > now())::int as members,
             (select count(*) from relay_partitions where topic = $1 and holder is not null and expires_at > now())::int as held
       where $1 is not null`,
  },
  seals: {
    needs: ['partition_heads', 'events', 'seals', 'seal_trees', 'genesis'],
    statement: `
      select ${behind('s.size')}, extract(epoch from now() - s.sealed_at)::float8 as age
        from partition_heads h
        left join seal_trees t on t.partition = h.partition and t.cluster_id = (select cluster_id from genesis)
        left join lateral (select size, sealed_at from seals where tree = t.tree order by size desc limit 1) s on true
        left join events e on e.partition = h.partition and e.sequence = coalesce(s.size, 0) + 1`,
  },
  parked: {
    needs: ['projection_builds', 'parked_keys'],
    statement: `
      select v.projection as view, v.version, k.category, count(*)::int as keys
        from parked_keys k join ${serving} v using (build) group by v.projection, v.version, k.category`,
  },
  builds: {
    needs: ['projection_builds'],
    statement: `
      select projection as view, version, ${counted(`state = 'building'`)} as building, ${counted(`state = 'ready'`)} as ready,
             ${counted(`state = 'serving'`)} as serving, ${counted(`state = 'kept'`)} as kept, ${counted('paused')} as paused,
             ${counted(`to_jsonb(b) ->> 'stopped' is not null`)} as stopped
        from projection_builds b group by projection, version`,
  },
  rebuilds: {
    needs: ['projection_rebuilds', 'rebuild_marks'],
    statement: `
      select b.projection as view, b.version, r.phase, extract(epoch from r.began_at)::float8 as began,
             coalesce(m.events, 0)::float8 as events, coalesce(m.horizon, 0)::float8 as "ofEvents", coalesce(m.bytes, 0)::float8 as bytes
        from projection_builds b join projection_rebuilds r using (rebuild)
        left join (select build, sum(events) as events, sum(horizon) as horizon, sum(bytes) as bytes from rebuild_marks group by build) m
          using (build)
       where b.state = 'building'`,
  },
  changes: {
    needs: ['projection_journal'],
    statement: `
      select projection as view, version, action, count(*)::int as times from projection_journal
       where projection is not null group by projection, version, action`,
  },
  feeds: {
    needs: ['partition_heads', 'events', 'feeds'],
    statement: `
      select f.feed, f.delivery, coalesce(p.events, 0) as events, coalesce(p.seconds, 0) as seconds,
             (select count(*) from feed_parked_keys k where k.feed = f.feed)::int as parked,
             extract(epoch from now() - t.since)::float8 as failing, (t.dead_at is not null)::int as dead
        from feeds f left join feed_troubles t using (feed)
       cross join lateral (
         select sum(b.events)::float8 as events, max(b.seconds)::float8 as seconds
           from (select ${behind('r.sequence')}
                   from feed_positions r join partition_heads h using (partition)
                   left join events e on e.partition = h.partition and e.sequence = r.sequence + 1
                  where r.feed = f.feed) b) p
       where f.ended_at is null`,
  },
  refused: { needs: ['scheduler_refusals'], statement: 'select code, count(*)::int as commands from scheduler_refusals group by code' },
} as const satisfies Readonly<Record<keyof Lag, { readonly needs: readonly string[]; readonly statement: string }>>;

const tablesThere = async (pool: Pool): Promise<ReadonlySet<string>> => {
  const { rows } = await pool.query<{ name: string }>(
    'select name from unnest($1::text[]) as t (name) where to_regclass(quote_ident(name)) is not null',
    [[...new Set(Object.values(parts).flatMap(({ needs }) => needs))]],
  );
  return new Set(rows.map(({ name }) => name));
};
