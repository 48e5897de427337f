import type { StoredEvent } from '@throughline/kernel';

/** What feeds need of the log. */
export interface FeedLog {
  readonly partitions: number;
  readonly clusterId: string;
  /** A page of a partition. @throws Fault `missing-event` naming the first one that is not there */
  readonly readStored: (partition: number, page: { readonly after: number; readonly limit: number }) => Promise<readonly StoredEvent[]>;
  /** The events at these sequences, ascending. */
  readonly readAt: (partition: number, sequences: readonly number[]) => Promise<readonly StoredEvent[]>;
  readonly heads: () => Promise<readonly { readonly partition: number; readonly sequence: number }[]>;
  /** Tells which partitions have got events. @returns ends the telling */
  readonly onAppended: (listener: (partitions: readonly number[]) => void) => () => void;
}
