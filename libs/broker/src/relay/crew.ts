import type { LogGate } from '@throughline/kernel';
import type { BrokerLogger } from '../connection/connect';
import type { Bell } from './bell';
import type { Lane } from './lane';
import type { Leases } from './leases';
import type { Sender } from './sender';
import type { RelayMoment } from './types';

/** What the three loops of a relay share: one looks after leases, one settles partitions, one publishes. */
export interface Crew {
  readonly topic: string;
  /** By partition: those that this relay holds and works on. */
  readonly lanes: Map<number, Lane>;
  readonly leases: Leases;
  readonly sender: Sender;
  readonly leaseMs: number;
  readonly tendMs: number;
  readonly gate: LogGate;
  readonly logger: BrokerLogger;
  readonly observe: (moment: RelayMoment) => void;
  readonly signal: AbortSignal;
  /** There may be something to settle. */
  readonly settling: Bell;
  /** There may be something to send. */
  readonly publishing: Bell;
}

/** Somebody else has the partition: forgets it, and what was read of it. */
export const dropLane = ({ lanes, logger, topic }: Crew, lane: Lane): void => {
  if (lanes.get(lane.partition) !== lane) return;
  lanes.delete(lane.partition);
  void lane.close();
  logger.warn({ topic, partition: lane.partition, generation: lane.lease().generation }, 'Another relay has taken this partition');
};
