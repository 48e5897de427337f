import type { AnyEvent, DecidedEvent, Decision, Entry } from '@throughline/kernel';
import type { CommandName, CommandNamed } from './commands';
import type { Episode, EpisodeDecisionEvent, OpenedEpisode } from './episode-state';
import type { PatientRegister } from './patient/register';
import type { Referral } from './referral/state';
import type { RejectionCode } from './rejections';
import type { PolicyVersion } from './site-policy/state';

/** Yes with events, or no. */
export type Decided = Decision<EpisodeDecisionEvent, RejectionCode>;

/** What a decision of the episode looks at beside it. */
export interface EpisodeContext {
  readonly register: PatientRegister | undefined;
  /** The referral that the command wants to open. */
  readonly referral: Referral | undefined;
  /** The episode's referrals that are not over, in order of their ids; asked for when it closes. */
  readonly outstandingReferrals: readonly string[];
  readonly policy: PolicyVersion | undefined;
  /** The policy of the site to which the patient would be transferred. */
  readonly receivingPolicy: PolicyVersion | undefined;
  /** The episode after which the patient would be readmitted. */
  readonly previous: Episode;
  /** The entries of the episode by event id, as they hold; asked for by decisions that rest on one. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly now: string;
}

/** Decides one command to an episode that exists. */
export type Decide<Name extends CommandName> = (command: CommandNamed<Name>, episode: OpenedEpisode, context: EpisodeContext) => Decided;

/** How a topic decides each of its commands: one that is missing does not compile. */
export type Decides<Data> = { readonly [Name in keyof Data & CommandName]: Decide<Name> };

/** Takes an event into the state of an episode that exists. */
export type Evolve<Event extends AnyEvent> = (episode: OpenedEpisode, event: DecidedEvent<Event>) => OpenedEpisode;

/** How each event of a topic changes the state: one that is missing does not compile. */
export type Evolves<Event extends AnyEvent> = {
  readonly [Type in Event['type']]: Evolve<Extract<Event, { readonly type: Type }>>;
};

/** For a fact that no later decision asks for. */
export const unchanged = (episode: OpenedEpisode): OpenedEpisode => episode;
