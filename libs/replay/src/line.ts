import type { HeldFact } from './entries';

/** Folds one fact onto what the facts before it came to. @returns takes it back, when it is the last one */
export type Fold = (fact: HeldFact) => () => void;

/** Less than 0 when the first lies before the second. */
export type Order = (one: HeldFact, other: HeldFact) => number;

/** Facts in an order, each folded onto the ones before it. Put in or taken out anywhere, and only what lies after is folded anew. */
export class Line {
  private readonly folded: { readonly fact: HeldFact; readonly takeBack: () => void }[] = [];

  constructor(
    private readonly order: Order,
    private readonly fold: Fold,
  ) {}

  /** @throws what the fold throws */
  replace(gone: readonly HeldFact[], come: readonly HeldFact[]): void {
    const first = [...gone, ...come].reduce((least, fact) => Math.min(least, this.placeOf(fact)), this.folded.length);
    const after = this.folded.splice(first);
    for (const { takeBack } of after.reverse()) takeBack();
    const out = new Set(gone);
    const facts = [...after.flatMap(({ fact }) => (out.has(fact) ? [] : [fact])), ...come].sort(this.order);
    for (const fact of facts) this.folded.push({ fact, takeBack: this.fold(fact) });
  }

  /** How many facts lie before this one. */
  private placeOf(fact: HeldFact): number {
    let [from, to] = [0, this.folded.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const there = this.folded[middle];
      if (there && this.order(there.fact, fact) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
