import type { CommandName } from '@throughline/episode';
import type fc from 'fast-check';

/** What random histories are made of, by topic. */
export interface Topic<Data> {
  /** Any fields of each command, sensible or not: one that is missing does not compile. */
  readonly fields: { readonly [Name in keyof Data]: fc.Arbitrary<Data[Name]> };
  /** Commands in an order in which care goes, so that random histories also get far. */
  readonly ways: readonly (readonly CommandName[])[];
}
