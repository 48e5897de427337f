import type { EventLog } from '../types';
import { all, type ToyEvent } from '../specs/toy';

/** What writers said they did: the commands they began, and those that were acknowledged with their last position. */
export interface Claims {
  readonly begun: Set<string>;
  readonly acknowledged: Map<string, { readonly sequence: number; readonly partition: number }>;
}

export const newClaims = (): Claims => ({ begun: new Set(), acknowledged: new Map() });

/** Takes down what a writer program writes, until it ends. */
export const takeDown = async (lines: AsyncIterable<string>, claims: Claims, onAck: () => void = () => undefined): Promise<void> => {
  for await (const line of lines) {
    const [what, commandId = '', sequence, partition] = line.split(' ');
    if (what === 'begin') claims.begun.add(commandId);
    if (what === 'ack' && partition !== undefined) {
      claims.acknowledged.set(commandId, { sequence: Number(sequence), partition: Number(partition) });
      onAck();
    }
  }
};

/** What the log holds, read whole: the reading itself proves that no sequence is missing. */
export interface Holding {
  /** Positions of the events of each command. */
  readonly byCommand: ReadonlyMap<string, readonly { readonly partition: number; readonly sequence: number; readonly eventId: string }[]>;
  readonly count: number;
}

export const holding = async (log: EventLog<ToyEvent>): Promise<Holding> => {
  const byCommand = new Map<string, { partition: number; sequence: number; eventId: string }[]>();
  let count = 0;
  for (const { partition, sequence: head } of await log.heads()) {
    const events = await all(log.readPartition(partition));
    if (events.length !== head) throw new Error(`Partition ${partition} holds ${events.length} events and its head says ${head}`);
    count += events.length;
    for (const { commandId, sequence, eventId } of events) {
      byCommand.set(commandId, [...(byCommand.get(commandId) ?? []), { partition, sequence, eventId }]);
    }
  }
  return { byCommand, count };
};

/**
 * What is wrong with the log, in view of what was claimed: every acknowledged command is there where its answer said, whole, once; nothing
 * is there that nobody began, and nothing half. Empty when all is well.
 *
 * @param eventsEach how many events a command of the writers makes
 */
export const complaints = ({ byCommand }: Holding, { begun, acknowledged }: Claims, eventsEach: number): readonly string[] => [
  ...[...acknowledged].flatMap(([commandId, { partition, sequence }]) =>
    byCommand.get(commandId)?.some((event) => event.partition === partition && event.sequence === sequence)
      ? []
      : [`${commandId} was lost`],
  ),
  ...[...byCommand].flatMap(([commandId, events]) => [
    ...(begun.has(commandId) ? [] : [`${commandId} was never begun`]),
    ...(events.length === eventsEach ? [] : [`${commandId} has ${events.length} events`]),
  ]),
];
