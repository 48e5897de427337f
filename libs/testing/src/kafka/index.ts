export { askKafka, quietKafka, untilKafka } from './ask';
export { startKafkaCluster, type KafkaCluster, type KafkaClusterOptions } from './cluster';
export { NoKafka } from './java';
export type { KafkaNode } from './node';
export type { BrokerSettings, KafkaSecurity } from './security';
export { createTestTopic, testKafka, testName, type TestKafka, type TestTopic, type TestTopicOptions } from './topic';
