import type { CommandUnion } from '@throughline/kernel';
import type { ObligationKind } from './kinds';

/** Says that an obligation fell due. When: the time at which the fact occurred. */
export interface RemindOfObligationData {
  kind: ObligationKind;
  occasion: string;
  /** ISO 8601, UTC: from when its term was counted. Another beginning is another obligation. */
  runsFrom: string;
}

/** Fields of the commands about what is due, by command. Every kind of stream in which something can be due takes them. */
export interface ObligationCommandData {
  RemindOfObligation: RemindOfObligationData;
}

export type ObligationCommand = CommandUnion<ObligationCommandData>;
