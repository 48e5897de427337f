/** What a topic must be to hold the log. */
export interface TopicDefinition {
  readonly name: string;
  /** As many as the log has. */
  readonly partitions: number;
  /** Copies of each partition when the topic is made; a topic that is there may have more. */
  readonly replicationFactor: number;
}

/** What a topic is: read from the cluster. */
export interface FoundTopic {
  readonly name: string;
  readonly partitions: number;
  /** Copies of the partition that has the fewest. */
  readonly replicationFactor: number;
  /** Topic settings in force, by name. */
  readonly settings: ReadonlyMap<string, string>;
  /** `host:port` of a broker, for the commands that mend it. */
  readonly broker: string;
}

/** The largest message that the topic takes: far above any event, and within what hosted clusters allow. Bytes. */
export const largestMessageBytes = 8 * 1024 * 1024;

/**
 * Settings that must be exactly so. Kafka's own defaults delete events after a week; compaction keeps one a key; a leader that was not in
 * step forgets what was acknowledged.
 */
const requiredSettings: Readonly<Record<string, string>> = {
  'cleanup.policy': 'delete',
  'retention.ms': '-1',
  'retention.bytes': '-1',
  'unclean.leader.election.enable': 'false',
};

/** The settings to make the topic with: with more than two copies an acknowledged event is in two of them at least. */
export const settingsFor = ({ replicationFactor }: TopicDefinition): Readonly<Record<string, string>> => ({
  ...requiredSettings,
  'max.message.bytes': String(largestMessageBytes),
  'min.insync.replicas': String(Math.max(1, replicationFactor - 1)),
});

/** Every setting that is wrong: a sentence each, with the very command that mends it. Empty when the topic can hold the log. */
export const wrongSettings = (wanted: Pick<TopicDefinition, 'partitions'>, found: FoundTopic): readonly string[] => [
  ...wrongPartitions(wanted.partitions, found),
  ...Object.entries(requiredSettings)
    .filter(([name, value]) => found.settings.get(name) !== value)
    .map(([name, value]) => `${name} is ${found.settings.get(name) ?? 'unknown'} and must be ${value}: ${alter(found, name, value)}`),
  ...tooSmall(found),
  ...tooFewCopies(found),
];

const wrongPartitions = (wanted: number, { name, partitions, broker }: FoundTopic): readonly string[] => {
  if (partitions === wanted) return [];
  const mend =
    partitions < wanted
      ? `kafka-topics.sh --bootstrap-server ${broker} --alter --topic ${name} --partitions ${wanted}`
      : `throughline relay reseed --topic NAME (a topic never gets fewer partitions), then set KAFKA_TOPIC to NAME`;
  return [`it has ${partitions} partitions and must have ${wanted}, as the log has: ${mend}`];
};

const tooSmall = (found: FoundTopic): readonly string[] => {
  const bytes = Number(found.settings.get('max.message.bytes'));
  if (bytes >= largestMessageBytes) return [];
  return [
    `max.message.bytes is ${bytes} and must be at least ${largestMessageBytes}: ${alter(found, 'max.message.bytes', largestMessageBytes)}`,
  ];
};

/** With fewer copies than must acknowledge, nothing could ever be published. */
const tooFewCopies = (found: FoundTopic): readonly string[] => {
  const needed = Number(found.settings.get('min.insync.replicas'));
  const { replicationFactor } = found;
  if (replicationFactor >= needed) return [];
  return [
    `min.insync.replicas is ${needed} and it has ${replicationFactor} ${replicationFactor === 1 ? 'copy' : 'copies'} of a partition, so that nothing can be acknowledged: ` +
      `${alter(found, 'min.insync.replicas', replicationFactor)} (or make more copies with kafka-reassign-partitions.sh)`,
  ];
};

const alter = ({ name, broker }: FoundTopic, setting: string, value: string | number): string =>
  `kafka-configs.sh --bootstrap-server ${broker} --alter --entity-type topics --entity-name ${name} --add-config ${setting}=${value}`;
