import { accept, alreadySo, reject, type AnyEvent, type DecidedEvent, type Decision, type Entry } from '@throughline/kernel';
import type { EpisodeServiceCommand } from '../commands';
import type { RejectionCode } from '../rejections';
import type { ObligationCommand } from './commands';
import type { ObligationEvent } from './events';
import type { Fact } from './fact';
import { factsOfKind, isSame, obligationFacts, runningIn } from './running';

interface ReminderContext {
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Whether the command is a reminder, which looks at the entries of its stream. */
export const reminds = ({ type }: { readonly type: string }): boolean => type === 'RemindOfObligation';

/**
 * Adds RemindOfObligation to what a stream decides. A list of what is due lags behind the record; whether something still runs is asked of
 * the facts of the stream itself, as they hold, in the order in which they occurred. They are read for it: reminders are rare, and no state
 * grows for them.
 */
export const withReminders =
  <Command extends EpisodeServiceCommand, State, Event extends AnyEvent, Context extends ReminderContext>(
    decide: (command: Exclude<Command, ObligationCommand>, state: State, context: Context) => Decision<Event, RejectionCode>,
  ) =>
  (command: Command | ObligationCommand, state: State, context: Context): Decision<Event | ObligationEvent, RejectionCode> =>
    command.type === 'RemindOfObligation'
      ? remind(command, context.entries)
      : decide(command as Exclude<Command, ObligationCommand>, state, context);

const remind = ({ data, occurredAt }: ObligationCommand, entries: ReadonlyMap<string, Entry>): Decision<ObligationEvent, RejectionCode> => {
  const running = runningIn(factsOf(entries, factsOfKind(data.kind)), data.kind).find((one) => isSame(one, data));
  if (!running) return reject('obligation-met', 'It has been done, it is counted anew since then, or it never was.');
  if (running.rests) return reject('obligation-rests', 'The episode is suspended, and what is due in it rests.');
  if (running.reminded) return alreadySo;
  return accept({ type: 'ObligationFellDue', data: { ...data, dueAt: occurredAt } });
};

/** The facts of one stream, as they hold, in the order in which they occurred. @param types those that are asked for */
export const factsOf = (entries: ReadonlyMap<string, Entry>, types: ReadonlySet<string> = ofObligations): readonly Fact[] => {
  const facts: Fact[] = [];
  for (const { event, standing } of entries.values()) if (standing !== 'voided' && types.has(event.type)) facts.push(event as Fact);
  return facts.sort(byTime);
};

const ofObligations: ReadonlySet<string> = new Set(obligationFacts);

const byTime = (one: DecidedEvent, other: DecidedEvent): number =>
  one.occurredAt === other.occurredAt ? (one.eventId < other.eventId ? -1 : 1) : one.occurredAt < other.occurredAt ? -1 : 1;

/** What fell due is asked of the entries, and of no state. */
export const passingReminders =
  <State, Event extends AnyEvent>(evolve: (state: State, event: DecidedEvent<Event>) => State) =>
  (state: State, event: DecidedEvent<Event | ObligationEvent>): State =>
    event.type === 'ObligationFellDue' ? state : evolve(state, event as DecidedEvent<Event>);
