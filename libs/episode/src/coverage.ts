import { addDays, daysBetween, laterDay } from './days';

/** Medication for some days: a prescription, an injection or doses taken home. */
export interface Supply {
  /** Supplies of one product add up where they overlap; those of different products do not. */
  readonly product: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Days, 1 or more; what a rule says by default where the prescription does not (`reference/default-supply.ts`). */
  readonly days: number;
}

/** Days in a row, both ends included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}
export interface CoveredSpan extends Span {
  readonly product: string;
}

/**
 * The days on which the patient had medication, a span for each supply, by their first days. A supply ends on its start + days - 1; one of
 * the same product that begins earlier than that carries forward. In whatever order the supplies are told. Source: B4 (HEDIS POD).
 */
export const coverageBy = (supplies: readonly Supply[]): readonly CoveredSpan[] => {
  const lastDays = new Map<string, string>();
  return byFirstDay(supplies).map(({ product, from, days }) => {
    const last = lastDays.get(product);
    const begins = last !== undefined && last >= from ? addDays(last, 1) : from;
    const to = addDays(begins, days - 1);
    lastDays.set(product, to);
    return { product, from: begins, to };
  });
};

/** The last day with medication; null without any. */
export const coveredUntil = (covered: readonly Span[]): string | null =>
  covered.reduce<string | null>((last, { to }) => laterDay(last, to), null);

/** The days without medication from the first covered day until a day, that one included. */
export const gapsUntil = (covered: readonly Span[], until: string): readonly Span[] => {
  const gaps: Span[] = [];
  let last: string | null = null;
  for (const { from, to } of byFirstDay(covered)) {
    if (from > until) break;
    if (last !== null && from > addDays(last, 1)) gaps.push({ from: addDays(last, 1), to: addDays(from, -1) });
    last = laterDay(last, to);
  }
  if (last !== null && last < until) gaps.push({ from: addDays(last, 1), to: until });
  return gaps;
};

const byFirstDay = <Item extends { readonly from: string }>(items: readonly Item[]): readonly Item[] =>
  [...items].sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));

/** Days of the longest gap, 0 without one. Continuity measures allow 7 (B4: CBE 3175, HEDIS POD). */
export const longestGap = (gaps: readonly Span[]): number =>
  gaps.reduce((most, { from, to }) => Math.max(most, daysBetween(from, to) + 1), 0);
