export { connectKafka, type BrokerLogger, type KafkaConnection } from './connection/connect';
