import type { DecidedEvent } from '@throughline/kernel';
import type { EpisodeServiceEvent } from '../events';
import type { ObligationKind } from './kinds';

type FactType = EpisodeServiceEvent['type'];

/** A fact as it holds. */
export type Fact<Type extends FactType = FactType> = DecidedEvent<Extract<EpisodeServiceEvent, { readonly type: Type }>>;

/** Something that somebody has to do, and that nobody has done. */
export interface Running {
  readonly kind: ObligationKind;
  /** What it is about: a specimen's id, a referral's, a month. */
  readonly occasion: string;
  /** The stream that decides whether it still runs: that of the fact from which it runs. */
  readonly stream: string;
  /** What the site's term depends on beside the kind, such as an injection's product; empty where on nothing. */
  readonly variant: string;
  /** ISO 8601, UTC: from when the site's term is counted. What is due on a day that the fact itself names runs from that day. */
  readonly runsFrom: string;
  /** It fell due, and a fact says so. */
  readonly reminded: boolean;
  /** The episode is suspended. */
  readonly rests: boolean;
}

/** What a fact makes begin. */
export interface Beginning {
  readonly occasion: string;
  /** Absent: when the fact occurred. */
  readonly runsFrom?: string;
  readonly variant?: string;
}

/** From which facts an obligation runs, and which meet it. A fact that does both meets what ran before it and begins anew. */
export interface ObligationRule {
  /** The kind of stream that holds all of these facts. What runs in an episode rests while the episode is suspended. */
  readonly in: 'episode' | 'referral' | 'aftercare' | 'site-policy' | 'member' | 'team';
  /** `newest`: a beginning takes the place of whatever ran before. `each`: there is one for each occasion. */
  readonly runs: 'newest' | 'each';
  /** @param running those of this kind */
  readonly from: { readonly [Type in FactType]?: (fact: Fact<Type>, running: readonly Running[]) => Beginning | null };
  readonly metBy: { readonly [Type in FactType]?: (fact: Fact<Type>, running: Running) => boolean };
}

/** For facts that meet whatever runs. */
export const always = (): boolean => true;

/** An obligation of an episode ends with it. */
export const untilClosed = { EpisodeClosed: always } as const;

/** For the fact itself as the occasion. */
export const byEvent = ({ eventId }: { readonly eventId: string }): Beginning => ({ occasion: eventId });

/** The id after the kind of stream: `r-1` of `referral-r-1`. */
export const idOf = (streamId: string, rule: Pick<ObligationRule, 'in'>): string => streamId.slice(rule.in.length + 1);

/** The beginning of a day, UTC. */
export const startOf = (day: string): string => `${day}T00:00:00.000Z`;
