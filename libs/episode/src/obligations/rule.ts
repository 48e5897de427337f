import type { Circumstances } from './circumstances';
import type { FactType, Fact } from './fact';
import type { ObligationKind } from './kinds';

/** Something that somebody has to do, and that nobody has done. */
export interface Running {
  readonly kind: ObligationKind;
  /** What it is about: a specimen's id, a referral's, a month. */
  readonly occasion: string;
  /** The stream that decides whether it still runs. */
  readonly stream: string;
  /** What the site's term depends on beside the kind, such as an injection's product; empty where on nothing. */
  readonly variant: string;
  /** ISO 8601, UTC: from when the site's term is counted. What is due on a day that the fact itself names runs from that day. */
  readonly runsFrom: string;
  /** It fell due, and a fact says so. */
  readonly reminded: boolean;
  /** The episode is suspended. */
  readonly rests: boolean;
  /** ISO 8601, UTC: when the episode was resumed after it rested, before which it did not fall due; null where it never rested. */
  readonly resumedAt: string | null;
}

/** What a fact makes begin. */
export interface Beginning {
  readonly occasion: string;
  /** Absent: when the fact occurred. */
  readonly runsFrom?: string;
  readonly variant?: string;
  /** Absent: that of the fact. */
  readonly stream?: string;
}

/** From which facts an obligation runs, and which meet it. A fact that does both meets what ran before it and begins anew. */
export interface ObligationRule {
  /**
   * The kind of stream from whose facts it runs, and by which it is met. What runs in an episode rests while the episode is suspended, and
   * begins no more when the episode is over. What runs in a referral does not rest: a partner owes an answer all the same.
   */
  readonly in: 'episode' | 'referral' | 'aftercare' | 'site-policy' | 'member' | 'team';
  /** `newest`: a beginning takes the place of whatever ran before. `each`: there is one for each occasion. */
  readonly runs: 'newest' | 'each';
  /**
   * What begins. What runs already and is said to begin again, from the same time, goes on.
   * @param running those of this kind
   * @param circumstances after the fact
   */
  readonly from: {
    readonly [Type in FactType]?: (
      fact: Fact<Type>,
      running: readonly Running[],
      circumstances: Circumstances,
    ) => Beginning | readonly Beginning[] | null;
  };
  readonly metBy: { readonly [Type in FactType]?: (fact: Fact<Type>, running: Running, circumstances: Circumstances) => boolean };
}

/** For facts that meet whatever runs. */
export const always = (): boolean => true;

/** An obligation of an episode ends with it. */
export const untilOver = { EpisodeClosed: always, AdmissionDeclined: always } as const;

/** For the fact itself as the occasion. */
export const byEvent = ({ eventId }: { readonly eventId: string }): Beginning => ({ occasion: eventId });

/** The id after the kind of stream: `r-1` of `referral-r-1`. */
export const idOf = (streamId: string, rule: Pick<ObligationRule, 'in'>): string => streamId.slice(rule.in.length + 1);

/** The beginning of a day, UTC. */
export const startOf = (day: string): string => `${day}T00:00:00.000Z`;
