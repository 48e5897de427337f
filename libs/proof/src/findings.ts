/** What a proof may find wrong, and what each means. Repetitions of a message, and readers that are merely behind, are not among them. */
export const findingMeanings = {
  hole: 'the store lacks events',
  duplicate: 'the store holds a sequence several times',
  unreadable: 'the envelope of a stored event cannot be read',
  'recorded-backwards': 'an event was recorded earlier than the one before it',
  'stream-gap': 'the event before it in its stream is not before it in its partition',
  'head-ahead': 'the head row is ahead of the last event',
  'head-frozen': 'the head row is behind the last event',
  missing: 'the topic lacks events that were published, or that later ones follow',
  altered: 'a message differs from the stored event',
  doubled: 'a second message of a sequence differs from the stored event',
  reordered: 'a message comes after one of a higher sequence',
  'beyond-log': 'the topic knows sequences that the log has not reached',
  foreign: 'a message is not of this log',
  'relay-ahead': "the relay's mark is ahead of the log",
  'relay-frozen': "the relay's mark does not move while events wait",
  'view-ahead': 'a view is ahead of the log',
  'view-frozen': 'a view does not move while events wait',
  'parked-astray': 'events wait behind a parked key that the log does not have there, or that the view has not reached',
} as const;
export type FindingKind = keyof typeof findingMeanings;
export const findingKinds = Object.keys(findingMeanings) as readonly FindingKind[];

/** Something wrong, at its place. It never holds an id of a person or an episode, nor anything of a payload. */
export interface Finding {
  readonly kind: FindingKind;
  readonly partition: number;
  /** The first sequence concerned; absent where no event is. */
  readonly sequence?: number;
  /** The last one, where several are. */
  readonly upTo?: number;
  /** Kafka's offset of the message, or of the first one. */
  readonly offset?: number;
  /** Names of what differs: headers, `key` or `value`. */
  readonly fields?: readonly string[];
  /** Name and version of the view. */
  readonly view?: string;
  /** Why, in words and numbers, where the kind does not say all. */
  readonly why?: string;
}

/** What was found in one proof. Memory stays bounded however much is wrong: all is counted, and the first so many are named. */
export interface Findings {
  readonly add: (finding: Finding) => void;
  readonly named: () => readonly Finding[];
  readonly counts: () => Readonly<Partial<Record<FindingKind, number>>>;
  /** Whether what was found in a partition forbids to go on behind it next time. */
  readonly holds: (partition: number) => boolean;
}

const namedAtMost = 1_000;

/** These say nothing about whether the events of a partition are proved. */
const besideTheEvents: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'foreign',
  'relay-ahead',
  'relay-frozen',
  'view-ahead',
  'view-frozen',
  'parked-astray',
]);

export const collectFindings = (): Findings => {
  const named: Finding[] = [];
  const counts = new Map<FindingKind, number>();
  const held = new Set<number>();
  return {
    add: (finding) => {
      counts.set(finding.kind, (counts.get(finding.kind) ?? 0) + 1);
      if (named.length < namedAtMost) named.push(finding);
      if (!besideTheEvents.has(finding.kind)) held.add(finding.partition);
    },
    named: () => named,
    counts: () => Object.fromEntries(counts),
    holds: (partition) => held.has(partition),
  };
};

/** A finding in one line: where, what and why. */
export const findingInWords = ({ kind, partition, sequence, upTo, offset, fields, view, why }: Finding): string => {
  const place =
    sequence === undefined ? `partition ${partition}` : `${partition}:${sequence}${upTo === undefined ? '' : ` to ${partition}:${upTo}`}`;
  return [
    `${kind} at ${place}`,
    ...(offset === undefined ? [] : [`offset ${offset}`]),
    ...(view === undefined ? [] : [view]),
    `${findingMeanings[kind]}${fields === undefined ? '' : ` in ${fields.join(', ')}`}${why === undefined ? '' : ` (${why})`}`,
  ].join(', ');
};
