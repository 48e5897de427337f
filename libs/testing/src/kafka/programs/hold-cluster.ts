import { join } from 'node:path';
import { startKafkaCluster } from '../cluster';

/** Starts a Kafka and waits to be killed, with its brokers frozen if so asked: `hold-cluster.ts [frozen]`. Writes folder and address. */
const main = async ([state]: readonly string[]): Promise<void> => {
  const { nodes } = await startKafkaCluster({ brokers: 1 });
  for (const { folder, address, pause } of nodes) {
    if (state === 'frozen') pause();
    process.stdout.write(`${JSON.stringify({ folder: join(folder, '..'), address })}\n`);
  }
};

void main(process.argv.slice(2));
