import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { BrokerLogger } from '../connection/connect';

/** How long the brokers wait for a sign of life, unless they are told otherwise, in milliseconds. */
const usualSessionMs = 10_000;
/** So many signs of life in that time. */
const signsOfLife = 5;
/** How long a member may take to join anew when the members change, in milliseconds. */
const rejoinWithinMs = 15_000;
/** The longest wait of one fetch for new messages, in milliseconds. A seek or a resumed partition waits for the fetch in flight. */
const fetchWaitMs = 100;
/** Of one partition in one fetch, unless its first message set is larger. All that a fetch brings is taken apart at once, ten times as large. */
const fetchBytes = 256 * 1024;
const firstPauseMs = 250;
const longestPauseMs = 5_000;

export interface GroupMemberOptions {
  readonly kafka: Kafka;
  readonly topic: string;
  readonly groupId: string;
  readonly partitions: number;
  /** How long the brokers wait for a sign of life before they give a member's partitions to others, in milliseconds. Default 10,000. */
  readonly sessionMs?: number;
  readonly logger: BrokerLogger;
  /** Called before the first fetch of each new assignment, with all partitions that are this member's now. */
  readonly onAssigned: (partitions: readonly number[]) => void;
  readonly onBatch: (payload: EachBatchPayload) => Promise<void>;
}

/** A member of a consumer group that comes back whatever happens to it. */
export interface GroupMember {
  /** Does something with the client, if there is one that takes part. */
  readonly use: <Result>(work: (consumer: Consumer) => Result) => Result | undefined;
  /** Why it does not take part at the moment, in words for operators; null when it does. */
  readonly trouble: () => string | null;
  /** Leaves the group. */
  readonly stop: () => Promise<void>;
}

export const joinGroup = (given: GroupMemberOptions): GroupMember => {
  const options = { sessionMs: usualSessionMs, ...given };
  const stopping = new AbortController();
  const state: MemberState = { consumer: null, trouble: 'has not joined its group yet', lastSign: performance.now() };
  const life = keepJoining(options, state, stopping.signal);
  return {
    use: (work) => (state.consumer ? work(state.consumer) : undefined),
    trouble: () => state.trouble ?? silence(state, options.sessionMs),
    stop: async () => {
      stopping.abort();
      await life;
    },
  };
};

type MemberOptions = Required<GroupMemberOptions>;

interface MemberState {
  /** The client, from its first assignment until it crashes or is stopped. */
  consumer: Consumer | null;
  trouble: string | null;
  /** When the brokers last answered a sign of life. */
  lastSign: number;
}

/** The client tries again by itself for a while, and says nothing; meanwhile its signs of life stay away. */
const silence = ({ lastSign }: MemberState, sessionMs: number): string | null => {
  const quiet = performance.now() - lastSign;
  return quiet < sessionMs ? null : `has had no answer from Kafka for ${Math.round(quiet / 1_000)} s`;
};

const keepJoining = async (options: MemberOptions, state: MemberState, signal: AbortSignal): Promise<void> => {
  let pauseMs = firstPauseMs;
  while (!signal.aborted) {
    const joined = performance.now();
    try {
      await takePart(options, state, signal);
    } catch (error) {
      state.trouble = `is out of its group and tries again: ${error instanceof Error ? error.message : String(error)}`;
      options.logger.warn({ topic: options.topic, group: options.groupId, reason: state.trouble }, 'The Kafka consumer was interrupted');
    }
    if (performance.now() - joined > longestPauseMs * 2) pauseMs = firstPauseMs;
    await sleep(pauseMs * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
};

/** One life of the client: from joining to the signal. @throws what it crashed with */
const takePart = async (options: MemberOptions, state: MemberState, signal: AbortSignal): Promise<void> => {
  const consumer = consumerOf(options);
  const crashed = new Promise<never>((_, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
  });
  crashed.catch(() => undefined);
  const sign = (): void => void (state.lastSign = performance.now());
  consumer.on(consumer.events.HEARTBEAT, sign);
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    sign();
    state.consumer = consumer;
    state.trouble = null;
    options.onAssigned(payload.memberAssignment[options.topic] ?? []);
  });
  const told = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await Promise.race([run(consumer, options), told, crashed]);
    await Promise.race([told, crashed]);
  } finally {
    state.consumer = null;
    await consumer.disconnect().catch(() => undefined);
  }
};

const consumerOf = ({ kafka, groupId, sessionMs }: MemberOptions): Consumer =>
  kafka.consumer({
    groupId,
    sessionTimeout: sessionMs,
    heartbeatInterval: sessionMs / signsOfLife,
    rebalanceTimeout: rejoinWithinMs,
    maxWaitTimeInMs: fetchWaitMs,
    maxBytesPerPartition: fetchBytes,
    // Else asking for a topic that is not there would make one, with the brokers' idea of how many partitions it has.
    allowAutoTopicCreation: false,
    // A crash has one way back, and it is ours: the client would come back from some and not from others.
    retry: { retries: 5, initialRetryTime: 100, maxRetryTime: 1_000, restartOnFailure: () => Promise.resolve(false) },
  });

const run = async (consumer: Consumer, { topic, partitions, onBatch }: GroupMemberOptions): Promise<void> => {
  await consumer.connect();
  // From the beginning, also when the offset to go on at is gone: what is missing then shows by its sequence.
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: partitions, eachBatch: onBatch });
};
