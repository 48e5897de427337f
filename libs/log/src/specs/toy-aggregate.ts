import {
  accept,
  alreadySo,
  reject,
  type Aggregate,
  type AnyAggregate,
  type CommandUnion,
  type Decision,
  type DecisionContext,
} from '@throughline/kernel';
import { v7 } from 'uuid';
import { digestOf } from '../digest';
import type { Submission } from '../execution/submission';
import { actor, type ToyEvent } from './toy';

interface ToyData {
  /** Adds to the tally, as far as the register's limit allows; also to the streams named in `also`. */
  readonly Add: { readonly amount: number; readonly also?: readonly string[]; readonly limitedBy?: string };
  readonly AddNothing: Record<string, never>;
  readonly Refuse: Record<string, never>;
  /** Corrects an addition, which the event id names, to another amount; voids it where none is given. */
  readonly Correct: { readonly entry: string; readonly amount?: number };
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

type Refusal = 'refused' | 'over-limit' | 'no-such-entry';

const decide = (command: ToyCommand, { companions, entries }: DecisionContext<Companions>): Decision<ToyEvent, Refusal> => {
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
    case 'Correct':
      return corrected(command, entries);
  }
};

const corrected = (
  { data: { entry, amount } }: Extract<ToyCommand, { type: 'Correct' }>,
  entries: DecisionContext<Companions>['entries'],
) => {
  const found = entries.get(entry);
  if (!found || found.standing === 'voided') return reject('no-such-entry', 'It is not there');
  if (amount === undefined) {
    return accept<ToyEvent>({ type: 'EntryVoided', corrects: entry, data: { entryType: 'TallyAdded', reason: 'miscounted' } });
  }
  const { occurredAt, occurredAtPrecision, policyVersionId } = found.event;
  const as = { entryType: 'TallyAdded', entryVersion: 1, occurredAt, occurredAtPrecision, policyVersionId, reason: 'miscounted' } as const;
  return accept<ToyEvent>({ type: 'EntryCorrected', corrects: entry, data: { ...as, payload: { amount } } });
};

export const toy: Aggregate<ToyCommand, TallyState, ToyEvent, Refusal, Companions> = {
  name: 'tally',
  decider: {
    initial: { sum: 0 },
    decide: (command, _state, context) => decide(command, context),
    evolve: (state, event) => {
      folds.count += 1;
      return event.type === 'TallyAdded' ? { sum: state.sum + event.data.amount } : state;
    },
  },
  subject: () => ({ patientId: 'patient-1', episodeId: null, siteId: 'site-1' }),
  companions: (command) =>
    command.type === 'Add' && command.data.limitedBy ? { limit: { aggregate: toy as AnyAggregate, target: command.data.limitedBy } } : {},
  looksAtEntries: (command) => command.type === 'Correct',
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

/** Corrects the entry to the amount, or voids it. */
export const correct = (entry: string, amount?: number): { type: 'Correct'; data: ToyData['Correct'] } => ({
  type: 'Correct',
  data: amount === undefined ? { entry } : { entry, amount },
});
