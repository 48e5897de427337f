import { clientListener, type BrokerSettings, type KafkaSecurity } from './security';

/** Where one broker of a cluster listens and what it is called; kept in its cluster's folder, because its peers know it by that. */
export interface BrokerPlace {
  readonly id: number;
  /** What StorageTool calls a directory id: 16 random bytes, base64url. */
  readonly directoryId: string;
  /** Ports on 127.0.0.1: for clients as they were asked for, for brokers and our own questions, and for the quorum. */
  readonly client: number;
  readonly internal: number;
  readonly controller: number;
}

/** A cluster as it lies in its folder. */
export interface ClusterPlan {
  readonly clusterId: string;
  readonly brokers: readonly BrokerPlace[];
}

/**
 * The `server.properties` of one broker, which is also a controller. Clients speak to it in the way that was asked for; beside that there is
 * an open door on this machine for its peers and for what makes topics and asks whether it is ready.
 */
export const serverProperties = (
  plan: ClusterPlan,
  place: BrokerPlace,
  folder: string,
  security: KafkaSecurity | null,
  settings: BrokerSettings,
): string => {
  const { protocol, settings: secured } = clientListener(security);
  const chosen: BrokerSettings = {
    'process.roles': 'broker,controller',
    'node.id': place.id,
    'log.dirs': `${folder}/data`,
    listeners: `CLIENT://127.0.0.1:${place.client},INTERNAL://127.0.0.1:${place.internal},CONTROLLER://127.0.0.1:${place.controller}`,
    'advertised.listeners': `CLIENT://127.0.0.1:${place.client},INTERNAL://127.0.0.1:${place.internal}`,
    'listener.security.protocol.map': `CLIENT:${protocol},INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT`,
    'inter.broker.listener.name': 'INTERNAL',
    'controller.listener.names': 'CONTROLLER',
    'controller.quorum.bootstrap.servers': plan.brokers.map(({ controller }) => `127.0.0.1:${controller}`).join(','),
    ...secured,
    ...copies(plan.brokers.length),
    ...brisk,
    ...settings,
  };
  return Object.entries(chosen)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
};

/** With three brokers one may die: two copies are enough to go on writing. */
const copies = (brokers: number): BrokerSettings => ({
  'default.replication.factor': brokers,
  'min.insync.replicas': brokers > 1 ? 2 : 1,
  'offsets.topic.replication.factor': brokers,
  'transaction.state.log.replication.factor': brokers,
  'transaction.state.log.min.isr': brokers > 1 ? 2 : 1,
  'share.coordinator.state.topic.replication.factor': brokers,
  'share.coordinator.state.topic.min.isr': brokers > 1 ? 2 : 1,
});

/** What production clusters have larger or slower. A topic that nobody made stays missing, as in production. */
const brisk: BrokerSettings = {
  'auto.create.topics.enable': false,
  'offsets.topic.num.partitions': 4,
  'transaction.state.log.num.partitions': 4,
  'group.initial.rebalance.delay.ms': 0,
  'num.network.threads': 2,
  'num.io.threads': 4,
  'num.recovery.threads.per.data.dir': 1,
  'log.segment.bytes': 67_108_864,
  'log.cleaner.dedupe.buffer.size': 8_388_608,
  'log.cleaner.threads': 1,
  'broker.session.timeout.ms': 6_000,
  'broker.heartbeat.interval.ms': 500,
  'controlled.shutdown.retry.backoff.ms': 500,
};
