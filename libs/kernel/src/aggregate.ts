import type { AnyCommand, Decider } from './decider';
import type { Entry } from './effective-history';
import type { AnyEvent } from './event-definition';

/** Whom and what an aggregate's events are about; goes into every event's envelope and chooses the partition. */
export interface Subject {
  readonly patientId: string | null;
  readonly episodeId: string | null;
  readonly siteId: string | null;
}

/** Another stream that takes part in a decision, and the aggregate that folds it. */
export interface Companion {
  readonly aggregate: AnyAggregate;
  readonly target: string;
}

/** What a decision looks at beside the state. Companions are folded streams, by the name under which the aggregate asked for them. */
export interface DecisionContext<Companions> {
  /** When the decision is taken: ISO 8601, UTC. Not when the fact occurred. */
  readonly now: string;
  readonly companions: Companions;
  /** The entries of the own stream by event id, each as it holds now; empty unless the aggregate `looksAtEntries` for this command. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/**
 * One kind of stream: its name, its decider and how it is tied to the rest. The execution of commands (load, decide, append)
 * is generic over this.
 */
export interface Aggregate<
  Command extends AnyCommand,
  State,
  Event extends AnyEvent,
  Rejection extends string,
  Companions extends Partial<Record<string, unknown>>,
> {
  /** Prefix of the stream id: `episode` in `episode-{id}`. */
  readonly name: string;
  readonly decider: Decider<Command, State, Event, Rejection, DecisionContext<Companions>>;
  /** Whom the command is about, as the state or, for an opening command, the command or a companion says; null if nothing says it yet. */
  readonly subject: (command: Command, state: State, companions: Companions) => Subject | null;
  /**
   * The site that the stream belongs to, null where nothing says it. Whoever does not reach that site is answered as if the stream did not
   * exist; the decider says so itself, and whoever tells versions asks here. Absent: streams that everybody may know of.
   */
  readonly siteOf?: (state: State, target: string) => string | null;
  /**
   * Which other streams this decision looks at. Asked again after the own stream is loaded, and then until it names no other: `known` holds
   * those that are loaded, so that one companion can lead to the next (a new referral's episode to its patient's register).
   */
  readonly companions: (command: Command, state: State, known: Companions) => { readonly [Name in keyof Companions]?: Companion };
  /**
   * Whether the decision looks at single entries of the own stream: corrections do, and whatever makes an event with `corrects` must. The
   * whole stream is then read. Absent: never.
   */
  readonly looksAtEntries?: (command: Command) => boolean;
  /** The policy version that the command is decided under: the one in force when the fact occurred. */
  readonly policyVersionId: (command: Command, companions: Companions) => string | null;
}

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- existential type: each aggregate is checked where it is defined */
export type AnyAggregate = Aggregate<any, any, any, any, any>;

/** The id of an aggregate's stream: `episode-{id}`. */
export const streamOf = (aggregate: { readonly name: string }, target: string): string => `${aggregate.name}-${target}`;
