import type { EventSource, LogGate, StoredEvent } from '@throughline/kernel';
import type { Kafka } from 'kafkajs';
import type { Pool } from 'pg';
import type { BrokerLogger } from '../connection/connect';

/** What a relay is about to do, or has done, with one partition. */
export interface RelayMoment {
  readonly step: 'before-read' | 'after-read' | 'before-send' | 'after-send' | 'before-mark' | 'after-mark';
  readonly partition: number;
  /** Sequence of the first event concerned. */
  readonly from: number;
  /** Sequence of the last one; unknown before it is read. */
  readonly to?: number;
  readonly count?: number;
  /** Size of the messages, estimated to within a few per cent. */
  readonly bytes?: number;
  /** How long the step took; of the whole request where several partitions share one. */
  readonly ms?: number;
  /** The events themselves, where they are at hand. */
  readonly events?: readonly StoredEvent[];
}

export type PartitionState =
  /** Taken: what lies in the topic behind the mark is being compared with the log. */
  | 'settling'
  | 'publishing'
  /** The broker, the database or the log does not answer: it tries again, and nothing is lost. */
  | 'retrying'
  /** It cannot go on by itself: see the error. Nothing was skipped. */
  | 'stopped';

/** One partition that this relay holds. */
export interface PartitionStatus {
  readonly partition: number;
  readonly state: PartitionState;
  readonly generation: number;
  /** Everything up to this sequence is in the topic, as far as this relay knows. */
  readonly published: number;
  /** Since when it is in this state: ISO 8601, UTC. */
  readonly since: string;
  /** Why it retries or stopped and, where somebody must act, what to do. Holds no patient data. */
  readonly error?: string;
}

export interface RelayStatus {
  readonly topic: string;
  /** UUID of this relay among the members. */
  readonly member: string;
  /** How many relays of the topic live; 0 until the first look. */
  readonly members: number;
  /** The partitions that this relay holds: none is no fault while others hold them. */
  readonly partitions: readonly PartitionStatus[];
  /** Why it publishes nothing, nowhere; null when it may publish. */
  readonly withheld: string | null;
  /** Why it cannot look after its leases; null when it can. */
  readonly leasesError: string | null;
}

export interface RelayOptions {
  readonly kafka: Kafka;
  readonly topic: string;
  /** Of the log: names it in each message. */
  readonly clusterId: string;
  /** Where events come from: the log itself. */
  readonly source: EventSource;
  /** Where the log ends, by partition: tells whether the topic knows more than the log. */
  readonly heads: () => Promise<readonly { readonly partition: number; readonly sequence: number }[]>;
  /** Of the log: closed when the topic is found to know more than the log. */
  readonly gate: LogGate;
  /** The database with the relays' tables (`migrateBroker`). Two connections are enough. */
  readonly pool: Pool;
  /** Asserts the topic before a partition is published: see `ensureTopic`. */
  readonly assertTopic?: () => Promise<void>;
  /** Names this relay to operators. Default: host and process. */
  readonly name?: string;
  /** How long a lease holds without being renewed, in milliseconds; default 4,000. Another takes over after that. */
  readonly leaseMs?: number;
  /** How often leases are looked after, in milliseconds; by default a quarter of `leaseMs`. */
  readonly tendMs?: number;
  /** The most events of a partition in one message set. Default 500. */
  readonly batchSize?: number;
  readonly logger?: BrokerLogger;
  /** Told of each step, as it is taken. */
  readonly observe?: (moment: RelayMoment) => void;
}

/** Publishes the log into a topic until it is stopped. */
export interface Relay {
  readonly status: () => RelayStatus;
  /** Settles what is being sent, then lets its partitions go. */
  readonly stop: () => Promise<void>;
}
