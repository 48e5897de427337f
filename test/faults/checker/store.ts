import type { Pool } from 'pg';
import type { Findings } from './finding';

/** How far each partition of the store has come, by its own head rows. */
export interface StoredHead {
  readonly partition: number;
  readonly sequence: number;
}

/**
 * Proves by itself, in plain SQL and by nothing of the service's code, that the store is whole: in each partition sequences 1, 2, 3, ... up
 * to the head; in each stream versions 1, 2, 3, ... in the order of the sequences; no event twice; each remembered command with all of
 * its events where its answer says.
 *
 * @returns the heads
 */
export const checkStore = async (pool: Pool, findings: Findings): Promise<readonly StoredHead[]> => {
  const { rows: neighbours } = await pool.query<Neighbours>(sequences);
  for (const { partition, sequence, previous, backwards } of neighbours) {
    if (sequence !== previous + 1) findings.add('sequence-missing', `${partition}:${previous + 1}`, `after ${previous} comes ${sequence}`);
    if (backwards) findings.add('time-runs-backwards', `${partition}:${sequence}`, `recorded before ${partition}:${previous}`);
  }
  const { rows: skips } = await pool.query<{ stream: string; version: number; expected: number }>(versions);
  for (const { stream, version, expected } of skips) findings.add('version-missing', stream, `${expected} expected, and ${version} comes`);
  const { rows: twins } = await pool.query<{ id: string; count: number }>(doubled);
  for (const { id, count } of twins) findings.add('event-doubled', id, `stored ${count} times`);
  const { rows: pieces } = await pool.query<{ id: string; stored: number; answered: number | null }>(torn);
  for (const { id, stored, answered } of pieces)
    findings.add('command-torn', id, `${stored} events stored, its answer says ${answered ?? 'nothing'}, or they are elsewhere`);
  return checkHeads(pool, findings);
};

const checkHeads = async (pool: Pool, findings: Findings): Promise<readonly StoredHead[]> => {
  const { rows } = await pool.query<StoredHead & { count: number; last: number }>(counts);
  for (const { partition, sequence, count, last } of rows) {
    if (count !== sequence || last !== sequence)
      findings.add('head-differs', `partition ${partition}`, `head ${sequence}, last ${last}, events ${count}`);
  }
  return rows;
};

interface Neighbours {
  readonly partition: number;
  readonly sequence: number;
  readonly previous: number;
  readonly backwards: boolean;
}

/** A store that is wrong everywhere need not be listed whole. */
const most = 1_000;

const sequences = `
  select partition::int, sequence::float8 as sequence, previous::float8 as previous, backwards
    from (select partition, sequence, coalesce(lag(sequence) over w, 0) as previous,
                 coalesce(recorded_at < lag(recorded_at) over w, false) as backwards
            from events window w as (partition by partition order by sequence)) s
   where sequence <> previous + 1 or backwards limit ${most}`;

const versions = `
  select stream_id as stream, stream_version as version, expected
    from (select stream_id, stream_version, coalesce(lag(stream_version) over w, 0) + 1 as expected
            from events window w as (partition by stream_id order by partition, sequence)) s
   where stream_version <> expected limit ${most}`;

const doubled = `select event_id::text as id, count(*)::int as count from events group by event_id having count(*) > 1 limit ${most}`;

/** A command that asked for what is so already has an answer and no events. */
const torn = `
  select coalesce(c.command_id, e.command_id) as id, coalesce(e.stored, 0)::int as stored, c.events as answered
    from commands c
    full join (select command_id, count(*) as stored, min(partition) as first_in, max(partition) as last_in, max(sequence) as last
                 from events group by command_id) e on e.command_id = c.command_id
   where c.command_id is null
      or c.events <> coalesce(e.stored, 0)
      or (c.events > 0 and (e.first_in <> c.partition or e.last_in <> c.partition or e.last <> c.sequence))
   limit ${most}`;

const counts = `
  select partition::int, coalesce(h.sequence, 0)::float8 as sequence, coalesce(e.count, 0)::float8 as count, coalesce(e.last, 0)::float8 as last
    from partition_heads h
    full join (select partition, count(*) as count, max(sequence) as last from events group by partition) e using (partition)
   order by partition`;
