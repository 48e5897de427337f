import { setTimeout as sleep } from 'node:timers/promises';
import type { KafkaMessage } from 'kafkajs';
import { messageReader, type ForeignReason } from '../message/from-message';
import type { Lane, Mark } from './lane';
import { offer } from './offer';

/** How long one batch may wait for riders that have no room, in milliseconds. Other partitions of the same broker wait with it. */
const patienceMs = 250;
/** How long the reading stays at one place while lanes wait elsewhere, in milliseconds. */
const turnMs = 200;

/** What a channel does with the consumer; nothing while there is none, or while the partition is somebody else's. */
export interface ChannelControls {
  readonly seek: (offset: number) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** A message that is none of the log's was passed. */
  readonly passed: (offset: number, reason: ForeignReason) => void;
}

/** What the client fetched of the partition, and its hold on the fetching. */
export interface Fetched {
  readonly messages: readonly KafkaMessage[];
  /** The offset behind the last message that may be read. */
  readonly end: number;
  /** Says at which offset to fetch on. */
  readonly resolve: (next: number) => void;
  readonly heartbeat: () => Promise<void>;
  /** Whether the consumer has been sent elsewhere since. */
  readonly isStale: () => boolean;
}

/** One partition of the topic, read once for all its readers. */
export interface Channel {
  readonly join: (lane: Lane) => void;
  readonly leave: (lane: Lane) => void;
  /** The partition is this consumer's, perhaps again: the reading goes on where it was. */
  readonly assigned: () => void;
  readonly read: (fetched: Fetched) => Promise<void>;
  /** The place before which no reader needs anything any more; null without readers. */
  readonly settledMark: () => Mark | null;
  /** How many events wait for readers. */
  readonly size: () => number;
}

/**
 * Reads at one place at a time, and gives each message to every lane that lacks it. Lanes that are near each other ride together, at
 * the pace of the slowest while that is bearable. One that cannot follow, or that begins far behind, waits and has its turns: the
 * reading then goes back for it, for a while.
 */
export const createChannel = (partition: number, clusterId: string, controls: ChannelControls): Channel => {
  const reader = messageReader(partition, clusterId);
  const lanes = new Set<Lane>();
  /** The offset of the next message to read. */
  let cursor = 0;
  /** The offset behind the last message; null until something was fetched, which nothing is at the end of a topic that stands still. */
  let end: number | null = null;
  let turnBegan = 0;
  let foreignUpTo = -1;
  let changed: () => void = () => undefined;

  const someRiderHasRoom = (): boolean => {
    for (const lane of lanes) if (lane.isOpen && lane.course.kind === 'riding' && lane.hasRoom) return true;
    return false;
  };
  const someRiderIsFull = (): boolean => {
    for (const lane of lanes) if (lane.isOpen && lane.course.kind === 'riding' && !lane.hasRoom) return true;
    return false;
  };

  /** Whether there may be something to read from this offset on. */
  const mayLie = (offset: number): boolean => offset < (end ?? cursor);

  /** Sends the reading to the lane that has waited longest and is ready for more, if there is something for it. */
  const giveTurn = (anywhere: boolean): void => {
    for (const lane of lanes) {
      const { course } = lane;
      if (!lane.isOpen || course.kind !== 'waiting' || !lane.isHungry || !(anywhere || mayLie(course.resumeAt))) continue;
      goTo(course.resumeAt);
      lane.course = { kind: 'riding', since: course.since };
      lanes.delete(lane);
      lanes.add(lane);
      return;
    }
  };

  const goTo = (offset: number): void => {
    turnBegan = performance.now();
    if (offset === cursor) return;
    for (const lane of lanes) {
      if (lane.course.kind === 'riding') lane.course = { kind: 'waiting', since: lane.course.since, resumeAt: cursor };
    }
    cursor = offset;
    controls.seek(offset);
  };

  const steer = (): void => {
    const idle = !someRiderHasRoom();
    if (idle || end === null || cursor >= end || performance.now() - turnBegan > turnMs) giveTurn(idle);
    if (someRiderHasRoom()) controls.resume();
    else controls.pause();
  };

  const onChange = (): void => {
    changed();
    steer();
  };

  const take = (message: KafkaMessage, offset: number): void => {
    const placed = reader.place(message);
    if (placed.kind === 'ours') offer(lanes, reader, message, { offset, sequence: placed.sequence });
    else if (offset > foreignUpTo) {
      foreignUpTo = offset;
      controls.passed(offset, placed.reason);
    }
  };

  /** Waits for riders that are full, until the deadline. */
  const roomFor = async (deadline: number, heartbeat: () => Promise<void>): Promise<void> => {
    for (let left = deadline - performance.now(); left > 0 && someRiderIsFull(); left = deadline - performance.now()) {
      await Promise.race([new Promise<void>((done) => (changed = done)), sleep(left)]);
      await heartbeat();
    }
  };

  const read = async ({ messages, end: behind, resolve, heartbeat, isStale }: Fetched): Promise<void> => {
    end = behind;
    const deadline = performance.now() + patienceMs;
    try {
      for (const message of messages) {
        if (someRiderIsFull()) await roomFor(deadline, heartbeat);
        if (isStale() || !someRiderHasRoom()) break;
        const offset = Number(message.offset);
        take(message, offset);
        cursor = offset + 1;
      }
    } finally {
      if (!isStale()) resolve(cursor);
    }
    if (!isStale()) steer();
  };

  return {
    join: (lane) => {
      lanes.add(lane);
      lane.onTaken = onChange;
      steer();
    },
    leave: (lane) => {
      lanes.delete(lane);
      onChange();
    },
    assigned: () => {
      controls.seek(cursor);
      steer();
    },
    read,
    settledMark: () => {
      let least: Mark | null = null;
      for (const lane of lanes) {
        const mark = lane.settledMark();
        if (least === null || mark.sequence < least.sequence) least = mark;
      }
      return least;
    },
    size: () => [...lanes].reduce((sum, lane) => sum + lane.size, 0),
  };
};
