import type { AnyEvent, CorrectionEvent, DecidedEvent, Decision } from '@throughline/kernel';
import type { EpisodeServiceCommand } from './commands';
import type { CorrectionCommand } from './corrections/commands';
import { corrects, passingCorrections, withCorrections, type Consequences, type CorrectionContext } from './corrections/decide';
import type { ObligationCommand } from './obligations/commands';
import { passingReminders, reminds, withReminders } from './obligations/decide';
import type { ObligationEvent } from './obligations/events';
import type { RejectionCode } from './rejections';

/** What every kind of stream takes, because it is about its entries: to correct one, and to say what was not done in time. */
export type EntryCommand = CorrectionCommand | ObligationCommand;
export type EntryEvent = CorrectionEvent | ObligationEvent;

/** Whether the decision looks at the entries of the stream. */
export const looksAtEntries = (command: { readonly type: string }): boolean => corrects(command) || reminds(command);

/**
 * Adds the commands about entries to what a stream decides.
 *
 * @param initial the state of a stream that does not exist, or that the sender does not reach
 */
export const withEntries = <Command extends EpisodeServiceCommand, State, Event extends AnyEvent, Context extends CorrectionContext>(
  initial: State,
  decide: (command: Command, state: State, context: Context) => Decision<Event, RejectionCode>,
  consequences: Consequences<State, Event, Context>,
) => withReminders(withCorrections(initial, decide, consequences));

/** Keeps what is about entries from a state, which is folded of the history as it holds. */
export const passingEntries = <State, Event extends AnyEvent>(
  evolve: (state: State, event: DecidedEvent<Event>) => State,
): ((state: State, event: DecidedEvent<Event | EntryEvent>) => State) => passingReminders(passingCorrections(evolve));
