import {
  asCorrection,
  effectiveHistory,
  entriesOf,
  streamOf,
  type AnyAggregate,
  type AnyCommand,
  type AnyEvent,
  type Codec,
  type Companion,
  type DecidedEvent,
  type Decision,
  type NewEvent,
  type RecordedEvent,
  type Subject,
} from '@throughline/kernel';

/** An event as a test tells it, with as much of its envelope as the test cares about. */
export type Fact = NewEvent<AnyEvent> & Partial<Subject> & { readonly eventId?: string; readonly occurredAt?: string };

/** Streams in memory, with the real deciders on them: what the log does, without the log. */
export interface World {
  /** Appends a fact to the stream that it names. */
  readonly tell: (fact: Fact & { readonly stream: string }) => void;
  /** Decides a command and appends nothing. */
  readonly decide: (aggregate: AnyAggregate, command: AnyCommand, now: string) => Decision<AnyEvent, string>;
  /** Decides a command and appends what it decides. Each event is checked against its schema; a breach throws. */
  readonly submit: (aggregate: AnyAggregate, command: AnyCommand, now: string) => Decision<AnyEvent, string>;
  /** The state as it was evolved, event by event. */
  readonly live: (aggregate: AnyAggregate, target: string) => unknown;
  /** The state folded anew from the stored JSON. */
  readonly replayed: (aggregate: AnyAggregate, target: string) => unknown;
  readonly stream: (streamId: string) => readonly DecidedEvent[];
  readonly streamIds: () => readonly string[];
  /** Everything so far in the order of appending, with places as in a log that has a partition for each patient, or stream without one. */
  readonly recorded: () => readonly RecordedEvent[];
}

/**
 * @param codec checks each event; compiled once for many worlds
 * @param subject whom told facts are about, unless they say it themselves
 */
export const createWorld = (codec: Codec<AnyEvent>, subject: Subject): World => {
  const streams = new Map<string, DecidedEvent[]>();
  const states = new Map<string, { readonly aggregate: AnyAggregate; readonly state: unknown }>();
  const recorded: RecordedEvent[] = [];
  const partitions = new Map<string, number>();
  const sequences = new Map<number, number>();

  const record = (event: DecidedEvent, recordedAt: string): void => {
    const key = event.patientId ?? event.streamId;
    const partition = partitions.get(key) ?? partitions.size;
    partitions.set(key, partition);
    const sequence = (sequences.get(partition) ?? 0) + 1;
    sequences.set(partition, sequence);
    recorded.push({ ...event, partition, sequence, recordedAt });
  };

  const append = (streamId: string, { stream: _stream, about, ...fact }: Fact, envelope: Partial<DecidedEvent>, now?: string): void => {
    const { schemaVersion, payload } = codec.write(fact);
    const stream = streams.get(streamId) ?? [];
    streams.set(streamId, stream);
    const event = {
      ...unremarkable,
      // Of one length, so that ids sort as they were drawn, like those of the log.
      eventId: `event-${String(recorded.length + 1).padStart(6, '0')}`,
      ...subject,
      ...envelope,
      ...about,
      ...fact,
      streamId,
      schemaVersion,
      streamVersion: stream.length + 1,
      data: JSON.parse(payload) as object,
    } as DecidedEvent;
    stream.push(event);
    const known = states.get(streamId);
    if (known) states.set(streamId, { ...known, state: evolved(known.aggregate, known.state, stream) });
    record(event, now ?? event.occurredAt);
  };

  const replayed: World['replayed'] = (aggregate, target) => foldedAnew(aggregate, streams.get(streamOf(aggregate, target)) ?? []);

  const live: World['live'] = (aggregate, target) => {
    const streamId = streamOf(aggregate, target);
    const known = states.get(streamId) ?? { aggregate, state: replayed(aggregate, target) };
    states.set(streamId, known);
    return known.state;
  };

  const decided = (aggregate: AnyAggregate, command: AnyCommand, now: string) => {
    const state = live(aggregate, command.target);
    const companions = companionStates(aggregate, command, state, live);
    const entries = entriesOf(aggregate.looksAtEntries?.(command) ? (streams.get(streamOf(aggregate, command.target)) ?? []) : []);
    const decision: Decision<AnyEvent, string> = aggregate.decider.decide(command, state, { now, companions, entries });
    return { decision, state, companions };
  };

  const submit: World['submit'] = (aggregate, command, now) => {
    const { decision, state, companions } = decided(aggregate, command, now);
    if (decision.kind === 'rejected') return decision;
    const about = aggregate.subject(command, state, companions) ?? subject;
    const { type: _type, data: _data, target, sites: _sites, ...said } = command;
    const envelope = { ...said, ...about, policyVersionId: aggregate.policyVersionId(command, companions) };
    for (const event of decision.events) append(event.stream ?? streamOf(aggregate, target), event, envelope, now);
    return decision;
  };

  return {
    tell: (fact) => append(fact.stream, fact, {}),
    decide: (aggregate, command, now) => decided(aggregate, command, now).decision,
    submit,
    live,
    replayed,
    stream: (streamId) => streams.get(streamId) ?? [],
    streamIds: () => [...streams.keys()],
    recorded: () => recorded,
  };
};

const foldedAnew = (aggregate: AnyAggregate, stream: readonly DecidedEvent[]): unknown =>
  effectiveHistory(stream).reduce<unknown>((state, event) => aggregate.decider.evolve(state, event), aggregate.decider.initial);

/** The state after the newest event of the stream. */
const evolved = (aggregate: AnyAggregate, state: unknown, stream: readonly DecidedEvent[]): unknown => {
  const newest = stream.at(-1);
  if (!newest) return state;
  return asCorrection(newest) ? foldedAnew(aggregate, stream) : aggregate.decider.evolve(state, newest);
};

const companionStates = (
  aggregate: AnyAggregate,
  command: AnyCommand,
  state: unknown,
  live: World['live'],
  known: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => {
  const asked = aggregate.companions(command, state, known) as Readonly<Record<string, Companion | undefined>>;
  const states = Object.fromEntries(
    Object.entries(asked).flatMap(([name, companion]) => (companion ? [[name, live(companion.aggregate, companion.target)]] : [])),
  );
  const complete = Object.keys(states).length === Object.keys(known).length;
  return complete ? known : companionStates(aggregate, command, state, live, states);
};

/** What tests seldom care about in an envelope. */
const unremarkable = {
  occurredAt: '2026-03-02T09:30:00.000Z',
  occurredAtPrecision: 'instant',
  actor: { id: 'm-1', role: 'prescriber' },
  policyVersionId: null,
  correlationId: 'correlation-1',
  causationId: null,
  commandId: 'command-0',
  source: 'ui',
  part2: true,
  labels: [],
  corrects: null,
} as const;
