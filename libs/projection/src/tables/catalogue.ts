import type { Queried } from '../builds/builds';

/** A column as it is in the database. */
export interface StoredColumn {
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** A table as it is in the database. */
export interface StoredShape {
  /** In order of their names: two builds of one definition have them in the same order. */
  readonly columns: readonly StoredColumn[];
  /** The names of its columns, in the order of the key. */
  readonly primaryKey: readonly string[];
}

/** The tables of a schema by name, in order of their names; none where there is no such schema. */
export const tablesIn = async (database: Queried, schema: string): Promise<ReadonlyMap<string, StoredShape>> => {
  const { rows } = await database.query<StoredShape & { readonly table: string }>(
    `select c.relname as table,
            (select json_agg(json_build_object('column', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'nullable', not a.attnotnull)
                      order by a.attname)
               from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
            array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality as k(attnum, place), pg_attribute a
                   where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum order by k.place) as "primaryKey"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind = 'r' order by c.relname`,
    [schema],
  );
  return new Map(rows.map(({ table, ...shape }) => [table, shape]));
};
