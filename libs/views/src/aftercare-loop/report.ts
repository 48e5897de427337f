import { inWords, share, type Share } from '../reading/share';
import type { Leaving } from './tables';

/** How many people were in which state when the report was made. */
export interface AftercareCounts {
  /** Everyone who left: the denominator. */
  readonly left: number;
  /** Somebody tried to reach them, whatever came of it. */
  readonly attempted: number;
  readonly reached: number;
  readonly unreachable: number;
  readonly declined: number;
  /** Tried, no answer, and not given up. */
  readonly stillTrying: number;
  readonly notAttempted: number;
  /** Never entered aftercare at all. */
  readonly withoutAftercare: number;
  readonly overdue: number;
  /** Reached, and somebody said whether they had returned to use. */
  readonly reachedAndKnown: number;
  readonly reachedAndReturned: number;
  /** The same over all who left, reached or not: partners, claims and prescription monitoring tell as well. */
  readonly returned: number;
  readonly notReturned: number;
  /** Came back to treatment, in another episode that names the one they left. */
  readonly readmitted: number;
}

/**
 * An outcome of people after treatment. It holds the response rate and the bounds, so that nobody can print the rate among those who
 * answered without saying how many did not: people who do well are easier to reach (seed 002).
 */
export interface OutcomeFigure {
  readonly responseRate: Share;
  /** Among those who were reached and of whom it is known. */
  readonly amongReached: Share;
  /** What it would be over all who left, if it were true of none, or of all, of those of whom nothing is known. */
  readonly bounds: { readonly lowest: Share; readonly highest: Share };
  /** The figure in words, complete. */
  readonly statement: string;
}

export interface AftercareReport {
  /** Of leavers of treatment, or of support programmes; never of both. */
  readonly left: Leaving;
  readonly counts: AftercareCounts;
  readonly responseRate: Share;
  readonly returnToUse: OutcomeFigure;
  /** Of all who left treatment, looked for or not: the service knows it by itself. Null for leavers of programmes. */
  readonly readmitted: Share | null;
}

/** Worked value I: 20 left, 18 attempted, 9 reached, 2 of them returned: 9/20 (45%), 2/9, bounds 2/20 to 13/20. */
export const reportOf = (counts: AftercareCounts, left: Leaving): AftercareReport => {
  const responseRate = share(counts.reached, counts.left);
  const amongReached = share(counts.reachedAndReturned, counts.reachedAndKnown);
  const bounds = { lowest: share(counts.returned, counts.left), highest: share(counts.left - counts.notReturned, counts.left) };
  const who = left === 'episode' ? 'who left' : 'who left a support programme';
  const statement =
    `${inWords(responseRate)} ${who} were reached; ${inWords(amongReached)} of whom it is known returned to use; ` +
    `over all ${who} between ${inWords(bounds.lowest)} and ${inWords(bounds.highest)}`;
  const readmitted = left === 'episode' ? share(counts.readmitted, counts.left) : null;
  return { left, counts, responseRate, returnToUse: { responseRate, amongReached, bounds, statement }, readmitted };
};
