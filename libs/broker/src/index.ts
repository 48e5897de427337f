export { connectKafka, type BrokerLogger, type KafkaConnection } from './connection/connect';
export { describeKafkaTrouble } from './connection/trouble';
export { fromMessage, type IncomingMessage } from './message/from-message';
export { keyOf } from './message/headers';
export { toMessage, type OutgoingMessage } from './message/to-message';
export { ensureTopic, findTopic, withAdmin } from './topic/ensure-topic';
export { wrongSettings, type FoundTopic, type TopicDefinition } from './topic/wrong-settings';
export { lastSequences } from './topic/last-sequences';
export { readRanges, type OffsetRange, type ReadRangesOptions } from './topic/read-ranges';
export { relayTrouble, startRelay } from './relay/relay';
export type { PartitionState, PartitionStatus, Relay, RelayMoment, RelayOptions, RelayStatus } from './relay/types';
export { relayMarks, type RelayMark } from './relay/marks';
export { migrateBroker } from './schema/migrate';
export {
  createKafkaSource,
  type KafkaSource,
  type KafkaSourceMoment,
  type KafkaSourceOptions,
  type KafkaSourceStatus,
} from './source/kafka-source';
