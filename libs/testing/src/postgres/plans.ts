import type { AskedDatabase } from '../projections/views-of';

/** A step of how PostgreSQL carried a statement out, by the names of `explain`. Rows are those of one loop, on average. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
}

type Plan = PlanNode & { readonly Plans?: readonly Plan[] };

const nodesOf = (plan: Plan): readonly PlanNode[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Carries a statement out, and tells how. */
export const planOf = async (database: AskedDatabase, statement: string, values: readonly unknown[]): Promise<readonly PlanNode[]> => {
  const { rows } = await database.query(`explain (analyze, format json) ${statement}`, [...values]);
  const [first] = rows as { readonly 'QUERY PLAN': [{ readonly Plan: Plan }] }[];
  if (!first) throw new Error('There is no plan');
  return nodesOf(first['QUERY PLAN'][0].Plan);
};

/** Steps that read tables. */
export const scansIn = (plan: readonly PlanNode[]): readonly PlanNode[] =>
  plan.filter(({ 'Node Type': type }) => /Scan/.test(type) && type !== 'Subquery Scan');

/** A database that answers every query with no rows, and remembers how it would have been carried out. */
export const explaining = (database: AskedDatabase) => {
  const plans: (readonly PlanNode[])[] = [];
  const query = async (statement: string, values: readonly unknown[]): Promise<{ readonly rows: unknown[] }> => {
    plans.push(await planOf(database, statement, values));
    return { rows: [] };
  };
  return { query, plans };
};
