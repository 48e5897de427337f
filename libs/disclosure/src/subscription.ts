import type { Sites } from '@throughline/kernel';

/** What somebody outside of the programme has been registered to be told. */
export interface Subscription {
  /** Its name, by which it is registered for good. */
  readonly feed: string;
  /** Surrogate id of whoever is told: the `sub` of its tokens. */
  readonly client: string;
  /** What for: a code of HL7 v3 PurposeOfUse, such as TREAT. */
  readonly purpose: string;
  /** The types of events that it is about. */
  readonly types: '*' | readonly string[];
  readonly sites: Sites;
  /** By partition: the last sequence that it is not about, because it came before its beginning. */
  readonly startAfter: readonly number[];
}
