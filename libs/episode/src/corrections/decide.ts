import {
  accept,
  alreadySo,
  asCorrection,
  reject,
  type AnyEvent,
  type CorrectionEvent,
  type DecidedEvent,
  type Decision,
  type Entry,
  type JsonObject,
  type NewEvent,
} from '@throughline/kernel';
import type { CommandNamed, EpisodeServiceCommand } from '../commands';
import { eventCodec } from '../events/codec';
import type { EpisodeServiceEvent } from '../events';
import { permitted, rolesFor } from '../permissions';
import { inFuture } from '../refusals';
import type { RejectionCode } from '../rejections';
import { isSame } from '../same';
import { policyAt, type SitePolicies } from '../site-policy/state';
import type { CorrectionCommand } from './commands';
import type { CorrectionRule } from './rule';
import { correctionRules } from './rules';

/** What the decision of a correction looks at beside the state. */
export interface CorrectionContext {
  readonly now: string;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly companions: { readonly policy?: SitePolicies };
}

/**
 * What a correction brings with it, by the entry that is corrected: events in other streams, or a reason why it cannot be.
 *
 * @typeParam Event what the stream and its decisions hold
 */
export type Consequences<State, Event extends AnyEvent, Context> = (
  command: CorrectionCommand,
  entry: DecidedEvent<EpisodeServiceEvent>,
  state: State,
  context: Context,
) => Decision<Event, RejectionCode>;

/** Whether the command is a correction, which looks at the entries of its stream. */
export const corrects = ({ type }: { readonly type: string }): boolean => type === 'CorrectEntry' || type === 'VoidEntry';

/** For kinds of stream in which a correction changes nothing elsewhere. */
export const noConsequences = (): Decision<never, never> => alreadySo;

type Decide<Command, State, Event extends AnyEvent, Context> = (
  command: Command,
  state: State,
  context: Context,
) => Decision<Event, RejectionCode>;

/**
 * Adds CorrectEntry and VoidEntry to what a stream decides. Nothing that was told is changed: a correction is an event of its own (E4), and a
 * closed episode takes one too (I2).
 *
 * @param initial the state of a stream that does not exist, or that the sender does not reach
 */
export const withCorrections =
  <Command extends EpisodeServiceCommand, State, Event extends AnyEvent, Context extends CorrectionContext>(
    initial: State,
    decide: Decide<Exclude<Command, CorrectionCommand>, State, Event, Context>,
    consequences: Consequences<State, Event, Context>,
  ): Decide<Command | CorrectionCommand, State, Event | CorrectionEvent, Context> =>
  (command, state, context) => {
    if (command.type !== 'CorrectEntry' && command.type !== 'VoidEntry') {
      return decide(command as Exclude<Command, CorrectionCommand>, state, context);
    }
    const entry = state === initial ? undefined : context.entries.get(command.data.corrects);
    if (!entry) return reject('entry-not-found', 'The record holds no entry of this event id.');
    if (asCorrection(entry.event)) return reject('entry-is-correction', 'It is a correction itself: name the entry that it corrects.');
    const event = entry.event as DecidedEvent<EpisodeServiceEvent>;
    const rule = correctionRules[event.type];
    if (rule.kind === 'follows') return reject('entry-follows-another', `It follows from another entry. Correct that one: ${rule.from}.`);
    if (!rule.by.some((name) => permitted(command.actor.role, name))) {
      const roles = [...new Set(rule.by.flatMap(rolesFor))];
      return reject('role-not-permitted', `${command.actor.role} may not correct ${event.type}; ${roles.join(', ')} may.`);
    }
    const correction =
      command.type === 'CorrectEntry' ? correctEntry(command, entry, rule, context) : voidEntry(command, entry, rule, context.entries);
    if (correction.kind === 'rejected' || correction.events.length === 0) return correction;
    const further = consequences(command, event, state, context);
    return further.kind === 'rejected' ? further : accept<Event | CorrectionEvent>(...correction.events, ...further.events);
  };

type Correctable = Exclude<CorrectionRule, { readonly kind: 'follows' }>;
type Corrected = Decision<CorrectionEvent, RejectionCode>;

const alreadyVoided = reject('entry-voided', 'The entry was voided, for good. Record the fact anew.');

const voidEntry = (
  { data: { corrects, reason } }: CommandNamed<'VoidEntry'>,
  { event, standing, correction }: Entry,
  rule: Correctable,
  entries: ReadonlyMap<string, Entry>,
): Corrected => {
  if (standing === 'voided') return correction?.data.reason === reason ? alreadySo : alreadyVoided;
  if (rule.kind === 'opens-stream' && othersHold(entries, corrects)) {
    return reject('entry-opens-stream', 'The record begins with this entry: void the others first.');
  }
  return accept({ type: 'EntryVoided', corrects, data: { entryType: event.type, reason } });
};

const othersHold = (entries: ReadonlyMap<string, Entry>, opening: string): boolean =>
  [...entries].some(([id, { event, standing }]) => id !== opening && standing !== 'voided' && standsByItself(event.type));

/** What follows from other entries goes with them. */
const standsByItself = (type: string): boolean => correctionRules[type as EpisodeServiceEvent['type']].kind !== 'follows';

/** The payload is checked as if the entry were made now, by the schema of today. */
const correctEntry = (
  { data }: CommandNamed<'CorrectEntry'>,
  { event, standing }: Entry,
  rule: Correctable,
  { now, companions }: CorrectionContext,
): Corrected => {
  if (standing === 'voided') return alreadyVoided;
  const { corrects, reason, newPayload, newPrecision } = data;
  const occurredAt = data.newOccurredAt === undefined ? event.occurredAt : new Date(data.newOccurredAt).toISOString();
  if (occurredAt > now) return inFuture('newOccurredAt');
  const moved = occurredAt !== event.occurredAt;
  const policy = policyAt(companions.policy, occurredAt);
  const definition = eventCodec.definitions.get(event.type);
  const old = event.data as JsonObject;
  const whole = { ...judgedFields(rule, old), ...newPayload };
  const payload = definition?.derive?.(whole, policy?.fields) ?? whole;
  const changed = (rule.fixed ?? []).filter((field) => !isSame(old[field], payload[field]));
  if (changed.length > 0) return reject('entry-field-fixed', `Other records rest on these fields: ${changed.join(', ')}.`);
  const flaw = eventCodec.flaw({ type: event.type, data: payload });
  if (flaw !== null) return reject('entry-invalid', `${event.type} ${flaw}.`);
  const occurredAtPrecision = newPrecision ?? event.occurredAtPrecision;
  if (!moved && occurredAtPrecision === event.occurredAtPrecision && isSame(old, payload)) return alreadySo;
  const correction: NewEvent<CorrectionEvent> = {
    type: 'EntryCorrected',
    corrects,
    data: {
      entryType: event.type,
      entryVersion: definition?.version ?? event.schemaVersion,
      payload,
      occurredAt,
      occurredAtPrecision,
      policyVersionId: moved ? (policy?.id ?? null) : event.policyVersionId,
      reason,
    },
  };
  return accept(correction);
};

const judgedFields = ({ judged = [] }: Correctable, old: JsonObject): JsonObject =>
  Object.fromEntries(judged.flatMap((field) => (old[field] === undefined ? [] : [[field, old[field]]])));

/** A state is folded of the history as it holds, in which corrections are carried out already. */
export const passingCorrections =
  <State, Event extends AnyEvent>(evolve: (state: State, event: DecidedEvent<Event>) => State) =>
  (state: State, event: DecidedEvent<Event | CorrectionEvent>): State =>
    asCorrection(event) ? state : evolve(state, event as DecidedEvent<Event>);
