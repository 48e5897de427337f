/** What a view's query needs of a database: a `pg` pool or client, or anything that answers like one. */
export interface Queryable {
  readonly query: (text: string, values: unknown[]) => Promise<{ readonly rows: unknown[] }>;
}

/** The rows of a query whose select list the caller wrote, and whose form it therefore knows. */
export const rowsOf = async <R>(database: Queryable, text: string, values: readonly unknown[]): Promise<readonly R[]> => {
  const { rows } = await database.query(text, [...values]);
  return rows as R[];
};
