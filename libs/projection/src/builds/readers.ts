import type { PoolClient } from 'pg';
import { schemaOf } from '../tables/names';
import type { Build } from './builds';

/** PostgreSQL cuts longer names short in silence, and two tables could become one. */
const longestName = 63;

interface BuiltTable {
  readonly table: string;
  readonly columns: readonly string[];
}

/**
 * Lets readers find the tables of a build under the names by which they know the view, from the commit on. Takes them from the database, so
 * that any program can do it. To be called in a transaction.
 */
export const serveTables = async (
  client: PoolClient,
  { projection, version, build }: Pick<Build, 'projection' | 'version' | 'build'>,
): Promise<void> => {
  const schema = schemaOf({ name: projection, version }, build);
  const { rows } = await client.query<BuiltTable>(
    `select c.relname as table, array(select quote_ident(a.attname) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attname) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind = 'r' order by c.relname`,
    [schema],
  );
  const statements = rows.map(({ table, columns }) => {
    const served = `view_${projection.replaceAll('-', '_')}_v${version}_${table}`;
    if (served.length > longestName) throw new Error(`The table name ${served} is longer than ${longestName} characters`);
    return `create or replace view ${served} as select ${columns.join(', ')} from ${schema}.${table};`;
  });
  await client.query(`do $serve$ begin ${statements.join(' ')} end $serve$`);
};
