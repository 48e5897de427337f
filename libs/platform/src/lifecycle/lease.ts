import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';

export interface LeaseOptions {
  readonly pool: Pool;
  /** Where leases are kept: name (the key), holder (uuid), generation (bigint) and expires_at (timestamptz). */
  readonly table: `${string}_leases`;
  /** What is leased: one row. */
  readonly name: string;
  /** Who wants it: a UUID that no other process has. */
  readonly holder: string;
  /** How long it lasts without being renewed, in milliseconds. It is renewed three times as often. */
  readonly lengthMs: number;
  /** Told when it is won or lost. */
  readonly onChange: (held: boolean, generation: number | null) => void;
}

/** A claim to be the only one who acts, kept up until it is ended. */
export interface Lease {
  /** Aborted when the lease is lost or ended; null while another holds it. */
  readonly held: () => AbortSignal | null;
  /** Why the last attempt to take or renew it failed, without anybody's password; null when it did not. */
  readonly trouble: () => string | null;
  /** Gives it back, so that another can take it at once. */
  readonly end: () => Promise<void>;
}

/**
 * Takes the lease as soon as nobody holds it, and renews it. PostgreSQL's clock decides when it expires; this process counts from before it
 * asked, so that it gives up before anybody else can begin. A process that was frozen past the expiry notices when it looks at its own clock.
 */
export const keepLease = async (options: LeaseOptions): Promise<Lease> => {
  const { pool, table, name, holder, lengthMs, onChange } = options;
  const stopping = new AbortController();
  let current: { readonly until: number; readonly losing: AbortController } | null = null;
  let trouble: string | null = null;

  const lose = (): void => {
    if (!current) return;
    const { losing } = current;
    current = null;
    losing.abort();
    onChange(false, null);
  };

  const attempt = async (): Promise<void> => {
    const asked = performance.now();
    try {
      const generation = await takeOrRenew(options);
      trouble = null;
      if (generation === null) {
        lose();
        return;
      }
      const won = current === null;
      current = { until: asked + lengthMs, losing: current?.losing ?? new AbortController() };
      if (won) onChange(true, generation);
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error);
    }
  };

  const held = (): AbortSignal | null => {
    if (current && performance.now() >= current.until) lose();
    return current?.losing.signal ?? null;
  };

  const keep = async (): Promise<void> => {
    while (!(await ended(lengthMs / 3, stopping.signal))) {
      held();
      await attempt();
      held();
    }
  };

  await attempt();
  const kept = keep();
  return {
    held,
    trouble: () => trouble,
    end: async () => {
      stopping.abort();
      await kept;
      lose();
      // When that does not reach the database, the lease runs out by itself.
      await pool
        .query(`update ${table} set expires_at = '-infinity' where name = $1 and holder = $2`, [name, holder])
        .catch(() => undefined);
    },
  };
};

/** Waits. @returns whether the signal aborted meanwhile */
const ended = async (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  sleep(milliseconds, false, { signal }).catch(() => true);

/**
 * Takes the lease when it is free or expired, and renews it when it is the holder's own. Whoever takes it from another raises its generation.
 * @returns the generation; null while another holds it
 */
const takeOrRenew = async ({ pool, table, name, holder, lengthMs }: LeaseOptions): Promise<number | null> => {
  const { rows } = await pool.query<{ generation: string }>(
    `insert into ${table} as lease (name, holder, generation, expires_at)
     values ($1, $2, 1, clock_timestamp() + $3 * interval '1 millisecond')
     on conflict (name) do update
       set holder = excluded.holder,
           generation = lease.generation + case when lease.holder = excluded.holder then 0 else 1 end,
           expires_at = excluded.expires_at
       where lease.holder = excluded.holder or lease.expires_at <= clock_timestamp()
     returning generation`,
    [name, holder, lengthMs],
  );
  const [row] = rows;
  return row ? Number(row.generation) : null;
};
