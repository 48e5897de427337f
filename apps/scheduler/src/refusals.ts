import type { Pool } from 'pg';

/**
 * Due commands that were refused, and when each is given again.
 *
 * A refusal follows from what the record says at the time, and is not final: a policy that was missing is adopted, a view catches up, an
 * entry is corrected. To drop the command would lose it; to put a fact on the record that it was refused would say nothing about care. So it
 * is given again, each time after twice as long as before and at least once a day: what is refused for good costs one attempt and one
 * line in the log a day, and what becomes possible is done within a day. It is kept in the database, so that neither a restart nor another
 * instance begins anew, and is forgotten when the command has not been due any more for a week.
 */
export interface Refusals {
  /** The ids of the commands that are not to be given yet. @param now milliseconds since 1970 */
  readonly waiting: (now: number) => Promise<ReadonlySet<string>>;
  /** @returns when the command is to be given again: ISO 8601, UTC */
  readonly remember: (commandId: string, code: string, now: number) => Promise<string>;
}

/** @param everyMs from one round to the next: how long a command waits the first time, twice over */
export const keepRefusals = (pool: Pool, everyMs: number): Refusals => ({
  waiting: async (now) => {
    const { rows } = await pool.query<{ id: string }>(
      `with gone as (delete from scheduler_refusals where again_at < $1::timestamptz - interval '7 days')
       select command_id as id from scheduler_refusals where again_at > $1`,
      [new Date(now)],
    );
    return new Set(rows.map(({ id }) => id));
  },
  remember: async (commandId, code, now) => {
    const { rows } = await pool.query<{ again: Date }>(
      `insert into scheduler_refusals as known (command_id, code, times, again_at)
       values ($1, $2, 1, $3::timestamptz + 2 * $4 * interval '1 millisecond')
       on conflict (command_id) do update
         set code = excluded.code,
             times = known.times + 1,
             again_at = $3 + least(interval '1 day', power(2, least(known.times + 1, 40)) * $4 * interval '1 millisecond')
       returning again_at as again`,
      [commandId, code, new Date(now), everyMs],
    );
    return (rows[0]?.again ?? new Date(now)).toISOString();
  },
});
