import type { DecidedEvent } from './envelope';
import type { AnyEvent } from './event-definition';
import type { Actor, Precision, Source } from './envelope';
import type { Sites } from './sites';

/** What a command carries beside its own fields. */
export interface CommandEnvelope {
  /** Idempotency key, global: the same id with the same content has one effect and one answer. */
  readonly commandId: string;
  /** The aggregate instance that decides: an episode id, a referral id, a site id. */
  readonly target: string;
  /** When the fact occurred: ISO 8601, UTC, milliseconds. */
  readonly occurredAt: string;
  readonly occurredAtPrecision: Precision;
  readonly actor: Actor;
  /** The sender's sites; absent for programs of our own, which are bound to none. Never stored. */
  readonly sites?: Sites;
  readonly source: Source;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** The W3C trace context of the request, when it is traced. */
  readonly traceparent?: string;
}

/** Any command, for code that is generic over the domain. */
export interface AnyCommand extends CommandEnvelope {
  readonly type: string;
  readonly data: object;
}

/** The union of commands whose fields a map from name to data lists. */
export type CommandUnion<DataByName> = {
  [Name in keyof DataByName & string]: CommandEnvelope & { readonly type: Name; readonly data: DataByName[Name] };
}[keyof DataByName & string];

/**
 * An event that a decision makes. `stream` names another stream of the same patient; by default the decider's own. `about`: the episode and
 * site of that stream, where they are not those of the command. `corrects` is the event id of the entry that a correction is about: one of
 * the same stream.
 */
export type NewEvent<Event extends AnyEvent> = Event & {
  readonly stream?: string;
  readonly about?: { readonly episodeId: string; readonly siteId: string };
  readonly corrects?: string;
};

/** Yes with events (none: it is already so), or no with a reason. Never thrown. */
export type Decision<Event extends AnyEvent, Rejection extends string> =
  | { readonly kind: 'accepted'; readonly events: readonly NewEvent<Event>[] }
  | { readonly kind: 'rejected'; readonly code: Rejection; readonly detail: string };

export const accept = <Event extends AnyEvent>(...events: readonly NewEvent<Event>[]): Decision<Event, never> => ({
  kind: 'accepted',
  events,
});

/** What the command asks for is already so: success, and nothing to append. */
export const alreadySo: Decision<never, never> = { kind: 'accepted', events: [] };

/** @param detail what is so, in a sentence, without patient data */
export const reject = <const Rejection extends string>(code: Rejection, detail: string): Decision<never, Rejection> => ({
  kind: 'rejected',
  code,
  detail,
});

/**
 * How one kind of stream decides. Pure: no clock, no chance, no I/O.
 * `Context` is what else the decision may look at: the time it is taken, and the states of companion streams.
 */
export interface Decider<Command extends AnyCommand, State, Event extends AnyEvent, Rejection extends string, Context> {
  readonly initial: State;
  readonly decide: (command: Command, state: State, context: Context) => Decision<Event, Rejection>;
  /** Keeps only what a decision needs. Total over every event that the stream may hold. */
  readonly evolve: (state: State, event: DecidedEvent<Event>) => State;
}
