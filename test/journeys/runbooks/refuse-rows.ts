import { Client } from 'pg';

/** Something in the database that should not be there. */
export interface Obstacle {
  readonly remove: () => Promise<void>;
}

/** As somebody does who adds a rule to a view's table by hand: rows of the build that serves are refused from now on unless they satisfy the condition. */
export const refuseRows = async (databaseUrl: string, view: string, condition: string): Promise<Obstacle> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ table: string }>(
    `select format('%I.%I', schemaname, tablename) as table
       from projection_builds join pg_tables on schemaname = format('view_%s_v%s_%s', replace(projection, '-', '_'), version, build)
      where projection = $1 and state = 'serving' order by tablename`,
    [view],
  );
  const alter = async (change: string): Promise<void> => {
    for (const { table } of rows) await client.query(`alter table ${table} ${change}`);
  };
  await alter(`add constraint rule_of_somebody check (${condition}) not valid`);
  return {
    remove: async () => {
      await alter('drop constraint rule_of_somebody');
      await client.end();
    },
  };
};
