import { join } from 'node:path';
import { startEmbeddedPostgres } from '@throughline/platform';
import { startKafkaCluster, type KafkaCluster } from '@throughline/testing';

/** A PostgreSQL of our own, on the durable settings that are its default, which can be treated badly. */
export interface PostgresServer {
  /** Connection URL of the service's database. */
  readonly url: string;
  /** Ends it as an operator does: sessions are cut, what is committed is written out. */
  readonly stop: () => Promise<void>;
  /** `kill -9` of the postmaster. */
  readonly kill: () => Promise<void>;
  /** Starts it again, on the same port and data. */
  readonly start: () => Promise<void>;
}

/** Sessions of an api, three relays, three projectors and the checker, with room for those that a killed program leaves for a while. */
const settings = { max_connections: '300', shared_buffers: '128MB' };

export const startPostgres = async (folder: string): Promise<PostgresServer> => {
  let server = await startEmbeddedPostgres({ folder, settings });
  const { port } = server;
  await server.createDatabase('throughline');
  return {
    url: server.url('throughline'),
    stop: () => server.stop(),
    kill: async () => {
      process.kill(server.pid, 'SIGKILL');
      await server.ended;
      await server.stop();
    },
    start: async () => {
      server = await startEmbeddedPostgres({ folder, port, settings });
    },
  };
};

/** Groups notice a dead member sooner than they do by default, so that rounds are shorter. */
const brokerSettings = { 'group.min.session.timeout.ms': 1_000 };

export const startKafka = (folder: string, brokers: 1 | 3): Promise<KafkaCluster> =>
  startKafkaCluster({ brokers, folder: join(folder, 'kafka'), settings: brokerSettings });
