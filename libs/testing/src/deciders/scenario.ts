import {
  streamOf,
  type Aggregate,
  type AnyCommand,
  type AnyEvent,
  type Codec,
  type CommandEnvelope,
  type Decision,
  type NewEvent,
  type Subject,
} from '@throughline/kernel';
import { createWorld, type Fact } from './world';

/** A command as a test gives it: its name, its fields, and of the envelope what matters. */
export type Given<Command extends AnyCommand> = Command extends AnyCommand
  ? Pick<Command, 'type' | 'data'> & Partial<CommandEnvelope>
  : never;

/** What a test of one aggregate takes for granted. */
export interface Setting {
  /** Checks every event against its schema. */
  readonly codec: Codec<AnyEvent>;
  readonly subject: Subject;
  /** The aggregate instance that commands go to. */
  readonly target: string;
  /** Who acts, when the fact occurred and so on, unless the command says otherwise. */
  readonly command: Partial<CommandEnvelope>;
  /** When decisions are taken: ISO 8601, UTC. */
  readonly now: string;
}

/** What became of a command: exactly these events, nothing new, or a "no". */
export interface Verdict<Event extends AnyEvent, Rejection extends string> {
  /** Accepted, with exactly these events in this order. */
  readonly then: (...events: readonly NewEvent<Event>[]) => void;
  /** Accepted, among others with these events. */
  readonly thenAmongOthers: (...events: readonly NewEvent<Event>[]) => void;
  /** Accepted without an event: it is already so. */
  readonly thenAlreadySo: () => void;
  readonly thenRejected: (code: Rejection) => void;
}

/** The first half of a sentence about care: what is the case. */
export interface Situation<Command extends AnyCommand, Event extends AnyEvent, Rejection extends string> {
  readonly when: (command: Given<Command>) => Verdict<Event, Rejection>;
}

/**
 * Given facts, when a command, then events or a "no". Facts go to the aggregate's own stream unless they name another one; companions are
 * found by the aggregate itself. Every event is checked against its schema.
 */
export const scenariosOf =
  <
    Command extends AnyCommand,
    State,
    Event extends AnyEvent,
    Rejection extends string,
    Companions extends Partial<Record<string, unknown>>,
  >(
    aggregate: Aggregate<Command, State, Event, Rejection, Companions>,
    setting: Setting,
  ) =>
  (...facts: readonly Fact[]): Situation<Command, Event, Rejection> => ({
    when: (command) => {
      const world = createWorld(setting.codec, setting.subject);
      for (const fact of facts) world.tell({ ...fact, stream: fact.stream ?? streamOf(aggregate, setting.target) });
      const whole = { ...commandEnvelope, target: setting.target, ...setting.command, ...command };
      return verdict<Event, Rejection>(world.submit(aggregate, whole, setting.now) as Decision<Event, Rejection>);
    },
  });

const verdict = <Event extends AnyEvent, Rejection extends string>(decision: Decision<Event, Rejection>): Verdict<Event, Rejection> => {
  const accepted = (): readonly NewEvent<Event>[] => {
    if (decision.kind === 'rejected') throw new Error(`Rejected: ${decision.code}. ${decision.detail}`);
    return decision.events;
  };
  return {
    then: (...events) => expect(accepted()).toEqual(events),
    thenAmongOthers: (...events) => expect(accepted()).toEqual(expect.arrayContaining([...events])),
    thenAlreadySo: () => expect(accepted()).toEqual([]),
    thenRejected: (code) => expect(decision).toMatchObject({ kind: 'rejected', code }),
  };
};

const commandEnvelope = {
  commandId: 'command-1',
  occurredAt: '2026-03-02T09:30:00.000Z',
  occurredAtPrecision: 'instant',
  actor: { id: 'm-1', role: 'prescriber' },
  source: 'ui',
  correlationId: 'correlation-1',
  causationId: null,
} as const;
