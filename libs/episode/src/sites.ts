import { reaches, reject, type AnyEvent, type CommandEnvelope, type Decision } from '@throughline/kernel';
import type { RejectionCode } from './rejections';

/** What a kind of stream says about sites. */
export interface Placing<Command, State> {
  /** The state of a stream that does not exist. */
  readonly initial: State;
  /** The site that the stream belongs to; null where nothing says it. */
  readonly siteOf: (state: State, target: string) => string | null;
  /** The site that the command itself names as the place where it acts; null when the record says it. */
  readonly namedSite: (command: Command) => string | null;
  /** The "no" to a command that would begin a record under an id that is taken. */
  readonly taken: Decision<never, RejectionCode>;
}

const siteNotPermitted: Decision<never, RejectionCode> = reject('site-not-permitted', 'The site is not one of those that the token names.');

/**
 * Decides on what the sender may know. A record of another site is decided on as if it did not exist, so that its answer is the answer to
 * an unknown id. What would begin a record there is refused: ids are the callers' own, and each is taken once.
 */
export const withinSites =
  <Command extends CommandEnvelope, State, Event extends AnyEvent, Context>(
    { initial, siteOf, namedSite, taken }: Placing<Command, State>,
    decide: (command: Command, state: State, context: Context) => Decision<Event, RejectionCode>,
  ) =>
  (command: Command, state: State, context: Context): Decision<Event, RejectionCode> => {
    const named = namedSite(command);
    if (named !== null && !reaches(command.sites, named)) return siteNotPermitted;
    if (state === initial || reaches(command.sites, siteOf(state, command.target))) return decide(command, state, context);
    const asUnknown = decide(command, initial, context);
    return asUnknown.kind === 'accepted' ? taken : asUnknown;
  };
