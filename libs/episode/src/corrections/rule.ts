import type { EventUnion } from '@throughline/kernel';
import type { CommandName } from '../commands';

/** How one kind of entry may be corrected. */
export type CorrectionRule =
  /** By whoever may give one of the commands that make it. */
  | ({ readonly kind: 'free' } & Correctable)
  /** The stream begins with it: it can be voided only when nothing else in the stream holds. */
  | ({ readonly kind: 'opens-stream' } & Correctable)
  /** Follows from another fact, and is never corrected by itself. */
  | { readonly kind: 'follows'; /** What to correct instead. */ readonly from: string };

interface Correctable {
  readonly by: readonly CommandName[];
  /** Fields that no correction changes. */
  readonly fixed?: readonly string[];
  /** Fields that the decision worked out from the history of that time: as they were judged then, where a correction does not give them. */
  readonly judged?: readonly string[];
}

/** The rules of a topic. */
export type CorrectionRules<Definitions extends readonly unknown[]> = {
  readonly [Type in EventUnion<Definitions>['type']]: CorrectionRule;
};
