import type { Queried } from '../builds/builds';

/** Which numbers are held in this database with a number of ours: `pg_advisory_lock(ours, number)`, by a program of this machine or another. */
export const heldUnder = async (database: Queried, ours: number): Promise<ReadonlySet<number>> => {
  const { rows } = await database.query<{ held: number }>(
    `select objid::integer as held from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
      where l.locktype = 'advisory' and l.classid = $1 and l.objsubid = 2 and l.granted`,
    [ours],
  );
  return new Set(rows.map(({ held }) => held));
};
