/** What a check can find wrong. Each is a promise broken, never a matter of taste. */
export type FindingCode =
  /** A partition's sequences leave a number out. */
  | 'sequence-missing'
  /** A partition's head, its last sequence and its number of events are not one number. */
  | 'head-differs'
  /** `recordedAt` runs backwards inside a partition. */
  | 'time-runs-backwards'
  /** A stream's versions do not go on one by one in the order of their sequences. */
  | 'version-missing'
  /** Two stored events have one id. */
  | 'event-doubled'
  /** The events of a command are not where its remembered answer says, whole and once. */
  | 'command-torn'
  /** A command was acknowledged and the store does not know it. */
  | 'acknowledgement-lost'
  /** A command was acknowledged with other events or another place than the store has. */
  | 'acknowledgement-differs'
  /** The topic has another number of partitions than the log. */
  | 'topic-differs'
  /** A stored event is not in the topic. */
  | 'message-missing'
  /** An event's first message comes after that of a later event. */
  | 'message-out-of-order'
  /** A message's payload, key or headers are not those of the stored event. */
  | 'message-altered'
  /** The topic has a message that the store has no event for. */
  | 'message-unknown'
  /** A view lacks a row that a fresh fold of the log makes. */
  | 'row-missing'
  /** A view's row differs from that of a fresh fold. */
  | 'row-differs'
  /** A view has a row that a fresh fold does not make. */
  | 'row-unknown'
  /** A key is parked. */
  | 'key-parked'
  /** Stored events cannot be read or folded, so that views cannot be compared. */
  | 'unreadable'
  /** The relay's mark or a view's checkpoint did not reach the head in time. */
  | 'behind';

/** One thing that is wrong: where, by surrogate ids and positions, and what was expected and found. */
export interface Finding {
  readonly code: FindingCode;
  readonly where: string;
  readonly detail: string;
}

/** Collects findings in bounded memory: the first of each kind are kept, all are counted. */
export interface Findings {
  readonly add: (code: FindingCode, where: string, detail: string) => void;
  readonly kept: () => readonly Finding[];
  /** How many there were of each kind that there were any of. */
  readonly counts: () => Readonly<Partial<Record<FindingCode, number>>>;
}

const keptOfEach = 20;

export const createFindings = (): Findings => {
  const kept: Finding[] = [];
  const counts = new Map<FindingCode, number>();
  return {
    add: (code, where, detail) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= keptOfEach) kept.push({ code, where, detail });
    },
    kept: () => kept,
    counts: () => Object.fromEntries(counts),
  };
};
