import {
  Fault,
  reaches,
  streamOf,
  type AnyAggregate,
  type AnyCommand,
  type AnyEvent,
  type Companion,
  type DecidedEvent,
  type Decision,
  type Entry,
  type EventDefinition,
  type NewEvent,
  type Subject,
} from '@throughline/kernel';
import { v7 } from 'uuid';
import type { Append, Outcome, StreamAppend } from '../types';
import type { Submission } from './submission';
import type { Folded, Wanted, Workspace } from './workspace';

export type Rejected = Extract<Outcome, { kind: 'rejected' }>;
export type Plan = { readonly kind: 'planned'; readonly append: Append };

export interface DecisionSettings {
  /** The time of the decision, in milliseconds since 1970. */
  readonly now: number;
  /** How far a fact's time may lie ahead of `now`: clocks differ. Milliseconds. */
  readonly skewMs: number;
  readonly definitions: ReadonlyMap<string, EventDefinition>;
  /** The W3C trace context that the events carry on; null when nobody traces. */
  readonly traceparent: string | null;
}

/** Every record about a patient is a substance-use-disorder record under 42 CFR Part 2; the codes are HL7 v3-ActCode's. */
export const patientLabels = ['42CFRPart2', 'SUD'] as const;

/**
 * Decides one command on the workspace and adds what it decided to it.
 * The own stream is loaded already; companions that are not are loaded here.
 */
export const decideOn = async (
  aggregate: AnyAggregate,
  { command, digest, expectedVersion }: Submission,
  workspace: Workspace,
  settings: DecisionSettings,
): Promise<Plan | Rejected> => {
  const own = workspace.get({ aggregate, target: command.target });
  if (Date.parse(command.occurredAt) > settings.now + settings.skewMs) {
    return rejected('occurred-in-future', 'The fact lies in the future');
  }
  const version = isHidden(aggregate, command, own) ? 0 : own.version;
  if (expectedVersion !== undefined && expectedVersion !== version) {
    return rejected('version-mismatch', `The stream is at version ${version}, not ${expectedVersion}`);
  }
  const companions = await companionStates(aggregate, command, own.state, workspace);
  const entries = aggregate.looksAtEntries?.(command) ? await workspace.entries({ aggregate, target: command.target }) : noEntries;
  const decision = aggregate.decider.decide(command, own.state, {
    now: new Date(settings.now).toISOString(),
    companions,
    entries,
  }) as Decision<AnyEvent, string>;
  if (decision.kind === 'rejected') return decision;

  const ownStream = streamOf(aggregate, command.target);
  const subject = aggregate.subject(command, own.state, companions) ?? nobody;
  const context = { command, subject, policyVersionId: aggregate.policyVersionId(command, companions), settings };
  const streams: OpenStream[] = [];
  for (const event of decision.events) {
    const streamId = event.stream ?? ownStream;
    const decided = inEnvelope(event, streamId, workspace.versionOf(streamId) + 1, context);
    workspace.evolve(decided);
    add(streams, decided);
  }
  return { kind: 'planned', append: { commandId: command.commandId, digest, partitionKey: subject.patientId ?? ownStream, streams } };
};

/** Whether the stream belongs to a site that the sender does not reach, and is to them as one that does not exist. */
export const isHidden = ({ siteOf }: AnyAggregate, { sites, target }: AnyCommand, { version, state }: Folded): boolean =>
  version > 0 && siteOf !== undefined && !reaches(sites, siteOf(state, target));

const rejected = (code: string, detail: string): Rejected => ({ kind: 'rejected', code, detail });

const noEntries: ReadonlyMap<string, Entry> = new Map();

const nobody: Subject = { patientId: null, episodeId: null, siteId: null };

/** The other streams that the decision looks at; those without a definite companion are left out. */
export const companionsOf = (
  aggregate: AnyAggregate,
  command: Submission['command'],
  state: unknown,
  known: CompanionStates = {},
): readonly (Wanted & { name: string })[] =>
  Object.entries(aggregate.companions(command, state, known) as Readonly<Record<string, Companion | undefined>>).flatMap(
    ([name, companion]) => (companion ? [{ name, ...companion }] : []),
  );

type CompanionStates = Readonly<Record<string, unknown>>;

const companionStates = async (
  aggregate: AnyAggregate,
  command: Submission['command'],
  state: unknown,
  workspace: Workspace,
  known: CompanionStates = {},
): Promise<CompanionStates> => {
  const wanted = companionsOf(aggregate, command, state, known);
  if (wanted.length === Object.keys(known).length) return known;
  await workspace.load(wanted);
  const loaded = Object.fromEntries(wanted.map((one) => [one.name, workspace.get(one).state]));
  return companionStates(aggregate, command, state, workspace, loaded);
};

interface EnvelopeContext {
  readonly command: Submission['command'];
  readonly subject: Subject;
  readonly policyVersionId: string | null;
  readonly settings: DecisionSettings;
}

const inEnvelope = (
  event: NewEvent<AnyEvent>,
  streamId: string,
  streamVersion: number,
  { command, subject, policyVersionId, settings }: EnvelopeContext,
): DecidedEvent => {
  const definition = settings.definitions.get(event.type);
  if (!definition) throw new Fault('unknown-event-type', `No definition of ${event.type}`);
  // Field by field: spreading took a seventh of the time of a whole import.
  return {
    type: event.type,
    data: event.data,
    eventId: v7(),
    schemaVersion: definition.version,
    streamId,
    streamVersion,
    occurredAt: command.occurredAt,
    occurredAtPrecision: command.occurredAtPrecision,
    actor: command.actor,
    siteId: event.about ? event.about.siteId : subject.siteId,
    patientId: subject.patientId,
    episodeId: event.about ? event.about.episodeId : subject.episodeId,
    policyVersionId,
    correlationId: command.correlationId,
    causationId: command.causationId,
    commandId: command.commandId,
    traceparent: settings.traceparent ?? command.traceparent ?? null,
    source: command.source,
    part2: true,
    labels: subject.patientId === null ? [] : patientLabels,
    corrects: event.corrects ?? null,
  };
};

interface OpenStream extends StreamAppend {
  readonly events: DecidedEvent[];
}

/** Keeps the order of the decision: a stream that is written to, left and written to again takes two entries. */
const add = (streams: OpenStream[], event: DecidedEvent): void => {
  const last = streams.at(-1);
  if (last?.streamId === event.streamId) last.events.push(event);
  else streams.push({ streamId: event.streamId, expectedVersion: event.streamVersion - 1, events: [event] });
};
