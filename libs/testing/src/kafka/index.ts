export { askKafka, quietKafka, untilKafka } from './ask';
export { createTestAuthority, type TestAuthority, type TestCertificate } from './certificates';
export { startKafkaCluster, type KafkaCluster, type KafkaClusterOptions } from './cluster';
export { NoKafka } from './java';
export type { KafkaNode } from './node';
export type { BrokerSettings, KafkaSecurity } from './security';
export { createTestTopic, testKafka, testName, type TestKafka, type TestTopic, type TestTopicOptions } from './topic';
