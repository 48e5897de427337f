export { connectKafka, type BrokerLogger, type KafkaConnection } from './connection/connect';
export { fromMessage, type IncomingMessage } from './message/from-message';
export { keyOf } from './message/headers';
export { toMessage, type OutgoingMessage } from './message/to-message';
export { ensureTopic, findTopic, withAdmin } from './topic/ensure-topic';
export { wrongSettings, type FoundTopic, type TopicDefinition } from './topic/wrong-settings';
