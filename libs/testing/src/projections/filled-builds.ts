import type { AnyEvent, ProjectionDefinition } from '@throughline/kernel';
import { beginBuild, createBareTables, digestOf, schemaOf, type BuildToFill } from '@throughline/projection';
import type { Pool } from 'pg';

/** Begins a build of each view, its tables bare, as one that is about to be filled. */
export const bareBuilds = async <Event extends AnyEvent>(
  pool: Pool,
  definitions: readonly ProjectionDefinition<Event>[],
): Promise<readonly BuildToFill<Event>[]> => {
  const client = await pool.connect();
  try {
    const begun: BuildToFill<Event>[] = [];
    for (const definition of definitions) {
      const build = await beginBuild(client, definition, { digest: digestOf(definition), state: 'building', follows: false });
      await createBareTables(client, definition, build);
      begun.push({ definition, build });
    }
    return begun;
  } finally {
    client.release();
  }
};

/** How many rows of each table, that of the facts included, one build of a view has and another has not, either way; only where there are such. */
export const differences = async (
  pool: Pool,
  definition: ProjectionDefinition<never>,
  one: number,
  other: number,
): Promise<readonly { readonly table: string; readonly only: number; readonly missing: number }[]> => {
  const [here, there] = [one, other].map((build) => schemaOf(definition, build));
  const { rows: tables } = await pool.query<{ name: string }>(
    'select tablename as name from pg_tables where schemaname = any($1) group by 1 order by 1',
    [[here, there]],
  );
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const lacking = async (from: string | undefined, what: string | undefined): Promise<number> => {
        const { rows } = await pool.query<{ count: number }>(
          `select count(*)::int as count from (select * from ${what}.${name} except all select * from ${from}.${name}) d`,
        );
        return rows[0]?.count ?? 0;
      };
      return { table: name, only: await lacking(there, here), missing: await lacking(here, there) };
    }),
  );
  return found.filter(({ only, missing }) => only + missing > 0);
};
