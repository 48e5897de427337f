import type { PoolClient } from 'pg';
import { tableName } from '@throughline/kernel';
import { tablesIn } from '../tables/catalogue';
import { identifier } from '../tables/columns';
import { schemaOf } from '../tables/names';
import type { Build } from './builds';

/** PostgreSQL cuts longer names short in silence, and two tables could become one. */
const longestName = 63;

/**
 * Lets readers find the tables of a build under the names by which they know the view, from the commit on. Takes them from the database, so
 * that any program can do it. To be called in a transaction.
 */
export const serveTables = async (
  client: PoolClient,
  { projection, version, build }: Pick<Build, 'projection' | 'version' | 'build'>,
): Promise<void> => {
  const schema = schemaOf({ name: projection, version }, build);
  const tables = await tablesIn(client, schema);
  const statements = [...tables].map(([table, { columns }]) => {
    const served = tableName({ name: projection, version }, { name: table });
    if (served.length > longestName) throw new Error(`The table name ${served} is longer than ${longestName} characters`);
    return `create or replace view ${served} as select ${columns.map(({ column }) => identifier(column)).join(', ')} from ${schema}.${table};`;
  });
  await client.query(`do $serve$ begin ${statements.join(' ')} end $serve$`);
};
