import { accept, alreadySo, reject, type Aggregate, type AnyAggregate, type CommandUnion, type Decision } from '@throughline/kernel';
import { v7 } from 'uuid';
import { digestOf } from '../digest';
import type { Submission } from '../execution/submission';
import { actor, type ToyEvent } from './toy';

interface ToyData {
  /** Adds to the tally, as far as the register's limit allows; also to the streams named in `also`. */
  readonly Add: { readonly amount: number; readonly also?: readonly string[]; readonly limitedBy?: string };
  readonly AddNothing: Record<string, never>;
  readonly Refuse: Record<string, never>;
}
export type ToyCommand = CommandUnion<ToyData>;

interface Companions {
  readonly limit?: TallyState;
  readonly [name: string]: unknown;
}

/** The sum of a tally. `folds` counts how many events were folded, ever, by this process. */
export interface TallyState {
  readonly sum: number;
}
export const folds = { count: 0 };

const decide = (command: ToyCommand, _state: TallyState, companions: Companions): Decision<ToyEvent, 'refused' | 'over-limit'> => {
  switch (command.type) {
    case 'Add':
      if (companions.limit && companions.limit.sum + command.data.amount > 3) return reject('over-limit', 'The limit is 3');
      return accept<ToyEvent>(
        { type: 'TallyAdded', data: { amount: command.data.amount } },
        ...[command.data.limitedBy ? `tally-${command.data.limitedBy}` : [], command.data.also ?? []].flat().map((stream) => ({
          type: 'TallyAdded' as const,
          data: { amount: command.data.amount },
          stream,
        })),
      );
    case 'AddNothing':
      return alreadySo;
    case 'Refuse':
      return reject('refused', 'It asks for that');
  }
};

export const toy: Aggregate<ToyCommand, TallyState, ToyEvent, 'refused' | 'over-limit', Companions> = {
  name: 'tally',
  decider: {
    initial: { sum: 0 },
    decide: (command, state, { companions }) => decide(command, state, companions),
    evolve: (state, event) => {
      folds.count += 1;
      return { sum: state.sum + event.data.amount };
    },
  },
  subject: () => ({ patientId: 'patient-1', episodeId: null, siteId: 'site-1' }),
  companions: (command) =>
    command.type === 'Add' && command.data.limitedBy ? { limit: { aggregate: toy as AnyAggregate, target: command.data.limitedBy } } : {},
  policyVersionId: () => 'policy-1',
};

/** A submission of a toy command, under an id of its own unless one is given. */
export const submission = (
  command: { [Name in keyof ToyData]: { readonly type: Name; readonly data: ToyData[Name] } }[keyof ToyData],
  target: string,
  { commandId = v7(), occurredAt = '2026-03-02T09:30:00.000Z' } = {},
): Submission<ToyCommand> => ({
  command: {
    ...command,
    commandId,
    target,
    occurredAt,
    occurredAtPrecision: 'instant',
    actor,
    source: 'ui',
    correlationId: 'correlation-1',
    causationId: null,
  },
  digest: digestOf({ ...command, target, occurredAt }),
});

export const add = (amount: number, also?: readonly string[]): { type: 'Add'; data: ToyData['Add'] } => ({
  type: 'Add',
  data: also ? { amount, also } : { amount },
});
